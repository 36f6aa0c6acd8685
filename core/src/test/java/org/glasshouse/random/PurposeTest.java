package org.glasshouse.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PurposeTest {
    @Test
    void noPurposeIsEverRenumbered() {
        String codes = Arrays.stream(Purpose.values())
                .map(purpose -> purpose + "=" + purpose.code())
                .collect(Collectors.joining(" "));
        assertThat(codes)
                .isEqualTo(
                        "HOP=1 DENSE=2 CANDIDATE=3 TARGET=4 MIX_UP=5 DEMAND=6 NOTICE=7 APPEAL=8 REVIEW=9 TIE=10"
                                + " ENCOUNTER=11 GENERATE=12 INITIAL=13 PANEL=14 QUOTA=15 BOOTSTRAP=16 INVENTION=17 THRESHOLD=18 SHUNNING=19 PILOT=20 SPREAD=21 CONTACT=22 APPROVAL=23 TOLD=24 BEAT=26 SIGHTING=30 REASONS=31 COVERAGE=32");
    }

    @Test
    void aCounterIsTheCodeAboveTheFoldedNameHash() {
        // FNV-1a of "foobar" is 8594 4171f7 3967e8, and 3967e8 ^ 4171f7 ^ 008594 = 78938b.
        assertThat(Purpose.HOP.counter("foobar")).isEqualTo(0x0178938b);
        assertThat(Purpose.BOOTSTRAP.counter("foobar")).isEqualTo(0x1078938b);
    }

    @Test
    void twoNamesOfOnePartAreToldByName() {
        assertThat(Purpose.TIE.counter("kind-5757")).isEqualTo(Purpose.TIE.counter("kind-7121"));
        assertThat(Purpose.collision(List.of("friends", "kind-5757", "kin", "kind-7121")))
                .contains("\"kind-5757\" and \"kind-7121\"");
    }

    @Test
    void oneNameTwiceIsNoCollision() {
        assertThat(Purpose.collision(List.of("friends", "kin", "friends"))).isEmpty();
    }
}
