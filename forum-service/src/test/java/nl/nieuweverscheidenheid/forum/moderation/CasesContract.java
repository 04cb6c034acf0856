// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import nl.nieuweverscheidenheid.forum.trail.Person;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of cases promises. */
abstract class CasesContract {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration TERM = Duration.ofDays(14);
    private static final Paging ALL = new Paging(1, 100);
    private static final Person EDITOR = new Person("editor", "Redacteur");

    /** Of this test alone, as the store may hold cases of others. */
    private final String author = UUID.randomUUID().toString();

    private final Person reporter = new Person(UUID.randomUUID().toString(), "Melder");

    abstract Cases cases();

    @Test
    void whatWasStoredComesBackWhole() {
        var reported = reported(NOON).report(report(new Person("ander", "Ander"), Ground.OTHER, "Zie zin 2"), 2);
        cases().save(reported);
        assertThat(cases().find(reported.id())).contains(reported);

        var removed = reported.decide(Verdict.REMOVE, "Noemt een bewoner", EDITOR, NOON);
        cases().save(removed);
        var appealed = removed.appeal("Dat ben ik zelf", TERM, NOON.plusSeconds(1));
        cases().save(appealed);
        assertThat(cases().find(reported.id())).contains(appealed);
        var settled = appealed.settle(true, "Klopt", new Person("tweede", "Tweede"), NOON.plusSeconds(2));
        cases().save(settled);
        assertThat(cases().find(reported.id())).contains(settled);
        assertThat(cases().find(id())).isEmpty();
    }

    @Test
    void ofTwoWhoFollowTheSameVersionOneIsRefused() {
        var first = reported(NOON);
        var second = Case.none(first.id(), author, NOON).report(report(EDITOR, Ground.OFF_TOPIC, null), 3);
        assertThatThrownBy(() -> cases().save(second)).isInstanceOf(CaseChangedMeanwhile.class);

        cases().save(first.decide(Verdict.DISMISS, "Kan zo", EDITOR, NOON));
        assertThatThrownBy(() -> cases().save(first.decide(Verdict.REMOVE, "Weg", EDITOR, NOON)))
                .isInstanceOf(CaseChangedMeanwhile.class);
    }

    @Test
    void eachStateHasAListWithWhatWaitsLongestFirst() {
        var later = reported(NOON.plusSeconds(1));
        var first = reported(NOON);
        var decided = reported(NOON).decide(Verdict.REMOVE, "Weg", EDITOR, NOON.plusSeconds(2));
        cases().save(decided);
        var appealed = reported(NOON).decide(Verdict.REMOVE, "Weg", EDITOR, NOON);
        cases().save(appealed);
        cases().save(appealed.appeal("Nee", TERM, NOON));

        assertThat(ids(Case.State.REPORTED)).containsSubsequence(first.id(), later.id());
        assertThat(ids(Case.State.DECIDED)).contains(decided.id()).doesNotContain(first.id(), appealed.id());
        assertThat(ids(Case.State.APPEALED)).contains(appealed.id());
    }

    @Test
    void whoMayKnowFindsItTheLastChangedFirst() {
        var reported = reported(NOON);
        var decided = reported(NOON).decide(Verdict.DISMISS, "Kan zo", EDITOR, NOON.plusSeconds(1));
        cases().save(decided);

        assertThat(cases().knownTo(reporter.subject(), ALL).items()).containsExactly(decided, reported);
        assertThat(cases().knownTo(reporter.subject(), new Paging(2, 1)).items())
                .containsExactly(reported);
        assertThat(cases().knownTo(author, ALL).items())
                .as("what came of it, not that somebody reported")
                .containsExactly(decided);
        assertThat(cases().knownTo(EDITOR.subject() + author, ALL).total()).isZero();
    }

    @Test
    void aCaseIsUnenforcedUntilItsLastVersionIsDone() {
        var first = reported(NOON);
        var second = first.decide(Verdict.REMOVE, "Weg", EDITOR, NOON);
        cases().save(second);

        assertThat(cases().enforced(first)).isFalse();
        assertThat(unenforced()).containsExactly(second);
        assertThat(cases().enforced(second)).isTrue();
        assertThat(cases().enforced(second)).isTrue();
        assertThat(unenforced()).isEmpty();
    }

    private Case reported(Instant at) {
        var one = Case.none(id(), author, at).report(new Report(reporter, Ground.INSULTING, null, at), 3);
        cases().save(one);
        return one;
    }

    private static Report report(Person by, Ground ground, @Nullable String words) {
        return new Report(by, ground, words, NOON);
    }

    private List<ContributionId> ids(Case.State state) {
        return cases().list(state, ALL).items().stream().map(Case::id).toList();
    }

    private List<Case> unenforced() {
        return cases().unenforced().stream()
                .filter(one -> one.author().equals(author))
                .toList();
    }

    private static ContributionId id() {
        return new ContributionId(UUID.randomUUID() + ".1");
    }
}
