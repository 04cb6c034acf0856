// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.event;

import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.converter.ConversionException;

/** A Kafka record that is no event of the contract; trying again does not help, so it becomes a dead letter at once. */
public final class UnreadableEvent extends ConversionException {
    UnreadableEvent(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
