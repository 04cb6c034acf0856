// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.SignInMissing;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Violation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggests whom one can mention. */
@RestController
@RequestMapping("/api/forum/v1/topics/{id}/mentionable")
class MentionResource {
    private static final int LONGEST_QUERY = 80;

    private final Forum forum;
    private final Mentions mentions;

    MentionResource(Forum forum, Mentions mentions) {
        this.forum = forum;
        this.mentions = mentions;
    }

    @GetMapping
    @Operation(
            summary = "Whom one can mention in a topic, by how their name or municipality begins",
            description = "Those who wrote in it lately under their own name, or the members of its closed group, and "
                    + "municipalities; at most eight. A text mentions them as [@](reference).")
    MentionableView suggest(
            @PathVariable TopicId id, @RequestParam(defaultValue = "") String q, Optional<Official> reader) {
        var topic = forum.get(id, reader);
        var official = reader.orElseThrow(SignInMissing::new);
        official.requirePart();
        if (q.length() > LONGEST_QUERY) {
            throw new InvalidInput(
                    List.of(Violation.in("q", "too-long", "q has at most %d characters".formatted(LONGEST_QUERY))));
        }
        return new MentionableView(mentions.mentionable(topic, q, official));
    }

    record MentionableView(List<Mentioned> items) {}
}
