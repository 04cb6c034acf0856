// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.outbox;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How pending events are sent on.
 *
 * @param poll how often to look for pending events that no write woke the relay for
 * @param claim how long one relay has a document to itself; longer than a send may take, or order is no longer sure
 * @param retry the first pause after Kafka or the store did not answer; it doubles up to ten times the poll
 * @param parallel how many documents are relayed side by side
 * @param source the CloudEvents source, by NL GOV's profile {@code urn:nld:oin:<20 digits>:systeem:<service>}
 */
@Validated
@ConfigurationProperties("portal.outbox")
record OutboxSettings(
        @DefaultValue("1s") Duration poll,
        @DefaultValue("15s") Duration claim,
        @DefaultValue("250ms") Duration retry,
        @DefaultValue("16") @Min(1) int parallel,

        @Pattern(regexp = "urn:nld:oin:\\d{20}:systeem:[a-z-]+")
        String source) {}
