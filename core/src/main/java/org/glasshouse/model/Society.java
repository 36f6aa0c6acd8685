package org.glasshouse.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A synthetic population and what it does when nobody keeps score. Holds shares and rates only, never rows.
@Explain("A synthetic population: its people, places, ties, and what they do when nobody keeps score.")
public record Society(
        @Explain("Its name: lower case, hyphens.") String society,
        @Explain("What it is, in one line.") String title,

        @Explain("What each source named in this file is.") @Default("{}")
        Map<String, String> sources,

        @Explain("Who lives in it.") People people,
        @Explain("How it is divided.") @Default("{}") Places places,

        @Explain("Shares of households by number of persons, keys `1` to `12`; left out: everybody lives alone.")
        @Default("{}")
        @Bounds(min = 0, max = 1)
        Map<Integer, Double> households,

        @Explain("Layers of ties by name.") @Default("{}") Map<String, TieLayer> ties,
        @Explain("Kinds of conduct by name.") @Default("{}") Map<String, Conduct> conduct,
        @Explain("Services by name.") @Default("{}") Map<String, Service> services,

        @Explain("How people take what a regime does to them.") @Default("{}")
        Responses responses,

        @Explain("When people join others in acting together; left out: that is not measured.") @Nullable
        CollectiveAction collectiveAction,

        @Explain("How contacts keep away from people of low standing; left out: they don't.") @Nullable
        Shunning shunning,

        @Explain("Businesses and public bodies; left out: there are none.") @Nullable
        Organisations organisations,

        @Explain("Whether people approve of being scored; left out: nobody is asked.") @Nullable
        Approval approval) {
    /// A society of persons alone.
    public Society(
            String society,
            String title,
            Map<String, String> sources,
            People people,
            Places places,
            Map<Integer, Double> households,
            Map<String, TieLayer> ties,
            Map<String, Conduct> conduct,
            Map<String, Service> services,
            Responses responses,
            @Nullable CollectiveAction collectiveAction,
            @Nullable Shunning shunning) {
        this(
                society,
                title,
                sources,
                people,
                places,
                households,
                ties,
                conduct,
                services,
                responses,
                collectiveAction,
                shunning,
                null,
                null);
    }

    public Society {
        sources = inOrder(sources);
        households = inOrder(households);
        ties = inOrder(ties);
        conduct = inOrder(conduct);
        services = inOrder(services);
    }

    /// The most persons in one household.
    public static final int MOST_PERSONS_IN_A_HOUSEHOLD = 12;

    /// Whether there are subjects of a class in it.
    public boolean has(SubjectClass subjects) {
        return subjects == SubjectClass.PERSONS || (organisations != null && organisations.have(subjects));
    }

    /// The same society with another number of persons.
    public Society withPersons(int number) {
        return with(people.withPersons(number), conduct, responses, shunning, approval);
    }

    /// The same society, doing other things.
    public Society withConduct(Map<String, Conduct> other) {
        return with(people, other, responses, shunning, approval);
    }

    /// The same society, taking things in another way.
    public Society withResponses(Responses other) {
        return with(people, conduct, other, shunning, approval);
    }

    /// The same society, in which contacts keep away in another way, or don't.
    public Society withShunning(@Nullable Shunning other) {
        return with(people, conduct, responses, other, approval);
    }

    /// The same society, whose people are asked whether they approve in another way, or aren't.
    public Society withApproval(@Nullable Approval other) {
        return with(people, conduct, responses, shunning, other);
    }

    private Society with(
            People itsPeople,
            Map<String, Conduct> itsConduct,
            Responses itsResponses,
            @Nullable Shunning itsShunning,
            @Nullable Approval itsApproval) {
        return new Society(
                society,
                title,
                sources,
                itsPeople,
                places,
                households,
                ties,
                itsConduct,
                services,
                itsResponses,
                collectiveAction,
                itsShunning,
                organisations,
                itsApproval);
    }

    /// An immutable copy that keeps the order of the file.
    static <K, V> Map<K, V> inOrder(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
