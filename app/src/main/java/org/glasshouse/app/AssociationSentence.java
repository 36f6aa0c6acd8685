package org.glasshouse.app;

import java.util.Map;
import java.util.stream.Collectors;
import org.glasshouse.model.Association;
import org.glasshouse.model.SubjectClass;
import org.jspecify.annotations.Nullable;

/// Says who pays for whom by a rule of association, and when.
final class AssociationSentence {
    private AssociationSentence() {}

    /// The rule in words, without a capital and a full stop.
    static String of(Association rule) {
        String contact =
                "each contact through " + RegimeSentences.listed(rule.through()) + RegimeSentences.factors(rule.by());
        return switch (rule) {
            case Association.WhenBelow fall ->
                "when " + somebody(fall.of()) + " falls below grade " + fall.whenBelow() + ", " + contact
                        + RegimeSentences.changed(fall.points()) + further(fall);
            case Association.WhenRecorded event ->
                "when " + RegimeSentences.anyOf(event.whenRecorded()) + " is recorded of somebody, "
                        + contact
                        + (event.points() != null
                                ? RegimeSentences.changed(event.points())
                                : " bears "
                                        + Quantity.share(event.share() == null ? 0 : event.share())
                                        + " of its points, too")
                        + further(event);
            case Association.CoSigned signed ->
                "when " + RegimeSentences.anyOf(signed.coSigned()) + " is recorded of somebody, in "
                        + Quantity.share(signed.share()) + " of cases one contact through "
                        + RegimeSentences.anyOf(rule.through()) + RegimeSentences.factors(rule.by())
                        + ", who signed for them,"
                        + RegimeSentences.changed(signed.points());
            case Association.RatedWhen rated ->
                "with each " + RegimeSentences.anyOf(rated.ratedWhen())
                        + " somebody gives one contact through " + RegimeSentences.anyOf(rule.through())
                        + RegimeSentences.factors(rule.by()) + " one to five stars ("
                        + rated.stars().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(each -> each.getKey() + " in " + Quantity.share(each.getValue()))
                                .collect(Collectors.joining(", "))
                        + "), each star above or below three worth "
                        + Quantity.of(rated.pointsForAStar(), "point") + weights(rated.weights());
            case Association.WhileBelow level ->
                Quantity.every(level.everyDays()) + ", for each contact through "
                        + RegimeSentences.listed(level.through()) + " who is"
                        + (level.of() == null ? "" : " " + somebody(level.of()) + " and")
                        + " below grade " + level.whileBelow()
                        + ", everybody" + RegimeSentences.factors(level.by()) + RegimeSentences.changed(level.points());
        };
    }

    /// `, and a day later each of their contacts 50% of that`.
    private static String further(Association rule) {
        return rule.depth() == 1
                ? ""
                : ", and a day later each of their contacts, once, "
                        + (rule.thenShare() == 1 ? "as much" : Quantity.share(rule.thenShare()) + " of that");
    }

    private static String somebody(@Nullable SubjectClass of) {
        return switch (of) {
            case null -> "somebody";
            case PERSONS -> "a person";
            case BUSINESSES -> "a business";
            case PUBLIC_BODIES -> "a public body";
        };
    }

    /// `, times what the rater's grade counts (low 0.5, top 2)`.
    private static String weights(Map<String, Double> weights) {
        return weights.isEmpty()
                ? ""
                : weights.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> each.getKey() + " " + Quantity.number(each.getValue()))
                        .collect(Collectors.joining(", ", ", times what the rater's grade counts (", ")"));
    }
}
