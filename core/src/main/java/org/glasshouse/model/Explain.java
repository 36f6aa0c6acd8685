package org.glasshouse.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a key of a file means, for the schema, the reference page and error messages.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE, ElementType.FIELD})
public @interface Explain {
    /// One sentence: what the key is in the world.
    String value();

    /// The unit of a number, such as `a year` or `points`; empty where there is none.
    String unit() default "";
}
