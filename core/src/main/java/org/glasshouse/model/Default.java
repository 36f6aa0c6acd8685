package org.glasshouse.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The value, written as YAML, that a key takes when a file leaves it out.
///
/// A component with neither a default nor `@Nullable` must be in the file.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {
    /// The value as it would stand in the file.
    String value();
}
