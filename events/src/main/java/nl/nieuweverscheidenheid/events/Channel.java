// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The Kafka topic on which a family of events travels, and whether it is a compacted topic of whole states. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Channel {
    /** The topic's name, such as {@code portfolio.entries}. */
    String value();

    /** True where the last event of a key tells all there is to know of it, so that older ones may be compacted away. */
    boolean compacted();
}
