package lodestar.shared.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A program must send this field: where it is missing, the answer is 422 with `required` at its
/// name, before any door is opened. The component's type stays honest: it is never null then.
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needed {}
