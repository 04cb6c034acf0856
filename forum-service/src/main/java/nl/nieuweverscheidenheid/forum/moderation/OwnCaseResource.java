// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.moderation;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import nl.nieuweverscheidenheid.forum.topic.Contribution;
import nl.nieuweverscheidenheid.forum.topic.Contribution.Standing;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import nl.nieuweverscheidenheid.forum.topic.Contributions;
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

/** What became of one's reports, and what was decided on one's own contributions. */
@RestController
@RequestMapping("/api/forum/v1/own-cases")
class OwnCaseResource {
    private final Moderation moderation;
    private final Contributions contributions;

    OwnCaseResource(Moderation moderation, Contributions contributions) {
        this.moderation = moderation;
        this.contributions = contributions;
    }

    @GetMapping
    @Operation(
            summary = "What one reported, and what was decided on what one wrote",
            description = "The one that changed last first. Nobody reads here who reported or who decided.")
    PageOf<OwnCaseView> list(Paging paging, Official official) {
        return moderation.knownTo(official, paging).map(found -> view(found, official));
    }

    @PutMapping("/{id}/appeal")
    @Operation(
            summary = "Appeals against a decision on what one wrote",
            description = "Once, within two weeks; another editor than the one who decided handles it.")
    ResponseEntity<OwnCaseView> appeal(
            @PathVariable ContributionId id, EntityVersion version, @RequestBody NewAppeal body, Official author) {
        var found = moderation.appeal(id, version, body.text(), author);
        return ResponseEntity.ok().eTag(EntityVersion.etag(found.version())).body(view(found, author));
    }

    private OwnCaseView view(Case found, Official official) {
        var own = found.author().equals(official.subject());
        var contribution = contributions.find(found.id()).filter(one -> own || one.standing() == Standing.READABLE);
        var report = found.reportOf(official.subject()).orElse(null);
        return new OwnCaseView(
                found.id().value(),
                found.version(),
                found.id().topic().value(),
                found.id().number().isPresent() ? found.id().number().getAsInt() : null,
                contribution
                        .filter(one -> one.titled() || one.id().number().isEmpty())
                        .map(Contribution::title)
                        .orElse(null),
                contribution.map(Contribution::text).orElse(null),
                own,
                found.state().name().toLowerCase(java.util.Locale.ROOT),
                report == null ? null : new OwnReportView(report.ground(), report.words(), report.at()),
                found.decisions().stream()
                        .filter(decision ->
                                own || report == null || !decision.at().isBefore(report.at()))
                        .map(decision -> view(decision, own))
                        .toList(),
                own ? found.hiddenAt() : null,
                found.changedAt(),
                moderation.appealableUntil(found, official));
    }

    private static KnownDecisionView view(Decision decision, boolean own) {
        var appeal = decision.appeal();
        return new KnownDecisionView(
                decision.verdict(), decision.reason(), decision.at(), appeal == null ? null : view(appeal, own));
    }

    private static KnownAppealView view(Decision.Appeal appeal, boolean own) {
        var outcome = appeal.outcome();
        return new KnownAppealView(
                own ? appeal.text() : null,
                appeal.at(),
                outcome == null ? null : new KnownOutcomeView(outcome.overturned(), outcome.reason(), outcome.at()));
    }

    record NewAppeal(
            @Legible(message = "Say why you do not agree")
            @Size(max = 2_000, message = "There is room for 2,000 characters")
            String text) {}

    /** What was removed only its author reads, and who wrote it knows of it as soon as it has consequences. */
    record OwnCaseView(
            String id,
            long version,
            String topicId,
            @Nullable Integer number,
            @Nullable String title,
            @Nullable String text,
            boolean own,
            String state,
            @Nullable OwnReportView report,
            List<KnownDecisionView> decisions,
            @Nullable Instant hiddenAt,
            Instant changedAt,
            @Nullable Instant appealableUntil) {}

    record OwnReportView(Ground ground, @Nullable String words, Instant reportedAt) {}

    record KnownDecisionView(
            Verdict verdict,
            String reason,
            Instant decidedAt,
            @Nullable KnownAppealView appeal) {}

    /** What the author had to say is theirs to read. */
    record KnownAppealView(
            @Nullable String text,
            Instant appealedAt,
            @Nullable KnownOutcomeView outcome) {}

    record KnownOutcomeView(boolean overturned, String reason, Instant settledAt) {}
}
