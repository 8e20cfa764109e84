package lodestar.shared.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The record that this input writes. A program may send the record back as it read it, with only
/// some fields changed: those that it cannot write are taken and left alone, while a field that the
/// record does not have is refused.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Writes {
    Class<? extends Record> value();
}
