package org.glasshouse.model;

import java.util.List;

/// A way in which generated persons and businesses differ. The list is closed: traits are broad
/// classes, never anything that could point to one person.
public enum Trait {
    /// Urban or rural, a property of the neighbourhood.
    PLACE(Holder.NEIGHBOURHOOD, "rural", "urban"),
    /// Majority or minority, shared by a household.
    GROUP(Holder.HOUSEHOLD, "majority", "minority"),
    /// Income quintile, shared by a household.
    INCOME(Holder.HOUSEHOLD, "lowest", "low", "middle", "high", "highest"),
    /// Whether the household is close to those who run the regime.
    CONNECTED(Holder.HOUSEHOLD, "unconnected", "connected"),
    /// Child (0-14), adult (15-59), older (60 and over).
    AGE(Holder.PERSON, "adult", "child", "older"),
    /// Female or male, as census tables have it.
    SEX(Holder.PERSON, "female", "male"),
    /// Highest schooling of those aged 15 and over; children count as basic.
    SCHOOLING(Holder.PERSON, "basic", "secondary", "college"),
    /// Whether life leaves digital traces or runs on cash.
    LIFE(Holder.PERSON, "digital", "cash"),
    /// Four levels of how many ties a person keeps.
    SOCIABILITY(Holder.PERSON, "quiet", "ordinary", "lively", "central"),
    /// What a business does for its living.
    SECTOR(
            Holder.BUSINESS,
            "services",
            "trade",
            "catering",
            "manufacturing",
            "construction",
            "farming",
            "transport",
            "finance"),
    /// How large a business is.
    SIZE(Holder.BUSINESS, "micro", "small", "medium", "large");

    /// Whose property a trait is.
    public enum Holder {
        /// Drawn for each person.
        PERSON,
        /// Drawn for the household and shared by its members.
        HOUSEHOLD,
        /// Set for the neighbourhood and shared by everybody in it.
        NEIGHBOURHOOD,
        /// Drawn for the business; no person has it.
        BUSINESS
    }

    private final Holder holder;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> categories;

    Trait(Holder holder, String... categories) {
        this.holder = holder;
        this.categories = List.of(categories);
    }

    /// Whose property it is.
    public Holder holder() {
        return holder;
    }

    /// The names of its classes; the first is what everybody is where a society says nothing of the trait.
    public List<String> categories() {
        return categories;
    }

    /// Whether subjects of a class have it. A business has the place that it is in, and the group,
    /// income and connection of its owner's household; a public body has its place alone.
    public boolean isOf(SubjectClass subjects) {
        return switch (subjects) {
            case PERSONS -> holder != Holder.BUSINESS;
            case BUSINESSES -> holder != Holder.PERSON;
            case PUBLIC_BODIES -> holder == Holder.NEIGHBOURHOOD;
        };
    }

    /// The word for it in files: `group`.
    public String key() {
        return Keys.of(this);
    }
}
