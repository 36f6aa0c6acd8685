package org.glasshouse.model;

/// Whom a scheme of points or a list concerns.
public enum Subject {
    /// Every person.
    EVERYONE(true, false, false),
    /// Persons of 15 years and over; a record on a child is not booked.
    ADULTS(true, false, false),
    /// Every business, and no person.
    BUSINESSES(false, true, false),
    /// Every public body, and no person.
    PUBLIC_BODIES(false, false, true),
    /// Every business and every public body, and no person.
    ORGANISATIONS(false, true, true),
    /// Persons of 15 years and over, and every business.
    ADULTS_AND_BUSINESSES(true, true, false),
    /// Persons of 15 years and over, every business and every public body.
    ADULTS_AND_ORGANISATIONS(true, true, true),
    /// Every person, every business and every public body.
    EVERYONE_AND_ORGANISATIONS(true, true, true);

    private final boolean persons;
    private final boolean businesses;
    private final boolean publicBodies;

    Subject(boolean persons, boolean businesses, boolean publicBodies) {
        this.persons = persons;
        this.businesses = businesses;
        this.publicBodies = publicBodies;
    }

    /// Whether it concerns subjects of a class, some of them or all.
    public boolean concerns(SubjectClass subjects) {
        return switch (subjects) {
            case PERSONS -> persons;
            case BUSINESSES -> businesses;
            case PUBLIC_BODIES -> publicBodies;
        };
    }

    /// Whether children are left out, where it concerns persons.
    public boolean adultsOnly() {
        return this == ADULTS || this == ADULTS_AND_BUSINESSES || this == ADULTS_AND_ORGANISATIONS;
    }
}
