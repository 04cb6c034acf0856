// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.moderation;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.forum.story.Names;
import nl.nieuweverscheidenheid.forum.topic.Contribution;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import nl.nieuweverscheidenheid.forum.topic.Contributions;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Legible;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.kit.web.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was reported, for the editors who decide. */
@RestController
@RequestMapping("/api/forum/v1/cases")
class CaseResource {
    private final Moderation moderation;
    private final Contributions contributions;
    private final Names names;

    CaseResource(Moderation moderation, Contributions contributions, Names names) {
        this.moderation = moderation;
        this.contributions = contributions;
        this.names = names;
    }

    @GetMapping
    @Operation(
            summary = "What was reported, the one that waits longest first",
            description = "For editors; those that wait for a decision, unless the state says otherwise.")
    PageOf<CaseView> list(Filter filter, Paging paging, Official editor) {
        return moderation.list(filter.toState(), paging, editor).map(found -> view(found, editor));
    }

    @GetMapping("/{id}")
    @Operation(summary = "What was reported of one contribution, and what became of it")
    ResponseEntity<CaseView> get(@PathVariable ContributionId id, Official editor) {
        return answer(moderation.get(id, editor), editor);
    }

    @PutMapping("/{id}/decision")
    @Operation(
            summary = "Decides on what was reported",
            description = "For an editor who neither wrote nor reported it. Its author and the reporters read why.")
    ResponseEntity<CaseView> decide(
            @PathVariable ContributionId id, EntityVersion version, @RequestBody NewDecision body, Official editor) {
        return answer(moderation.decide(id, version, body.verdict(), body.reason(), editor), editor);
    }

    @PutMapping("/{id}/appeal-outcome")
    @Operation(
            summary = "Decides on an appeal",
            description = "For another editor than the one who decided before. The outcome is final.")
    ResponseEntity<CaseView> settle(
            @PathVariable ContributionId id, EntityVersion version, @RequestBody NewOutcome body, Official editor) {
        return answer(moderation.settle(id, version, body.overturned(), body.reason(), editor), editor);
    }

    private ResponseEntity<CaseView> answer(Case found, Official editor) {
        return ResponseEntity.ok().eTag(EntityVersion.etag(found.version())).body(view(found, editor));
    }

    private CaseView view(Case found, Official editor) {
        return new CaseView(
                found.id().value(),
                found.version(),
                found.state().name().toLowerCase(java.util.Locale.ROOT),
                contributions.find(found.id()).map(this::view).orElse(null),
                IntStream.range(0, found.reports().size())
                        .mapToObj(number -> view(found.reports().get(number), number >= found.settled()))
                        .toList(),
                found.decisions().stream().map(CaseResource::view).toList(),
                found.hiddenAt(),
                found.changedAt(),
                found.canBeHandledBy(editor.subject()));
    }

    private ContributionView view(Contribution one) {
        var author = one.author();
        return new ContributionView(
                one.id().topic().value(),
                one.id().number().isPresent() ? one.id().number().getAsInt() : null,
                one.title(),
                one.text(),
                author.name(),
                Optional.ofNullable(author.municipality())
                        .flatMap(names::ofMunicipality)
                        .orElse(null),
                author.type(),
                one.createdAt(),
                one.standing().name().toLowerCase(java.util.Locale.ROOT),
                one.closed());
    }

    private static ReportView view(Report report, boolean open) {
        return new ReportView(report.by().name(), report.ground(), report.words(), report.at(), open);
    }

    private static DecisionView view(Decision decision) {
        var appeal = decision.appeal();
        return new DecisionView(
                decision.verdict(),
                decision.reason(),
                decision.by().name(),
                decision.at(),
                appeal == null ? null : view(appeal));
    }

    private static AppealView view(Decision.Appeal appeal) {
        var outcome = appeal.outcome();
        return new AppealView(
                appeal.text(),
                appeal.at(),
                outcome == null
                        ? null
                        : new OutcomeView(
                                outcome.overturned(),
                                outcome.reason(),
                                outcome.by().name(),
                                outcome.at()));
    }

    record Filter(@Nullable String state) {
        Case.State toState() {
            return switch (state) {
                case null -> Case.State.REPORTED;
                case "reported" -> Case.State.REPORTED;
                case "appealed" -> Case.State.APPEALED;
                case "decided" -> Case.State.DECIDED;
                default ->
                    throw new InvalidInput(List.of(Violation.in(
                            "state", "not-allowed", "'%s' is none of reported, appealed, decided".formatted(state))));
            };
        }
    }

    record NewDecision(
            @NotNull(message = "Say what you decide") Verdict verdict,

            @Legible(message = "Say why") @Size(max = 1_000, message = "There is room for 1,000 characters")
            String reason) {}

    record NewOutcome(
            @NotNull(message = "Say whether the decision is undone")
            Boolean overturned,

            @Legible(message = "Say why") @Size(max = 1_000, message = "There is room for 1,000 characters")
            String reason) {}

    record CaseView(
            String id,
            long version,
            String state,
            @Nullable ContributionView contribution,
            List<ReportView> reports,
            List<DecisionView> decisions,
            @Nullable Instant hiddenAt,
            Instant changedAt,
            boolean yours) {}

    /**
     * The number is of a post; a topic's own words have none. The type is all that others may know of the author, who chose
     * so.
     */
    record ContributionView(
            String topicId,
            @Nullable Integer number,
            String title,
            String text,
            String author,
            @Nullable String municipality,
            @Nullable String type,
            Instant createdAt,
            String standing,
            boolean closed) {}

    record ReportView(String by, Ground ground, @Nullable String words, Instant reportedAt, boolean open) {}

    record DecisionView(
            Verdict verdict,
            String reason,
            String by,
            Instant decidedAt,
            @Nullable AppealView appeal) {}

    record AppealView(
            String text, Instant appealedAt, @Nullable OutcomeView outcome) {}

    record OutcomeView(boolean overturned, String reason, String by, Instant settledAt) {}
}
