// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.process;

import java.time.Duration;

/**
 * How long to wait before a dead program is started again: twice as long each time, from the first pause to the longest.
 *
 * @param calm a program that has run this long starts with a clean slate
 */
public record Backoff(Duration first, Duration longest, Duration calm) {
    /** The pause after this many deaths in a row before the present one. */
    public Duration pause(int deaths) {
        var doubled = first.multipliedBy(1L << Math.min(deaths, 20));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
