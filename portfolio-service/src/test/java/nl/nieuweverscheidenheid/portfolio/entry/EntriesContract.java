// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import static nl.nieuweverscheidenheid.portfolio.entry.Drafts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import org.junit.jupiter.api.Test;

/** What every store of entries promises. */
abstract class EntriesContract {
    private static final Paging ALL = new Paging(1, 100);

    /** Of this test alone, as the store may hold entries of others. */
    private final String municipality =
            "GM%04d".formatted(ThreadLocalRandom.current().nextInt(10_000));

    abstract Entries entries();

    @Test
    void whatWasStoredComesBackWhole() {
        var complete = Drafts.draft(Drafts.complete(municipality));
        var sketch = Drafts.draft(Drafts.sketch(municipality));
        entries().add(complete, List.of());
        entries().add(sketch, List.of());

        assertThat(entries().find(complete.id())).contains(complete);
        assertThat(entries().find(sketch.id())).contains(sketch);
        assertThat(entries().isEmpty()).isFalse();
    }

    @Test
    void whatNobodyStoredIsNotThere() {
        assertThat(entries().find(EntryId.random())).isEmpty();
    }

    @Test
    void theNextVersionTakesTheFormersPlace() {
        var draft = Drafts.draft(Drafts.complete(municipality));
        entries().add(draft, List.of());
        var back = draft.submit(NOON.plusSeconds(1))
                .giveBack(List.of(new Entry.Remark("Wat kostte het?", null, NOON)), NOON.plusSeconds(2));
        entries().save(draft.submit(NOON.plusSeconds(1)), List.of());
        entries().save(back, List.of());

        assertThat(entries().find(draft.id())).contains(back);
    }

    @Test
    void whatIsLeftOutIsGone() {
        var draft = Drafts.draft(Drafts.complete(municipality));
        entries().add(draft, List.of());
        var emptied = draft.rewrite(Drafts.sketch(municipality), NOON.plusSeconds(1));
        entries().save(emptied, List.of());

        assertThat(entries().find(draft.id())).contains(emptied);
    }

    @Test
    void ofTwoWhoChangeTheSameVersionOneIsRefused() {
        var draft = Drafts.draft(Drafts.complete(municipality));
        entries().add(draft, List.of());
        var first = draft.submit(NOON.plusSeconds(1));
        entries().save(first, List.of());

        assertThatThrownBy(() -> entries().save(draft.archive(NOON.plusSeconds(2)), List.of()))
                .isInstanceOf(EntryChangedMeanwhile.class);
        assertThat(entries().find(draft.id())).contains(first);
    }

    @Test
    void whatIsNotThereIsNotSaved() {
        var unknown = Drafts.draft(Drafts.complete(municipality)).submit(NOON);
        assertThatThrownBy(() -> entries().save(unknown, List.of())).isInstanceOf(EntryChangedMeanwhile.class);
    }

    @Test
    void listsTheLastChangedFirstPageByPage() {
        var stored = IntStream.range(0, 5)
                .mapToObj(number -> Entry.draft(
                        EntryId.random(), Drafts.complete(municipality), "subject-1", NOON.plusSeconds(number)))
                .toList();
        stored.forEach(entry -> entries().add(entry, List.of()));

        var first = entries().list(mine(), new Paging(1, 2));
        var last = entries().list(mine(), new Paging(3, 2));
        assertThat(first.total()).isEqualTo(5);
        assertThat(first.items()).containsExactly(stored.get(4), stored.get(3));
        assertThat(last.items()).containsExactly(stored.get(0));
    }

    @Test
    void selectsByEachPart() {
        var stopped = Drafts.draft(Drafts.complete(municipality)); // 2021 to 2024
        var published = Drafts.published(Drafts.complete(municipality));
        var sketch = Drafts.draft(Drafts.sketch(municipality));
        List.of(stopped, sketch, published).forEach(entry -> entries().add(entry, List.of()));

        assertThat(found(Set.of(State.PUBLISHED), Set.of(), Set.of(), Set.of(), null))
                .containsExactly(published.id());
        assertThat(found(Set.of(State.DRAFT, State.PUBLISHED), Set.of(), Set.of(), Set.of(), null))
                .hasSize(3);
        assertThat(found(Set.of(State.DRAFT), Set.of("taal-en-inburgering", "huisvesting"), Set.of(), Set.of(), null))
                .containsExactly(stopped.id());
        assertThat(found(Set.of(State.DRAFT), Set.of("huisvesting"), Set.of(), Set.of(), null))
                .isEmpty();
        assertThat(found(Set.of(State.DRAFT), Set.of(), Set.of(Kind.PORTRAIT), Set.of(), null))
                .containsExactly(sketch.id());
        assertThat(found(Set.of(State.DRAFT), Set.of(), Set.of(), Set.of(Status.STOPPED, Status.RUNNING), null))
                .containsExactly(stopped.id());
        assertThat(found(Set.of(State.DRAFT), Set.of(), Set.of(), Set.of(), 2024))
                .containsExactly(stopped.id());
        assertThat(found(Set.of(State.DRAFT), Set.of(), Set.of(), Set.of(), 2025))
                .isEmpty();
        assertThat(found(Set.of(State.DRAFT), Set.of(), Set.of(), Set.of(), 2020))
                .isEmpty();
    }

    @Test
    void noMunicipalityIsNotAllMunicipalities() {
        entries().add(Drafts.draft(Drafts.complete(municipality)), List.of());
        var none = new Selection(
                Set.of(State.DRAFT), Optional.of(Set.of()), Set.of(), Set.of(), Set.of(), Optional.empty());
        assertThat(entries().list(none, ALL).items()).isEmpty();
    }

    private Selection mine() {
        return new Selection(
                Set.of(State.DRAFT),
                Optional.of(Set.of(new MunicipalityCode(municipality).value())),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty());
    }

    private List<EntryId> found(
            Set<State> states, Set<String> themes, Set<Kind> kinds, Set<Status> statuses, Integer year) {
        return entries()
                .list(
                        new Selection(
                                states,
                                Optional.of(Set.of(municipality)),
                                themes,
                                kinds,
                                statuses,
                                Optional.ofNullable(year)),
                        ALL)
                .items()
                .stream()
                .map(Entry::id)
                .toList();
    }
}
