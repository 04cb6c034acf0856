// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.events.PostEvent.PostAdded;
import nl.nieuweverscheidenheid.forum.topic.Author;
import nl.nieuweverscheidenheid.forum.topic.Category;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import nl.nieuweverscheidenheid.forum.topic.Draft;
import nl.nieuweverscheidenheid.forum.topic.Forums;
import nl.nieuweverscheidenheid.forum.topic.Topic;
import nl.nieuweverscheidenheid.forum.topic.TopicClosed;
import nl.nieuweverscheidenheid.forum.topic.Waiting;
import nl.nieuweverscheidenheid.forum.trail.Person;
import nl.nieuweverscheidenheid.forum.trail.Trails;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.signin.RoleMissing;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.testkit.MovableClock;
import org.junit.jupiter.api.Test;

class NewcomersTest {
    private static final Paging ALL = new Paging(1, 100);
    private static final Author AUTHOR = new Author("nieuw", "Nieuw", "GM0363", null, null);
    private static final Official OFFICIAL = new Official("nieuw", "Nieuw", Optional.of("GM0363"), Set.of(Role.MEMBER));
    private static final Official EDITOR = Forums.EDITOR;

    private final MovableClock clock = new MovableClock("2026-03-02T12:00:00Z");
    private final Forums forum = new Forums(clock);
    private final Trails trails = new Trails(clock);
    private final InMemoryHeldContributions held = new InMemoryHeldContributions();
    private final Newcomers newcomers = newcomers();
    private final ContributionId question = forum.ask();

    @Test
    void whoIsNewContributesSoMuchAnHourWhateverBecomesOfIt() {
        IntStream.range(0, 5).forEach(number -> {
            assertThat(receive(number % 2 == 0 ? "Zo" : "Zie www.example.org").isPresent())
                    .isEqualTo(number % 2 == 1);
            clock.pass(Duration.ofMinutes(10));
        });
        assertThatThrownBy(() -> receive("Nog iets"))
                .isInstanceOfSatisfying(
                        TooManyContributions.class,
                        refused -> assertThat(refused.patience()).isEqualTo(Duration.ofMinutes(10)));

        clock.pass(Duration.ofMinutes(10));
        assertThat(receive("Nog iets")).isEmpty();
        assertThatThrownBy(() -> receive("En nog iets")).isInstanceOf(TooManyContributions.class);
    }

    @Test
    void afterThreeThatStoodAndADayNobodyIsNew() {
        receive("Een");
        receive("Twee");
        clock.pass(Duration.ofHours(24));
        assertThat(receive("Zie www.example.org")).as("only two stood").isPresent();
        receive("Drie");
        assertThat(receive("Zie www.example.org")).isEmpty();
        IntStream.range(0, 20).forEach(number -> assertThat(receive("Zo")).isEmpty());
    }

    @Test
    void whatAnEditorRemovedDoesNotCountUnlessItIsShownAgain() {
        receive("Een");
        receive("Twee");
        receive("Drie");
        newcomers.fell(AUTHOR.subject(), question, true);
        clock.pass(Duration.ofHours(24));
        assertThat(receive("Zie www.example.org")).isPresent();

        newcomers.fell(AUTHOR.subject(), question, false);
        assertThat(receive("Zie www.example.org")).isEmpty();
        newcomers.fell(AUTHOR.subject(), question, true);
        assertThat(receive("Zie www.example.org")).as("who is known stays so").isEmpty();
    }

    @Test
    void whatWaitsIsNowhereUntilItIsLetThroughAndThenHasTheNextNumber() {
        var id = held("Zie www.example.org");
        forum.answer(question, Forums.NEIGHBOUR);
        assertThat(newcomers.of(OFFICIAL, ALL).items()).singleElement().returns(null, Held::outcome);
        assertThat(newcomers.of(EDITOR, ALL).items()).isEmpty();

        clock.pass(Duration.ofHours(1));
        var there = newcomers.admit(id, version(1), EDITOR);
        var post = there.outcome().contribution();
        assertThat(post).isEqualTo(ContributionId.of(question.topic(), 2));
        assertThat(forum.told(post)).singleElement().isInstanceOfSatisfying(PostAdded.class, added -> {
            assertThat(added.version()).isOne();
            assertThat(added.addedAt()).isEqualTo(clock.instant());
        });
        assertThat(newcomers.waiting(ALL, EDITOR).items()).isEmpty();
        assertThat(trails.acts()).containsExactly("admit");
    }

    @Test
    void aTopicThatWaitedIsOpenedWhenItIsLetThrough() {
        var writing =
                new Topic.Writing(Category.QUESTION, "Zie www.example.org", "Tekst", List.of(), List.of(), null, null);
        var waiting = newcomers.receive(new Draft.Opening(writing), AUTHOR).orElseThrow();

        var there = newcomers.admit(new HeldId(waiting.id()), version(1), EDITOR);
        assertThat(forum.contributions().get(there.outcome().contribution(), EDITOR))
                .returns("Zie www.example.org", one -> one.title())
                .returns(AUTHOR, one -> one.author());
    }

    @Test
    void whatIsRefusedIsNeverThereAndItsAuthorReadsWhy() {
        var id = held("Zie www.example.org");
        newcomers.refuse(id, version(1), "Is reclame", EDITOR);

        assertThat(newcomers.of(OFFICIAL, ALL).items())
                .singleElement()
                .extracting(one -> one.outcome().reason())
                .isEqualTo("Is reclame");
        assertThatThrownBy(() -> newcomers.admit(id, version(2), EDITOR)).isInstanceOf(HeldSettled.class);
        assertThatThrownBy(() -> newcomers.admit(id, version(1), EDITOR)).isInstanceOf(HeldChangedMeanwhile.class);
        assertThatThrownBy(() -> newcomers.admit(HeldId.random(), version(1), EDITOR))
                .isInstanceOf(HeldNotFound.class);
        assertThat(trails.acts()).containsExactly("refuse");
    }

    @Test
    void onlyEditorsLetThrough() {
        var id = held("Zie www.example.org");
        assertThatThrownBy(() -> newcomers.waiting(ALL, OFFICIAL)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> newcomers.admit(id, version(1), OFFICIAL)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> newcomers.refuse(id, version(1), "Nee", OFFICIAL))
                .isInstanceOf(RoleMissing.class);
    }

    @Test
    void whatHasNoPlaceToGoToWaitsOn() {
        var id = held("Zie www.example.org");
        forum.contributions().close(question.topic(), true);
        assertThatThrownBy(() -> newcomers.admit(id, version(1), EDITOR)).isInstanceOf(TopicClosed.class);
        assertThat(newcomers.waiting(ALL, EDITOR).items()).singleElement().returns(3L, Held::version);

        forum.contributions().close(question.topic(), false);
        assertThat(newcomers.admit(id, version(3), EDITOR).outcome().contribution())
                .isNotNull();
    }

    @Test
    void whoIsNewPutsNoLinksIntoWhatIsThere() {
        newcomers.receiveChange("Zonder", AUTHOR);
        assertThatThrownBy(() -> newcomers.receiveChange("Met www.example.org", AUTHOR))
                .isInstanceOf(LinksNotYet.class);
    }

    @Test
    void whatAProcessLetThroughBeforeItDiedIsAddedOnceByAnother() {
        var first = held("Zie www.example.org/1");
        var second = held("Zie www.example.org/2");
        var now = clock.instant();
        var undone = held.find(first).orElseThrow().admit(Person.of(EDITOR), now);
        held.save(undone);
        var half = held.find(second).orElseThrow().admit(Person.of(EDITOR), now);
        held.save(half);
        forum.contributions().admit(half.draft(), half.reserved(), half.author(), now);

        newcomers.proceed();
        assertThat(held.find(first)).as("the process may still live").contains(undone);
        clock.pass(Newcomers.CLAIM.plusMillis(1));
        newcomers.proceed();
        newcomers.proceed();
        assertThat(List.of(first, second))
                .extracting(id -> held.find(id).orElseThrow().outcome().contribution())
                .containsExactly(ContributionId.of(question.topic(), 2), ContributionId.of(question.topic(), 1));
        assertThat(forum.contributions().find(ContributionId.of(question.topic(), 3)))
                .isEmpty();
    }

    @Test
    void throughManyRequestsAtOnceNobodyGetsPastTheLimit() throws Exception {
        var refused = new AtomicInteger();
        var writing = IntStream.range(0, 40)
                .<Callable<Boolean>>mapToObj(number -> () -> {
                    try {
                        return receive("Zo").isEmpty();
                    } catch (TooManyContributions e) {
                        refused.incrementAndGet();
                        return false;
                    }
                })
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var taken = 0;
            for (var one : threads.invokeAll(writing)) {
                taken += one.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(5);
        }
        assertThat(refused).hasValue(35);
    }

    private HeldId held(String text) {
        return new HeldId(receive(text).orElseThrow().id());
    }

    private Optional<Waiting> receive(String text) {
        return newcomers.receive(new Draft.Answer(question.topic(), text), AUTHOR);
    }

    private Newcomers newcomers() {
        return NewcomersInMemory.of(forum.contributions(), held, trails.trail(), clock);
    }

    private static EntityVersion version(long number) {
        return new EntityVersion(number);
    }
}
