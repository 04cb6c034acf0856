// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.people;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service erases.
 *
 * @param settle how long after it heard of an erasure a service looks once more before it confirms: longer than a request
 *     takes that was let in just before, in whatever instance
 * @param every how often to go on with what is under way
 */
@ConfigurationProperties("portal.erasure")
record ErasureSettings(
        @DefaultValue("20s") Duration settle,
        @DefaultValue("500ms") Duration every) {}
