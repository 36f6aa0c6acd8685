package org.glasshouse.measures;

import java.util.Locale;
import org.glasshouse.model.ConductClass;

/// The words in which lives are told: persons, amounts and times.
final class LifeWords {
    private static final long MINUTES_IN_AN_HOUR = 60;
    /// Prices are kept in thousandths of a day's income.
    static final long DAY_OF_INCOME = 1000;

    private LifeWords() {}

    /// `Offence`, `Good deed`: what sort of act a deed is, at the start of a sentence.
    static String sort(ConductClass kind) {
        return switch (kind) {
            case OFFENCE -> "Offence";
            case DEFAULT -> "Default";
            case GOOD_DEED -> "Good deed";
            case CRITICAL_SPEECH, SINCERE_SPEECH, PRAISE -> "Speech";
            case AVOIDANCE -> "Avoidance";
            case FALSE_DENUNCIATION -> "False denunciation";
            case FALSE_CLAIM -> "False claim";
        };
    }

    /// `person 1,204`, or `organisation 3,017`: the ordinals of organisations follow those of all persons.
    static String subject(int ordinal, int persons) {
        return ordinal < persons ? person(ordinal) : "organisation " + Numbers.whole(ordinal);
    }

    /// `person 1,204`.
    static String person(int ordinal) {
        return "person " + Numbers.whole(ordinal);
    }

    /// `-5 points`, `+1 point`, `no points`.
    static String points(long change) {
        return change == 0 ? "no points" : (change > 0 ? "+" : "") + amount(change, "point");
    }

    /// `1 point`, `12 points`.
    static String amount(long number, String noun) {
        return Numbers.whole(number) + " " + noun + (Math.abs(number) == 1 ? "" : "s");
    }

    /// `1 person`, `12 people`, `8 contacts`.
    static String people(long number, String noun) {
        return number != 1 && noun.equals("person") ? Numbers.whole(number) + " people" : amount(number, noun);
    }

    /// `4 hours`, `1.5 hours`.
    static String hours(long minutes) {
        return minutes % MINUTES_IN_AN_HOUR == 0
                ? amount(minutes / MINUTES_IN_AN_HOUR, "hour")
                : Numbers.average((double) minutes / MINUTES_IN_AN_HOUR) + " hours";
    }

    /// `0.5 days of income`.
    static String income(long thousandths) {
        return thousandths == DAY_OF_INCOME
                ? "1 day of income"
                : Numbers.average(thousandths / (double) DAY_OF_INCOME) + " days of income";
    }

    /// The same, beginning with a capital letter.
    static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
