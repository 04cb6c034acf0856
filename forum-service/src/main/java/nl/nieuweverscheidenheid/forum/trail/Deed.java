// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody set out to do something, or could not.
 *
 * @param by nobody if it follows from the rules
 * @param on id of the topic, post or held contribution
 * @param reason as it was given
 * @param failure why nothing came of it; such a deed follows one without
 */
record Deed(
        String id,
        Instant at,
        @Nullable Person by,
        Act act,
        String on,
        @Nullable String reason,
        @Nullable String failure) {}
