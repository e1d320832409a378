package nl.izamonitor.conf;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record component that a file may leave out: it is then null, an empty list or map, or the text
 * of {@link #value()}, read as if it had been written.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface OptionalKey {
  String value() default "";
}
