package org.glasshouse.model;

/// Whom a scheme of points or a list concerns.
public enum Subject {
    /// Every person.
    EVERYONE,
    /// Persons of 15 years and over; a record on a child is not booked.
    ADULTS
}
