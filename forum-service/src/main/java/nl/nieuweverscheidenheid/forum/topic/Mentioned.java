// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import nl.nieuweverscheidenheid.forum.topic.AuthorView.MunicipalityView;
import nl.nieuweverscheidenheid.forum.topic.TopicResource.PlaceView;
import org.jspecify.annotations.Nullable;

/**
 * Whom a text mentions, or may mention.
 *
 * @param reference what a text has for them: [@](reference)
 * @param name of the person or the municipality, as it is now
 * @param municipality where they work, or that it is
 * @param place what they wrote in the topic; its number is left out if that is the topic itself
 */
record Mentioned(
        String reference,
        String name,
        @Nullable String function,
        @Nullable MunicipalityView municipality,
        @Nullable PlaceView place) {}
