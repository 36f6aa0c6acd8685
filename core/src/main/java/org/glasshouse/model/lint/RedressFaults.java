package org.glasshouse.model.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glasshouse.model.Association;
import org.glasshouse.model.Channel;
import org.glasshouse.model.ListRule;
import org.glasshouse.model.Points;
import org.glasshouse.model.Redress;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Trait;

/// Faults in how standing can be mended: notice, appeal, review, the running out of records, the ways off lists.
final class RedressFaults {
    /// Seven years, after which most adverse items must leave a consumer's file in the United States (FCRA, section
    /// 605).
    private static final int SEVEN_YEARS_IN_DAYS = 2557;

    private static final double HALF = 0.5;

    private final Regime regime;
    private final Punishments punishments;
    private final List<Finding> found = new ArrayList<>();

    private RedressFaults(Regime regime, Punishments punishments) {
        this.regime = regime;
        this.punishments = punishments;
    }

    static List<Finding> of(Regime regime, Punishments punishments) {
        RedressFaults faults = new RedressFaults(regime, punishments);
        faults.appeal();
        faults.ratings();
        faults.notice();
        faults.review();
        faults.expiry();
        regime.lists().forEach(faults::list);
        return faults.found;
    }

    private void add(LintRule rule, String path, String sentence) {
        found.add(new Finding(rule, path, sentence));
    }

    private void appeal() {
        if (regime.redress().appeal() != null || !punishments.any()) {
            return;
        }
        if (punishments.kinds().isEmpty()) {
            if (regime.association().values().stream().noneMatch(RedressFaults::rates)) {
                add(LintRule.NO_APPEAL, "redress", "Nobody can appeal against what is taken from them.");
            }
            return;
        }
        List<String> wrong = new ArrayList<>();
        regime.channels().forEach((name, channel) -> {
            if (errs(channel)) {
                wrong.add(name);
            }
        });
        add(
                LintRule.NO_APPEAL,
                "redress",
                "Nobody can appeal against a record"
                        + (regime.redress().notice() == null ? ", nor is anybody told of one" : "")
                        + (wrong.isEmpty()
                                ? "."
                                : "; what " + Punishments.listed(wrong) + " wrongly "
                                        + (wrong.size() == 1 ? "books" : "book") + " on somebody stays on them."));
    }

    /// An appeal is against a record, and stars that others give are none: they stand whatever redress there is.
    private void ratings() {
        regime.association().forEach((name, rule) -> {
            if (rates(rule)) {
                add(
                        LintRule.NO_APPEAL,
                        "association." + name,
                        "Nobody can appeal against the stars that others give"
                                + (regime.redress().appeal() == null ? "." : "; an appeal is against a record."));
                if (!fades()) {
                    add(
                            LintRule.ENDLESS_RECORDS,
                            "association." + name,
                            "Stars that others gave never fade: what they take stays taken.");
                }
            }
        });
    }

    private static boolean rates(Association rule) {
        return rule instanceof Association.RatedWhen rated && rated.moves(-1);
    }

    /// Whether points go back to the start by themselves.
    private boolean fades() {
        Points points = regime.points();
        return points != null && points.halfLifeDays() != null;
    }

    private static boolean errs(Channel channel) {
        Channel.Misattribution wrong = channel.misattributes();
        Channel.MixUp mixUp = channel.mixesUp();
        Channel.Mistake mistake = channel.mistakes();
        return (wrong != null && wrong.share() > 0)
                || (mixUp != null && mixUp.rate() > 0)
                || (mistake != null && mistake.share() > 0)
                || channel.malice() != null
                || channel.quota() != null;
    }

    private void notice() {
        Redress.Notice notice = regime.redress().notice();
        if (notice == null) {
            return;
        }
        double least = notice.reaches();
        String who = "people";
        for (Map.Entry<Trait, Map<String, Double>> trait : notice.by().entrySet()) {
            for (Map.Entry<String, Double> factor : trait.getValue().entrySet()) {
                double reached = Math.min(1, notice.reaches() * factor.getValue());
                if (reached < least) {
                    least = reached;
                    who = Punishments.people(trait.getKey(), factor.getKey());
                }
            }
        }
        if (least < HALF) {
            add(
                    LintRule.FEW_ARE_TOLD,
                    "redress.notice",
                    "Of 100 " + who + " whom a record costs something, " + Math.round(100 * least)
                            + " hear of it; the others can't appeal.");
        }
        if (notice.givesReasons() < HALF) {
            add(
                    LintRule.NO_REASONS,
                    "redress.notice",
                    "Of 100 people who hear of a record " + Math.round(100 * notice.givesReasons())
                            + " are told what it is.");
        }
    }

    private void review() {
        Redress.Appeal appeal = regime.redress().appeal();
        Redress.Review review = regime.redress().review();
        if (appeal == null || review == null) {
            return;
        }
        if (appeal.lodgesWrong() == 0) {
            add(LintRule.HOLLOW_APPEAL, "redress.appeal", "Nobody who is wronged appeals.");
        } else if (review.strikesWrong() <= review.strikesRight()) {
            add(
                    LintRule.HOLLOW_APPEAL,
                    "redress.review",
                    "A review strikes " + Math.round(100 * review.strikesWrong()) + " of 100 wrong records and "
                            + Math.round(100 * review.strikesRight())
                            + " of 100 right ones: it does not look at what happened.");
        }
        Redress.Notice notice = regime.redress().notice();
        int days = (notice == null ? 0 : notice.delayDays()) + appeal.delayDays() + review.delayDays();
        regime.lists().forEach((name, list) -> {
            if (list.termDays() > 0 && days >= list.termDays()) {
                add(
                        LintRule.APPEAL_TOO_LATE,
                        "lists." + name,
                        "An appeal is decided after " + days + " days, when the term of "
                                + Punishments.counted(list.termDays(), "day") + " on the list " + name + " is over.");
            }
        });
        Integer expiry = regime.redress().expiryDays();
        if (expiry != null && days >= expiry) {
            add(
                    LintRule.APPEAL_TOO_LATE,
                    "redress.expiry-days",
                    "An appeal is decided after " + days + " days, when the record has run out ("
                            + Punishments.counted(expiry, "day") + ").");
        }
    }

    private void expiry() {
        Integer days = regime.redress().expiryDays();
        boolean takes = regime.deeds().values().stream().anyMatch(points -> points < 0);
        if (days == null && takes && !fades()) {
            add(LintRule.ENDLESS_RECORDS, "redress", "Records never run out: what a deed takes stays taken.");
        } else if (days != null && days > SEVEN_YEARS_IN_DAYS) {
            add(
                    LintRule.LONG_MEMORY,
                    "redress.expiry-days",
                    "A record counts for " + Punishments.counted(days, "day") + ", " + years(days) + " years.");
        }
        Points points = regime.points();
        Integer halfLife = points == null ? null : points.halfLifeDays();
        if (halfLife != null && days == null && halfLife > SEVEN_YEARS_IN_DAYS && punishments.any()) {
            add(
                    LintRule.LONG_MEMORY,
                    "points.half-life-days",
                    "Half of what a record takes is still missing after " + Punishments.counted(halfLife, "day") + ", "
                            + years(halfLife) + " years.");
        }
    }

    private void list(String name, ListRule list) {
        if (list.termDays() > SEVEN_YEARS_IN_DAYS) {
            add(
                    LintRule.LONG_MEMORY,
                    "lists." + name,
                    "Whoever is put on the list " + name + " stays for " + Punishments.counted(list.termDays(), "day")
                            + ", " + years(list.termDays()) + " years.");
        }
        if (!list.entersOn().isEmpty() && list.leavesOn().isEmpty()) {
            add(
                    LintRule.LIST_WITHOUT_EXIT,
                    "lists." + name,
                    "Nothing that somebody does leads off the list " + name + " before "
                            + Punishments.counted(list.termDays(), "day") + " are over.");
        } else if (list.entersAt() != null && !canRise()) {
            add(
                    LintRule.LIST_WITHOUT_EXIT,
                    "lists." + name,
                    "Whoever is put on the list " + name + " stays while the grade is no better, and nothing gives"
                            + " points back: no deed, no contact, no running out, no fading, no review.");
        }
    }

    private boolean canRise() {
        return regime.redress().expiryDays() != null
                || regime.redress().review() != null
                || fades()
                || !regime.ranks().isEmpty()
                || regime.association().values().stream().anyMatch(Punishments::gives)
                || regime.deeds().values().stream().anyMatch(points -> points > 0);
    }

    private static long years(int days) {
        return days / 365;
    }
}
