// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.nieuweverscheidenheid.forum.topic.Author;
import nl.nieuweverscheidenheid.forum.topic.Category;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import nl.nieuweverscheidenheid.forum.topic.Draft;
import nl.nieuweverscheidenheid.forum.topic.Topic;
import nl.nieuweverscheidenheid.forum.topic.TopicId;
import nl.nieuweverscheidenheid.forum.trail.Person;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.junit.jupiter.api.Test;

/** What every store of held contributions promises. */
abstract class HeldContributionsContract {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Paging ALL = new Paging(1, 100);
    private static final Person EDITOR = new Person("editor", "Redacteur");

    /** Of this test alone, as the store may hold contributions of others. */
    private final Author author =
            new Author(UUID.randomUUID().toString(), "Nieuw", "GM0363", "adviseur wonen", "grensgemeenten");

    abstract HeldContributions held();

    @Test
    void whatWasStoredComesBackWhole() {
        var answer = added(NOON);
        var complete = added(new Draft.Opening(new Topic.Writing(
                Category.DILEMMA, "Titel", "Tekst", List.of("zorg"), List.of("grensgemeenten"), "verhaal", "GM0184")));
        var sketch = added(new Draft.Opening(
                new Topic.Writing(Category.QUESTION, "Titel", "Tekst", List.of(), List.of(), null, null)));
        for (var one : List.of(answer, complete, sketch)) {
            assertThat(held().find(one.id())).contains(one);
        }

        var admitted = answer.admit(EDITOR, NOON.plusSeconds(1));
        held().save(admitted);
        assertThat(held().find(answer.id())).contains(admitted);
        var there = admitted.there(admitted.outcome(), new ContributionId("een-gesprek.4"));
        held().save(there);
        assertThat(held().find(answer.id())).contains(there);
        var refused = complete.refuse("Is reclame", EDITOR, NOON);
        held().save(refused);
        assertThat(held().find(complete.id())).contains(refused);
        assertThat(held().find(HeldId.random())).isEmpty();
    }

    @Test
    void ofTwoWhoFollowTheSameVersionOneIsRefused() {
        var one = added(NOON);
        held().save(one.refuse("Is reclame", EDITOR, NOON));
        assertThatThrownBy(() -> held().save(one.admit(EDITOR, NOON))).isInstanceOf(HeldChangedMeanwhile.class);
    }

    @Test
    void whatWaitsIsForEditorsTheOldestFirstAndAllIsForItsAuthorTheLastFirst() {
        var second = added(NOON.plusSeconds(1));
        var first = added(NOON);
        var decided = added(NOON.plusSeconds(2));
        held().save(decided.refuse("Is reclame", EDITOR, NOON));

        assertThat(ids(held().waiting(ALL).items()))
                .containsSubsequence(first.id(), second.id())
                .doesNotContain(decided.id());
        assertThat(ids(held().of(author.subject(), ALL).items()))
                .containsExactly(decided.id(), second.id(), first.id());
        assertThat(ids(held().of(author.subject(), new Paging(2, 2)).items())).containsExactly(first.id());
    }

    @Test
    void whatIsLetThroughIsClaimedByOneAtATimeUntilItIsThere() {
        var admitted = added(NOON).admit(EDITOR, NOON);
        held().save(admitted);
        var late = NOON.plus(Newcomers.CLAIM).plusMillis(1);

        assertThat(held().claim(NOON, late)).isEmpty();
        assertThat(held().claim(late, late.plusSeconds(60))).contains(admitted);
        assertThat(held().claim(late.plusSeconds(1), late.plusSeconds(90))).isEmpty();
        assertThat(held().claim(late.plusSeconds(61), late.plusSeconds(120))).contains(admitted);

        held().save(admitted.there(admitted.outcome(), new ContributionId("een-gesprek.4")));
        assertThat(held().claim(late.plusSeconds(500), late.plusSeconds(600))).isEmpty();
    }

    private Held added(Instant since) {
        var one = Held.of(new Draft.Answer(new TopicId("een-gesprek"), "Zie www"), TopicId.random(), author, since);
        held().add(one);
        return one;
    }

    private Held added(Draft draft) {
        var one = Held.of(draft, TopicId.random(), author, NOON);
        held().add(one);
        return one;
    }

    private static List<HeldId> ids(List<Held> found) {
        return found.stream().map(Held::id).toList();
    }
}
