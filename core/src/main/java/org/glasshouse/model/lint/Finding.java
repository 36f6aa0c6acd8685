package org.glasshouse.model.lint;

/// A design fault of a regime.
///
/// @param rule the rule that names it
/// @param path the part of the regime in which it lies, such as `association.online-contacts`
/// @param sentence what it is here, in a sentence
public record Finding(LintRule rule, String path, String sentence) {}
