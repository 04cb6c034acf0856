// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import nl.nieuweverscheidenheid.forum.story.Names;
import nl.nieuweverscheidenheid.forum.topic.Contribution;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import nl.nieuweverscheidenheid.forum.topic.Contributions;
import nl.nieuweverscheidenheid.forum.topic.Draft;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.Legible;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/forum/v1")
class HeldResource {
    private final Newcomers newcomers;
    private final Contributions contributions;
    private final Names names;

    HeldResource(Newcomers newcomers, Contributions contributions, Names names) {
        this.newcomers = newcomers;
        this.contributions = contributions;
        this.names = names;
    }

    @GetMapping("/held-contributions")
    @Operation(
            summary = "Contributions that wait for an editor, the one that waits longest first",
            description = "For editors. They are of people who are new here, and have links.")
    PageOf<HeldView> waiting(Paging paging, Official editor) {
        return newcomers.waiting(paging, editor).map(this::view);
    }

    @GetMapping("/own-held-contributions")
    @Operation(summary = "What one wrote that waits for an editor, or did, the last first")
    PageOf<HeldView> own(Paging paging, Official author) {
        return newcomers.of(author, paging).map(this::view);
    }

    @PutMapping("/held-contributions/{id}/admission")
    @Operation(
            summary = "Adds what waits to the forum",
            description = "For editors. It gets its number now. It waits on if its topic takes no posts any more.")
    ResponseEntity<HeldView> admit(@PathVariable HeldId id, EntityVersion version, Official editor) {
        return answer(newcomers.admit(id, version, editor));
    }

    @PutMapping("/held-contributions/{id}/refusal")
    @Operation(summary = "Refuses what waits", description = "For editors. Its author reads why.")
    ResponseEntity<HeldView> refuse(
            @PathVariable HeldId id, EntityVersion version, @RequestBody NewRefusal body, Official editor) {
        return answer(newcomers.refuse(id, version, body.reason(), editor));
    }

    private ResponseEntity<HeldView> answer(Held held) {
        return ResponseEntity.ok().eTag(EntityVersion.etag(held.version())).body(view(held));
    }

    private HeldView view(Held held) {
        var author = held.author();
        var outcome = held.outcome();
        var contribution = outcome == null ? null : outcome.contribution();
        return new HeldView(
                held.id().value(),
                held.version(),
                outcome == null ? "held" : outcome.admitted() ? "admitted" : "refused",
                topic(held.draft()),
                title(held.draft()),
                held.draft().text(),
                author.name(),
                Optional.ofNullable(author.municipality())
                        .flatMap(names::ofMunicipality)
                        .orElse(null),
                author.type(),
                held.since(),
                outcome == null ? null : outcome.reason(),
                contribution == null ? null : contribution.value());
    }

    private static @Nullable String topic(Draft draft) {
        return draft instanceof Draft.Answer answer ? answer.topic().value() : null;
    }

    private String title(Draft draft) {
        return switch (draft) {
            case Draft.Opening opening -> opening.writing().title();
            case Draft.Answer answer ->
                contributions
                        .find(ContributionId.of(answer.topic()))
                        .filter(Contribution::titled)
                        .map(Contribution::title)
                        .orElse("");
        };
    }

    record NewRefusal(
            @Legible(message = "Say why") @Size(max = 1_000, message = "There is room for 1,000 characters")
            String reason) {}

    /**
     * The topic is of an answer; the contribution is where it came to be; the type is all that others may know of its
     * author, who chose so.
     */
    record HeldView(
            String id,
            long version,
            String state,
            @Nullable String topicId,
            String title,
            String text,
            String author,
            @Nullable String municipality,
            @Nullable String type,
            Instant heldAt,
            @Nullable String reason,
            @Nullable String contribution) {}
}
