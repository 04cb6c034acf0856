// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.events.PostEvent.PostAdded;
import nl.nieuweverscheidenheid.events.PostEvent.PostRemoved;
import nl.nieuweverscheidenheid.forum.newcomer.NewcomersInMemory;
import nl.nieuweverscheidenheid.forum.topic.Contribution.Standing;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import nl.nieuweverscheidenheid.forum.topic.Forums;
import nl.nieuweverscheidenheid.forum.topic.PostNotFound;
import nl.nieuweverscheidenheid.forum.trail.Person;
import nl.nieuweverscheidenheid.forum.trail.Trails;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.signin.RoleMissing;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.testkit.MovableClock;
import org.junit.jupiter.api.Test;

class ModerationTest {
    private static final Paging ALL = new Paging(1, 100);
    private static final Official AUTHOR = Forums.NEIGHBOUR;
    private static final Official EDITOR = Forums.EDITOR;
    private static final Official COLLEAGUE = official("colleague", Role.EDITOR);

    private final MovableClock clock = new MovableClock("2026-03-02T12:00:00Z");
    private final Forums forum = new Forums(clock);
    private final Trails trails = new Trails(clock);
    private final InMemoryCases cases = new InMemoryCases();
    private final Moderation moderation = moderation();
    private final ContributionId question = forum.ask();
    private final ContributionId post = forum.answer(question, AUTHOR);

    @Test
    void soManyReportsHideAPostUntilAnEditorHasLooked() {
        report(1);
        report(2);
        assertThat(standing(post)).isEqualTo(Standing.READABLE);
        report(3);
        assertThat(standing(post)).isEqualTo(Standing.HIDDEN);
        report(4);
        assertThat(forum.told(post)).hasExactlyElementsOfTypes(PostAdded.class, PostRemoved.class);
        assertThat(trails.acts()).containsExactly("hide");

        decide(4, Verdict.DISMISS);
        assertThat(standing(post)).isEqualTo(Standing.READABLE);
        assertThat(forum.told(post))
                .last()
                .isInstanceOfSatisfying(
                        PostAdded.class, added -> assertThat(added.version()).isEqualTo(3));
        report(5);
        report(6);
        assertThat(standing(post))
                .as("those that were decided on do not count again")
                .isEqualTo(Standing.READABLE);
        report(7);
        assertThat(standing(post)).isEqualTo(Standing.HIDDEN);
    }

    @Test
    void eachReportsOnceNobodyTheirOwnAndOutsidersNothing() {
        report(1);
        assertThatThrownBy(() -> report(1)).isInstanceOf(AlreadyReported.class);
        decide(1, Verdict.DISMISS);
        assertThatThrownBy(() -> report(1)).isInstanceOf(AlreadyReported.class);
        assertThatThrownBy(() -> moderation.report(post, Ground.OTHER, "Spijt", AUTHOR))
                .isInstanceOf(OwnContribution.class);
        assertThatThrownBy(() -> moderation.report(post, Ground.OTHER, "Spijt", Forums.OUTSIDER))
                .isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() ->
                        moderation.report(new ContributionId(question + ".9"), Ground.OFF_TOPIC, null, reporter(1)))
                .isInstanceOf(PostNotFound.class);
    }

    @Test
    void whatIsRemovedCannotBeReportedAndIsReadByNobody() {
        report(1);
        decide(1, Verdict.REMOVE);
        assertThat(standing(post)).isEqualTo(Standing.REMOVED);
        assertThat(standing(question)).isEqualTo(Standing.READABLE);
        assertThatThrownBy(() -> report(2)).isInstanceOf(PostNotFound.class);
        assertThat(trails.acts()).containsExactly("remove");
    }

    @Test
    void aClosedTopicStaysReadableWithAllItsPosts() {
        report(1);
        report(2);
        report(3);
        decide(3, Verdict.CLOSE);
        assertThat(standing(post)).isEqualTo(Standing.READABLE);
        assertThat(forum.contributions().get(question, EDITOR).closed()).isTrue();

        moderation.appeal(post, version(4), "Het gesprek liep goed", AUTHOR);
        moderation.settle(post, version(5), true, "Dat is zo", COLLEAGUE);
        assertThat(forum.contributions().get(question, EDITOR).closed()).isFalse();
    }

    @Test
    void whoHasAPartInItDoesNotDecide() {
        var written = forum.answer(question, EDITOR);
        moderation.report(written, Ground.OFF_TOPIC, null, reporter(1));
        moderation.report(written, Ground.OFF_TOPIC, null, COLLEAGUE);

        assertThatThrownBy(() -> moderation.decide(written, version(2), Verdict.DISMISS, "Kan zo", EDITOR))
                .isInstanceOf(NotImpartial.class);
        assertThatThrownBy(() -> moderation.decide(written, version(2), Verdict.REMOVE, "Weg", COLLEAGUE))
                .isInstanceOf(NotImpartial.class);
        assertThatThrownBy(() -> moderation.decide(written, version(2), Verdict.REMOVE, "Weg", AUTHOR))
                .isInstanceOf(RoleMissing.class);
        assertThat(trails.acts()).isEmpty();
    }

    @Test
    void aDecisionFollowsWhatItsEditorHasRead() {
        report(1);
        report(2);
        assertThatThrownBy(() -> decide(1, Verdict.REMOVE)).isInstanceOf(CaseChangedMeanwhile.class);
        decide(2, Verdict.DISMISS);
        assertThatThrownBy(() -> decide(3, Verdict.REMOVE)).isInstanceOf(CaseSettled.class);
        assertThatThrownBy(() -> moderation.decide(question, version(1), Verdict.REMOVE, "Weg", EDITOR))
                .isInstanceOf(CaseNotFound.class);
    }

    @Test
    void anAppealIsHandledByAnotherEditorAndIsFinal() {
        report(1);
        decide(1, Verdict.REMOVE);
        moderation.appeal(post, version(2), "Dat is mijn eigen naam", AUTHOR);
        assertThatThrownBy(() -> moderation.settle(post, version(3), false, "Nee", EDITOR))
                .isInstanceOf(NotImpartial.class);
        assertThatThrownBy(() -> moderation.settle(post, version(3), false, "Nee", reporter(1)))
                .isInstanceOf(RoleMissing.class);

        moderation.settle(post, version(3), true, "U hebt gelijk", COLLEAGUE);
        assertThat(standing(post)).isEqualTo(Standing.READABLE);
        assertThatThrownBy(() -> moderation.appeal(post, version(4), "Nog iets", AUTHOR))
                .isInstanceOf(NothingToAppeal.class);
        assertThatThrownBy(() -> moderation.settle(post, version(4), false, "Toch niet", COLLEAGUE))
                .isInstanceOf(CaseSettled.class);
        assertThat(trails.acts()).containsExactlyInAnyOrder("overturn", "remove");
    }

    @Test
    void anAppealThatIsTurnedDownLeavesItAsItWas() {
        report(1);
        decide(1, Verdict.REMOVE);
        moderation.appeal(post, version(2), "Ik vind van niet", AUTHOR);
        moderation.settle(post, version(3), false, "Wij van wel", COLLEAGUE);
        assertThat(standing(post)).isEqualTo(Standing.REMOVED);
    }

    @Test
    void onlyTheAuthorAppealsInTimeAndAgainstSomething() {
        report(1);
        assertThatThrownBy(() -> moderation.appeal(post, version(1), "Waarom?", AUTHOR))
                .as("that somebody reported it is not theirs to know")
                .isInstanceOf(CaseNotFound.class);
        decide(1, Verdict.REMOVE);
        assertThatThrownBy(() -> moderation.appeal(post, version(2), "Ik vind ook", reporter(1)))
                .isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> moderation.appeal(post, version(2), "Ik ook", COLLEAGUE))
                .isInstanceOf(CaseNotFound.class);

        clock.pass(Duration.ofDays(14));
        assertThat(moderation.appealableUntil(cases.find(post).orElseThrow(), AUTHOR))
                .isEqualTo(clock.instant());
        assertThat(moderation.appealableUntil(cases.find(post).orElseThrow(), reporter(1)))
                .isNull();
        clock.pass(Duration.ofMillis(1));
        assertThatThrownBy(() -> moderation.appeal(post, version(2), "Te laat", AUTHOR))
                .isInstanceOf(NothingToAppeal.class);
    }

    @Test
    void nobodyAppealsAgainstBeingLeftInPeace() {
        report(1);
        decide(1, Verdict.DISMISS);
        assertThatThrownBy(() -> moderation.appeal(post, version(2), "Toch weg", AUTHOR))
                .isInstanceOf(NothingToAppeal.class);
    }

    @Test
    void reportersAndAuthorReadWhatCameOfItAndNobodyElse() {
        report(1);
        assertThat(moderation.knownTo(AUTHOR, ALL).items()).isEmpty();
        decide(1, Verdict.REMOVE);
        for (var reader : List.of(AUTHOR, reporter(1))) {
            assertThat(moderation.knownTo(reader, ALL).items())
                    .singleElement()
                    .extracting(found -> found.last().orElseThrow().reason())
                    .isEqualTo("Daarom");
        }
        assertThat(moderation.knownTo(reporter(2), ALL).items()).isEmpty();
        assertThatThrownBy(() -> moderation.list(Case.State.DECIDED, ALL, AUTHOR))
                .isInstanceOf(RoleMissing.class);
    }

    @Test
    void ofManyReportsThroughTwoProcessesAtOnceNoneIsLostAndThePostIsHiddenOnce() throws Exception {
        var processes = List.of(moderation, moderation());
        var reporting = IntStream.range(0, 60)
                .<Callable<Report>>mapToObj(number ->
                        () -> processes.get(number % 2).report(post, Ground.INSULTING, null, reporter(number)))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var report : threads.invokeAll(reporting)) {
                report.get();
            }
        }

        assertThat(cases.find(post).orElseThrow().reports()).hasSize(60);
        assertThat(standing(post)).isEqualTo(Standing.HIDDEN);
        assertThat(forum.told(post)).hasExactlyElementsOfTypes(PostAdded.class, PostRemoved.class);
        assertThat(trails.acts()).containsExactly("hide");
        assertThat(cases.unenforced()).isEmpty();
    }

    @Test
    void whatAProcessDecidedBeforeItDiedIsBroughtAboutByAnother() {
        report(1);
        var decided = cases.find(post).orElseThrow();
        cases.save(decided.decide(Verdict.REMOVE, "Daarom", Person.of(EDITOR), clock.instant()));
        assertThat(standing(post)).isEqualTo(Standing.READABLE);

        enforcement().proceed();
        assertThat(standing(post)).isEqualTo(Standing.REMOVED);
        assertThat(cases.unenforced()).isEmpty();
    }

    @Test
    void ofTwoWhoBringAboutDifferentDecisionsTheLastDecisionHolds() {
        report(1);
        report(2);
        report(3);
        var hidden = cases.find(post).orElseThrow();
        decide(3, Verdict.DISMISS);

        enforcement().enforce(hidden);
        assertThat(standing(post)).isEqualTo(Standing.READABLE);
    }

    @Test
    void aCaseCanStillBeUnderstoodWithoutThoseWhoHadAPartInIt() {
        var at = Instant.parse("2026-03-02T12:00:00Z");
        var reporter = new Person("melder", "Melder");
        var editor = new Person("redacteur", "Redacteur");
        var other = new Person("collega", "Collega");
        var whole = Case.none(new ContributionId("een-gesprek.1"), "schrijver", at)
                .report(new Report(reporter, Ground.INSULTING, "Zo niet", at), 3)
                .decide(Verdict.REMOVE, "Te grof", editor, at)
                .appeal("Het was ironie", Duration.ofDays(1), at)
                .settle(false, "Toch niet", other, at);

        var kept = whole.without("schrijver", false).without("melder", false);
        assertThat(kept.author()).isEqualTo(Person.ERASED.subject());
        assertThat(kept.reports())
                .singleElement()
                .isEqualTo(new Report(Person.ERASED, Ground.INSULTING, "Zo niet", at));
        assertThat(kept.decisions().getFirst().appeal().text()).isEqualTo("Het was ironie");
        assertThat(kept.standing()).isEqualTo(whole.standing());
        assertThat(kept.version()).as("nobody brings the names back").isEqualTo(whole.version() + 2);

        var gone = whole.without("schrijver", true).without("melder", true).without("redacteur", true);
        assertThat(gone.reports().getFirst().words()).isNull();
        assertThat(gone.decisions().getFirst())
                .returns("Te grof", Decision::reason)
                .returns(Person.ERASED, Decision::by);
        assertThat(gone.decisions().getFirst().appeal().text()).isEmpty();
        assertThat(gone.decisions().getFirst().appeal().outcome().by()).isEqualTo(other);
        assertThat(gone.readers()).doesNotContain("schrijver", "melder");
    }

    private void report(int reporter) {
        moderation.report(post, Ground.INSULTING, null, reporter(reporter));
    }

    private void decide(long version, Verdict verdict) {
        moderation.decide(post, version(version), verdict, "Daarom", EDITOR);
    }

    private Standing standing(ContributionId id) {
        return forum.contributions().find(id).orElseThrow().standing();
    }

    private Moderation moderation() {
        return new Moderation(
                cases,
                forum.contributions(),
                enforcement(),
                trails.trail(),
                new ModerationSettings(3, Duration.ofDays(14), Duration.ofSeconds(1)),
                clock);
    }

    private Enforcement enforcement() {
        return new Enforcement(
                cases,
                forum.contributions(),
                NewcomersInMemory.of(forum.contributions(), trails.trail(), clock),
                trails.trail());
    }

    private static EntityVersion version(long number) {
        return new EntityVersion(number);
    }

    private static Official reporter(int number) {
        return official("reporter-" + number, Role.MEMBER);
    }

    private static Official official(String subject, Role role) {
        return new Official(subject, "Naam " + subject, Optional.of("GM0034"), Set.of(role));
    }
}
