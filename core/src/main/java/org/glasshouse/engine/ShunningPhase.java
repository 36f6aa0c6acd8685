package org.glasshouse.engine;

import org.glasshouse.model.Experience;

/// Once a week, stigma follows standing, and contacts keep away for that week. The only writer of stigma; reads
/// yesterday's standing, writes what is felt of it into scratch.
final class ShunningPhase {
    private final ShunningTable table;

    ShunningPhase(ShunningTable table) {
        this.table = table;
    }

    void run(Lane lane) {
        Neighbourhood here = lane.here();
        byte[] stigma = here.stigma;
        byte[] standing = here.standing;
        if (stigma == null || standing == null) {
            return;
        }
        int week = lane.day() / Decay.DAYS;
        for (int local = 0; local < here.persons; local++) {
            int brought = table.stigmaOf(standing[local]);
            int had = stigma[local] & 255;
            if ((brought | had) == 0) {
                continue;
            }
            int faded = Decay.faded(had, table.fade, week + here.firstPerson + local);
            int now = Math.max(brought, faded);
            stigma[local] = (byte) now;
            int keepAway = lane.countCut(table, local, now);
            if (keepAway > 0) {
                lane.experience(Experience.SHUNNED, local, keepAway);
                if (lane.clerk != null) {
                    lane.clerk.shunned(local, keepAway);
                }
                lane.write(local, "shunned", "", "", "", -1, 0, keepAway);
            }
        }
    }
}
