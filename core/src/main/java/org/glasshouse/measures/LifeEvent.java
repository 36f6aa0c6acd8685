package org.glasshouse.measures;

import org.glasshouse.outcome.Cause;
import org.glasshouse.outcome.Table;

/// One event in the life of a generated person, a row of the table `panel`.
///
/// @param day day of the run, from 0
/// @param event what happened, such as `record`
/// @param name the kind of conduct, grade, list, service, gift, or rule of association
/// @param channel the channel of a record; empty otherwise
/// @param cause why; empty where the event says it all
/// @param other ordinal of somebody else who comes into it, or -1
/// @param change change of points, levels or stars
/// @param value what else there is to know, by event
public record LifeEvent(
        int day, String event, String name, String channel, String cause, int other, int change, int value) {
    /// The cause of points that come through ties.
    static final String ASSOCIATION = "association";

    /// The cause of points that come through a contact's ties.
    static final String FURTHER = "further-association";

    /// The cause of points that come through the household's stars.
    static final String STARS = "stars";

    /// The cause of points for a record of somebody in the household, which answers as one.
    static final String HOUSEHOLD = "household";

    /// The cause of points that come back when a record runs out.
    static final String EXPIRY = "expiry";

    /// The cause of points that a repeal sets back.
    static final String CLEARED = "cleared";

    /// The cause of points that standing alone brings.
    static final String BONUS = "bonus";

    /// The cause of points for coming onto a list.
    static final String LIST = "list";

    /// The cause of points that fade.
    static final String FADED = "faded";

    /// The sum of a day's points, and what they are afterwards.
    public static final String CLOSE = "close";

    /// The event in a row of `panel`.
    static LifeEvent of(Table panel, int row) {
        return new LifeEvent(
                (int) panel.value(panel.column("day"), row),
                panel.word(panel.column("event"), row),
                panel.word(panel.column("name"), row),
                panel.word(panel.column("channel"), row),
                panel.word(panel.column("cause"), row),
                (int) panel.value(panel.column("other"), row),
                (int) panel.value(panel.column("change"), row),
                (int) panel.value(panel.column("value"), row));
    }

    /// Whether this is what happened, such as `record`.
    public boolean is(String what) {
        return event.equals(what);
    }

    /// Whether points came or went for this cause.
    public boolean isPointsBy(String why) {
        return is("points") && cause.equals(why);
    }

    /// Whether it is a booked record of what the person did not do.
    public boolean isWrongRecord() {
        return is("record") && !cause.equals(Cause.TRUE_RECORD.key());
    }

    /// Whether the record that this event is about was of what somebody had done.
    boolean isOfATrueRecord() {
        return cause.equals(Cause.TRUE_RECORD.key());
    }

    /// Whether a service was asked for and denied, with a substitute or without.
    public boolean isDenial() {
        return Outcomes.isDenial(event);
    }

    /// Whether it is something that the regime did to the person: a wrong record, a denial, a grade, a list.
    boolean movesStanding() {
        return isWrongRecord() || isDenial() || is("grade") || is("listed") || is("left-list");
    }

    /// Whether somebody did something that nobody saw.
    boolean isUnseen() {
        return is("conduct") && channel.isEmpty();
    }

    /// Whether somebody else's denunciation or honour was seen.
    boolean isSight() {
        return is("witnessed") || is("witnessed-honour");
    }

    /// Whether a level moved.
    boolean isLevel() {
        return is("strain") || is("fear") || is("isolation");
    }

    /// Whether it concerns a record of nothing, behind which no deed stands.
    boolean isOfNothing() {
        Cause named = Cause.named(cause);
        return named != null && named.ofNothing();
    }

    /// Whether both concern a record of the same kind by the same channel.
    boolean isOfOneRecordWith(LifeEvent another) {
        return name.equals(another.name) && channel.equals(another.channel);
    }
}
