// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import nl.nieuweverscheidenheid.forum.topic.Contributions;
import nl.nieuweverscheidenheid.forum.trail.Act;
import nl.nieuweverscheidenheid.forum.trail.Person;
import nl.nieuweverscheidenheid.forum.trail.Trail;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.signin.RoleMissing;
import nl.nieuweverscheidenheid.kit.storage.Attempts;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** What one can do about contributions that should not be there, and who may. */
@Service
@EnableConfigurationProperties(ModerationSettings.class)
class Moderation {
    /** Who reports after another, in another process, does so on top of that report. */
    private static final int TRIES = 200;

    private final Cases cases;
    private final Contributions contributions;
    private final Enforcement enforcement;
    private final Trail trail;
    private final ModerationSettings settings;
    private final Clock clock;

    Moderation(
            Cases cases,
            Contributions contributions,
            Enforcement enforcement,
            Trail trail,
            ModerationSettings settings,
            Clock clock) {
        this.cases = cases;
        this.contributions = contributions;
        this.enforcement = enforcement;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /** Reports a contribution; with so many others that hides it. */
    Report report(ContributionId place, Ground ground, @Nullable String words, Official official) {
        official.requirePart();
        var contribution = contributions.get(place, official);
        var id = contributions.firstIdOf(place);
        var report = new Report(Person.of(official), ground, words, now());
        var reported = Attempts.unlessChanged(TRIES, () -> {
            var before = cases.find(id)
                    .orElseGet(() -> Case.none(id, contribution.author().subject(), report.at()));
            var next = before.report(report, settings.threshold());
            cases.save(next);
            return next;
        });
        enforcement.enforce(reported);
        return report;
    }

    /** What waits for an editor, or did. */
    PageOf<Case> list(Case.State state, Paging paging, Official editor) {
        editor.require(Role.EDITOR);
        return cases.list(state, paging);
    }

    Case get(ContributionId id, Official editor) {
        editor.require(Role.EDITOR);
        return get(id);
    }

    /** What the official reported, and what became of it and of what was reported of theirs. */
    PageOf<Case> knownTo(Official official, Paging paging) {
        return cases.knownTo(official.subject(), paging);
    }

    Case decide(ContributionId id, EntityVersion version, Verdict verdict, String reason, Official editor) {
        editor.require(Role.EDITOR);
        var next = at(version, get(id)).decide(verdict, reason, Person.of(editor), now());
        return trail.noting(editor, verdict.act(), id.value(), reason, () -> stored(next));
    }

    Case appeal(ContributionId id, EntityVersion version, String text, Official author) {
        var before = cases.find(id)
                .filter(found -> found.readers().contains(author.subject()))
                .orElseThrow(() -> new CaseNotFound(id));
        author.requirePart();
        if (!before.author().equals(author.subject())) {
            throw new RoleMissing("Only its author may appeal on " + id);
        }
        return stored(at(version, before).appeal(text, settings.appealTerm(), now()));
    }

    Case settle(ContributionId id, EntityVersion version, boolean overturned, String reason, Official editor) {
        editor.require(Role.EDITOR);
        var next = at(version, get(id)).settle(overturned, reason, Person.of(editor), now());
        return trail.noting(editor, overturned ? Act.OVERTURN : Act.UPHOLD, id.value(), reason, () -> stored(next));
    }

    /** Until when this official may appeal; nothing if they may not. */
    @Nullable
    Instant appealableUntil(Case found, Official official) {
        return found.appealableUntil(settings.appealTerm())
                .filter(until -> found.author().equals(official.subject()) && !now().isAfter(until))
                .orElse(null);
    }

    private Case stored(Case next) {
        cases.save(next);
        enforcement.enforce(next);
        return next;
    }

    private Case get(ContributionId id) {
        return cases.find(id).orElseThrow(() -> new CaseNotFound(id));
    }

    private static Case at(EntityVersion version, Case found) {
        if (found.version() != version.value()) {
            throw new CaseChangedMeanwhile(found.id());
        }
        return found;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
