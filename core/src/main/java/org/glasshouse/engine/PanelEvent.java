package org.glasshouse.engine;

/// One event in the life of a followed person.
///
/// @param other ordinal of somebody else who comes into it, or -1
record PanelEvent(
        int day,
        int person,
        String event,
        String name,
        String channel,
        String cause,
        int other,
        int change,
        int value) {}
