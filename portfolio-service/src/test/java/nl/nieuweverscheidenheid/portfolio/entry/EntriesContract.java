// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import static nl.nieuweverscheidenheid.portfolio.entry.Drafts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.portfolio.address.Slug;
import nl.nieuweverscheidenheid.portfolio.content.Kind;
import nl.nieuweverscheidenheid.portfolio.content.Place;
import nl.nieuweverscheidenheid.portfolio.content.Status;
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
    void aPlaceComesBackWithAndWithoutItsLabel() {
        for (var place : List.of(new Place(4.9041, 52.36757, "De bibliotheek"), new Place(5, 52, null))) {
            var placed = Drafts.draft(Drafts.placed(Drafts.complete(municipality), place));
            entries().add(placed, List.of());

            assertThat(entries().find(placed.id())).contains(placed);
        }
    }

    @Test
    void whatNobodyStoredIsNotThere() {
        assertThat(entries().find(EntryId.random())).isEmpty();
    }

    @Test
    void theNextVersionTakesTheFormersPlace() {
        var draft = Drafts.draft(Drafts.complete(municipality));
        entries().add(draft, List.of());
        var submitted = draft.submit(NOON.plusSeconds(1));
        var back = submitted
                .giveBack(
                        List.of(new Remark.Asked("Wat kostte het?", "cost"), new Remark.Asked("Korter", null)),
                        NOON.plusSeconds(2))
                .writtenBy(new Author("subject-2", null));
        entries().save(submitted, List.of());
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

        assertThatThrownBy(() -> entries().save(draft.archive("Dubbel", NOON.plusSeconds(2)), List.of()))
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
                        EntryId.random(), Drafts.complete(municipality), Drafts.AUTHOR, NOON.plusSeconds(number)))
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
        var none = Selection.of(State.DRAFT).within(Set.of());
        assertThat(entries().list(none, ALL).items()).isEmpty();
    }

    @Test
    void aRevisionUnderWayIsKeptBesideWhatEverybodyReads() {
        var published = stored(Drafts.published(Drafts.complete(municipality)));
        var other = Drafts.titled("Taalcafé in het buurthuis", published.content());
        var revising = saved(published.revise(other, NOON.plusSeconds(10)));
        var inReview = saved(saved(revising.submit(NOON.plusSeconds(11))).startReview(NOON.plusSeconds(12)));
        var remarked = saved(inReview.remark(new Remark.Asked("Korter", "tip"), NOON.plusSeconds(13)));

        assertThat(entries().find(published.id())).contains(remarked);
        assertThat(found(Set.of(State.PUBLISHED), Set.of(), Set.of(), Set.of(), null))
                .containsExactly(published.id());
        assertThat(entries().list(atStep(Step.IN_REVIEW), ALL).items()).containsExactly(remarked);
        assertThat(entries().list(atStep(Step.SUBMITTED), ALL).items()).isEmpty();

        var shown =
                saved(saved(remarked.resolve(1, NOON.plusSeconds(14))).publish(Slug::ofTitle, NOON.plusSeconds(15)));
        assertThat(entries().find(published.id())).contains(shown);
        assertThat(entries().list(atStep(Step.IN_REVIEW), ALL).items()).isEmpty();
    }

    @Test
    void aStepIsThatOfFirstTextsToo() {
        var submitted =
                saved(stored(Drafts.draft(Drafts.complete(municipality))).submit(NOON));
        assertThat(entries().list(atStep(Step.SUBMITTED, Step.IN_REVIEW), ALL).items())
                .containsExactly(submitted);
        saved(submitted.archive("Dubbel", NOON.plusSeconds(1)));
        assertThat(entries().list(atStep(Step.SUBMITTED, Step.IN_REVIEW), ALL).items())
                .isEmpty();
    }

    @Test
    void correctionsConfirmationsAndArchivingComeBackWhole() {
        var published = stored(Drafts.published(Drafts.complete(municipality)));
        var corrected = saved(published.correct(
                Drafts.titled("Taalcafé", published.content()),
                "De titel was te lang",
                Slug::ofTitle,
                NOON.plusSeconds(9)));
        assertThat(entries().find(published.id())).contains(corrected);
        var confirmed =
                saved(saved(corrected.askForConfirmation(NOON.plusSeconds(10))).confirm(NOON.plusSeconds(11)));
        assertThat(entries().find(published.id())).contains(confirmed);
        var archived = saved(confirmed.archive("Dubbel", NOON.plusSeconds(12)));
        assertThat(entries().find(published.id())).contains(archived);
    }

    @Test
    void aFormerTextIsKeptUnderItsNumber() {
        var published = stored(Drafts.published(Drafts.complete(municipality)));
        entries().keepFormer(published.id(), 1, published.content());
        entries().keepFormer(published.id(), 1, published.content());

        assertThat(entries().former(published.id(), 1)).contains(published.content());
        assertThat(entries().former(published.id(), 2)).isEmpty();
        assertThat(entries().former(EntryId.random(), 1)).isEmpty();
    }

    @Test
    void whatWasPublicElsewhereComesBackWhole() {
        var content = Drafts.complete(municipality);
        var slug = new Slug("elders");
        var revised = stored(Entry.takenIn(
                EntryId.random(), slug, content, false, NOON.minusSeconds(60), NOON.minusSeconds(30), NOON));
        var draft = stored(Entry.takenInDraft(EntryId.random(), content, true, NOON.minusSeconds(60), NOON));

        assertThat(entries().find(revised.id())).contains(revised);
        assertThat(entries().find(draft.id())).contains(draft);
        var corrected = saved(revised.correct(content, "Een jaartal", title -> slug, NOON.plusSeconds(1)));
        assertThat(corrected.published().orElseThrow().publishedAt()).isEqualTo(NOON.minusSeconds(60));
        assertThat(entries().find(revised.id())).contains(corrected);
    }

    @Test
    void whatIsAddedTwiceStaysAsItWas() {
        var first = stored(Drafts.draft(Drafts.complete(municipality)));
        var second = Entry.draft(first.id(), Drafts.sketch(municipality), Drafts.AUTHOR, NOON);

        assertThatThrownBy(() -> entries().add(second, List.of())).isInstanceOf(EntryChangedMeanwhile.class);
        assertThat(entries().find(first.id())).contains(first);
    }

    @Test
    void publishedEntriesSpanFromTheFirstYearToTheLastChange() {
        var published = stored(Drafts.published(Drafts.complete(municipality)));
        stored(Drafts.draft(Drafts.sketch(municipality)));

        assertThat(entries().extent()).hasValueSatisfying(extent -> {
            assertThat(extent.earliestYear())
                    .isLessThanOrEqualTo(published.content().period().startYear());
            assertThat(extent.modifiedAt()).isAfterOrEqualTo(published.updatedAt());
        });
    }

    @Test
    void findsAllThatThereAreOfSomeIds() {
        var first = stored(Drafts.draft(Drafts.complete(municipality)));
        var second = stored(Drafts.draft(Drafts.sketch(municipality)));
        assertThat(entries().findAll(List.of(first.id(), EntryId.random(), second.id())))
                .containsExactlyInAnyOrder(first, second);
        assertThat(entries().findAll(List.of())).isEmpty();
    }

    @Test
    void findsWhatSomebodyWroteOn() {
        var author = new Author("subject-" + municipality, "Ambtenaar");
        var own = stored(Entry.draft(EntryId.random(), Drafts.sketch(municipality), author, NOON));
        var shared = stored(Drafts.draft(Drafts.complete(municipality)).writtenBy(author));
        stored(Drafts.draft(Drafts.complete(municipality)));

        var found = new ArrayList<Entry>();
        entries().writtenBy(author.subject(), found::add);
        assertThat(found).containsExactlyInAnyOrder(own, shared);
        assertThat(entries().writtenBy(author.subject(), 1)).hasSize(1);
        assertThat(entries().writtenBy("niemand", 10)).isEmpty();

        saved(shared.withoutAuthor(author.subject()));
        assertThat(entries().writtenBy(author.subject(), 10)).containsExactly(own);
    }

    @Test
    void anEntryIsDeletedAsTheVersionThatItIs() {
        var draft = stored(Drafts.draft(Drafts.sketch(municipality)));
        var rewritten = saved(draft.rewrite(Drafts.complete(municipality), NOON));

        assertThat(entries().delete(draft)).as("it was changed meanwhile").isFalse();
        assertThat(entries().find(draft.id())).contains(rewritten);
        assertThat(entries().delete(rewritten)).isTrue();
        assertThat(entries().find(draft.id())).isEmpty();
    }

    @Test
    void findsWhatIsToBeConfirmed() {
        var yearLater = Instant.parse("2027-03-02T12:00:02Z");
        var published = stored(Drafts.published(Drafts.complete(municipality)));
        stored(Drafts.draft(Drafts.complete(municipality)));
        stored(Entry.publishedSample(EntryId.random(), new Slug("voorbeeld"), Drafts.complete(municipality), NOON));

        assertThat(toBeConfirmed(yearLater.minusMillis(1))).isEmpty();
        assertThat(toBeConfirmed(yearLater)).containsExactly(published.id());

        var asked = saved(published.askForConfirmation(yearLater));
        assertThat(toBeConfirmed(yearLater.plusSeconds(60))).as("asked already").isEmpty();
        assertThat(toBeConfirmed(Instant.parse("2028-03-02T12:00:02Z"))).containsExactly(published.id());

        saved(asked.confirm(yearLater.plusSeconds(60)));
        assertThat(toBeConfirmed(Instant.parse("2028-03-02T12:00:02Z"))).isEmpty();
    }

    private Entry stored(Entry entry) {
        entries().add(entry, List.of());
        return entry;
    }

    private Entry saved(Entry entry) {
        entries().save(entry, List.of());
        return entry;
    }

    /** Of this test's municipality: the store may hold others'. */
    private List<EntryId> toBeConfirmed(Instant now) {
        return entries().toBeConfirmed(now, 1_000).stream()
                .filter(entry -> entry.content().municipality().value().equals(municipality))
                .map(Entry::id)
                .toList();
    }

    private Selection atStep(Step... steps) {
        return new Selection(
                Set.of(),
                Set.of(steps),
                Optional.of(Set.of(municipality)),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty());
    }

    private Selection mine() {
        return Selection.of(State.DRAFT).within(Set.of(municipality));
    }

    private List<EntryId> found(
            Set<State> states, Set<String> themes, Set<Kind> kinds, Set<Status> statuses, Integer year) {
        return entries()
                .list(
                        new Selection(
                                states,
                                Set.of(),
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
