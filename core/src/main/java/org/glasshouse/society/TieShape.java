package org.glasshouse.society;

/// One layer of ties as arithmetic: immutable, shared by all threads.
sealed interface TieShape
        permits CliqueTies, LatticeTies, PersonBlockTies, ClassBlockTies, HouseholdBlockTies, RingTies, OwnershipTies {
    /// Writes the contacts of a person and says how many they are.
    int contacts(int person, int[] into, TieScratch scratch);

    /// More contacts than these nobody has.
    int mostContacts();
}
