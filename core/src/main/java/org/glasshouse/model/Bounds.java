package org.glasshouse.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The least and the greatest value that a number in a file may take, both allowed themselves.
///
/// On a map or list of numbers it holds for each of them.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Bounds {
    /// The least allowed value.
    double min() default Double.NEGATIVE_INFINITY;

    /// The greatest allowed value.
    double max() default Double.POSITIVE_INFINITY;
}
