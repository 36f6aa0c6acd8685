package org.glasshouse.outcome;

import java.util.Locale;

/// What is counted of each life for the table [TableKind#LIVES]: an amount a person or, where it says so, a
/// spell.
///
/// A *sanction* is a standing for which some consequence of the regime denies something, makes it dearer or
/// later, or makes it public; a day counts by its close. Two further books are kept of each life, by the same rules and
/// at the same
/// cut-offs: the *own* book holds the person's records as they were booked, and nothing that came through a
/// tie or the household's stars; the
/// *right* book holds what the person did and a channel saw, each deed as what it was and on its doer.
public enum LifeMeasure {
    /// Every person, with the amount 1.
    PERSONS("one for everybody"),
    /// Days under a sanction.
    SANCTION_DAYS("days under a sanction"),
    /// Days under a sanction which the right book would not bring.
    WRONGFUL_DAYS("days under a sanction that the right book would not bring"),
    /// Days without a sanction which the right book would bring.
    SPARED_DAYS("days without a sanction that the right book would bring"),
    /// Days under a sanction which the own book would not bring.
    TIED_DAYS("days under a sanction that the person's own records would not bring"),
    /// Days under a sanction before any record had been booked on the person.
    UNRECORDED_DAYS("days under a sanction before any record had been booked on the person"),
    /// Days from the beginning of a sanction to its end; an amount a spell.
    ENDED_SPELL("length of a spell under sanctions that ended, in days"),
    /// Days from the beginning of a sanction to the last day, where it still held then; an amount a spell.
    LASTING_SPELL("days so far of a spell under sanctions that lasted beyond the last day"),
    /// Requests that were denied, or granted dearer or later than to others.
    DETRIMENTS("requests that were denied, or granted dearer or later than to others"),
    /// Of these, where no record that costs points or lists had been booked on the person in the service's
    /// domain.
    UNRELATED_DETRIMENTS(
            "requests denied, dearer or later in a domain in which nothing was on record against the person"),
    /// Time that substitutes cost.
    MINUTES_LOST("minutes that substitutes cost"),
    /// Money that higher prices and substitutes cost, in thousandths of a day of the person's own income.
    INCOME_LOST("thousandths of a day's own income that higher prices and substitutes cost"),
    /// Days that services came later than to others.
    DAYS_WAITED("days that services came later than to others"),
    /// Days on which contacts kept away because of the person's standing, each contact counted.
    TIE_DAYS_CUT("days on which contacts kept away because of the person's standing, each contact counted"),
    /// Records that harm, booked on somebody who had not done what they say.
    WRONG_RECORDS("records of what the person had not done that cost points, put on a list or denounced in public"),
    /// Of these, records of which the person heard.
    WRONG_RECORDS_NOTICED("of these, records of which the person heard"),
    /// Of these, records against which the person appealed.
    WRONG_RECORDS_APPEALED("of these, records against which the person appealed"),
    /// Of these, records that a review struck.
    WRONG_RECORDS_STRUCK("of these, records that a review struck"),
    /// Of these, records that a review let stand.
    WRONG_RECORDS_UPHELD("of these, records that a review let stand"),
    /// Points that such records took.
    POINTS_LOST_WRONGLY("points that wrong records took, before clamping"),
    /// Points lost through ties and the household's stars.
    POINTS_LOST_THROUGH_TIES("points lost through ties, household stars and records of the household, before clamping"),
    /// Days under a sanction while a record that harms was of a kind whose gravity the society does not give.
    UNGRADED_DAYS("days under a sanction with a deed of unknown gravity on record"),
    /// Other days under a sanction while nothing graver than a nuisance was on record.
    TRIVIAL_DAYS("days under a sanction with nothing of a gravity of 0.2 or more on record, and nothing unknown"),
    /// Gravity of all records that harm, in thousandths; those of unknown gravity are left out.
    GRAVITY_ON_RECORD("gravity of all records that harmed, added up, in thousandths"),
    /// Points that these records took.
    GRADED_POINTS("points that records of known gravity took, before clamping"),
    /// The gravest deed on record and the days under a sanction, of whoever has records that harm, all of known
    /// gravity.
    DAYS_BY_GRAVITY("100,000 x (1 + thousandths of gravity of the gravest record that harmed) + days under a sanction"),
    /// Strain on the last day of somebody with a wrong record, plus 1.
    STRAIN_OF_THE_WRONGED("strain on the last day, plus 1, of somebody with a wrong record"),
    /// Fear on the last day of somebody with a wrong record, plus 1.
    FEAR_OF_THE_WRONGED("fear on the last day, plus 1, of somebody with a wrong record"),
    /// How many people a cascade of joining could still reach; one row of the cell `society`, with the amount.
    CASCADE("people of the whole society whom a cascade of joining could still reach on the last day"),
    /// How often the person was honoured in public.
    HONOURS("times that the person was honoured in public"),
    /// How many questions the person, if no child, is asked: whether they approve of being scored, and, where the
    /// society says so, of
    /// scoring those of other groups. Kept where the society says how people approve, as are those that follow.
    ASKED("1 for whoever is asked whether they approve of being scored, 2 if of scoring other groups, too"),
    /// Of these, who has been under a sanction.
    ASKED_PUNISHED("of these, one for whoever has been under a sanction"),
    /// Who approves of being scored, with the amount 1.
    APPROVES("one for whoever approves of being scored"),
    /// Of these, who has been under a sanction.
    APPROVES_PUNISHED("of these, one for whoever has been under a sanction"),
    /// Of those who are asked, who is told what is done to others.
    TOLD("one for whoever is asked and is told what is done to others"),
    /// Of these, who approves of being scored.
    APPROVES_TOLD("of these, one for whoever approves of being scored"),
    /// Who approves of scoring those of other groups, with the amount 1.
    APPROVES_FOR_OTHERS("one for whoever approves of scoring those of other groups"),
    /// Of these, who doesn't approve of being scored.
    APPROVES_FOR_OTHERS_ONLY("of these, one for whoever does not approve of being scored");

    /// A deed of this gravity or more is no mere nuisance: somebody in particular is harmed. In thousandths.
    public static final int NO_NUISANCE = 200;

    /// What a thousandth of gravity is worth in [#DAYS_BY_GRAVITY]; more than the days of any run.
    public static final int GRAVITY_STEP = 100_000;

    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String meaning;

    LifeMeasure(String meaning) {
        this.meaning = meaning;
    }

    /// The word for it in tables.
    public String key() {
        return key;
    }

    /// What its amount counts.
    public String meaning() {
        return meaning;
    }
}
