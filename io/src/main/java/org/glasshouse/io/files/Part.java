package org.glasshouse.io.files;

import org.glasshouse.io.schema.FileKind;

/// One part of what is read: the scenario's own keys, its society, its regime, or a file alone.
///
/// @param prefix the key under which it stands in the scenario; nothing for the scenario itself and for a file alone
/// @param ownFile whether it stands in a file of its own, so that messages leave the prefix out
record Part(FileKind kind, KeyPath prefix, boolean ownFile, Tree.Mapping tree) {

    Part with(Tree.Mapping changed) {
        return new Part(kind, prefix, ownFile, changed);
    }

    /// The path of a value of this part in the whole scenario.
    KeyPath whole(KeyPath path) {
        return prefix.then(path);
    }

    /// A problem with the value at a path within this part.
    ///
    /// @param ofKey whether the last key of the path is wrong itself
    Problem problem(KeyPath path, boolean ofKey, String message) {
        Place place = ofKey ? tree.keyPlaceOf(path) : tree.placeOf(path);
        KeyPath shown = ownFile && !place.isOption() ? path : prefix.then(path);
        return new Problem(place, shown.toString(), message);
    }
}
