// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import static nl.nieuweverscheidenheid.portfolio.entry.Drafts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.portfolio.address.Slug;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.content.Place;
import nl.nieuweverscheidenheid.portfolio.content.Sections;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EntryTest {
    @Test
    void anEntryWithoutAnAuthorIsItsMunicipalitysAsBefore() {
        var shared = Drafts.draft(Drafts.complete("GM0363")).writtenBy(new Author("subject-2", "Collega"));

        var forgotten = shared.withoutAuthor(Drafts.AUTHOR.subject());

        assertThat(forgotten.authors()).containsExactly(new Author("subject-2", "Collega"));
        assertThat(forgotten.version()).as("nobody brings the name back").isEqualTo(shared.version() + 1);
        assertThat(forgotten.content()).isEqualTo(shared.content());
        assertThat(forgotten.updatedAt()).isEqualTo(shared.updatedAt());
    }

    @Test
    void onlyWhatNobodyElseWroteOnOrReadIsSomebodysOwn() {
        var own = Drafts.draft(Drafts.complete("GM0363"));

        assertThat(own.isUnpublishedOf(Drafts.AUTHOR.subject())).isTrue();
        assertThat(own.isUnpublishedOf("subject-2")).isFalse();
        assertThat(own.writtenBy(new Author("subject-2", "Collega")).isUnpublishedOf(Drafts.AUTHOR.subject()))
                .isFalse();
        assertThat(Drafts.published(Drafts.complete("GM0363")).isUnpublishedOf(Drafts.AUTHOR.subject()))
                .isFalse();
        assertThat(own.withoutAuthor(Drafts.AUTHOR.subject()).isUnpublishedOf(Drafts.AUTHOR.subject()))
                .as("brought in by nobody who is known here")
                .isFalse();
    }

    private static final Instant LATER = NOON.plusSeconds(60);

    private final Content content = Drafts.complete("GM0363");
    private final Content other = Drafts.titled("Taalcafé in het buurthuis", content);
    private final Entry draft = Drafts.draft(content);
    private final Entry published = Drafts.published(content);

    @Test
    void goesFromDraftToPublishedInSteps() {
        var submitted = draft.submit(LATER);
        var inReview = submitted.startReview(LATER.plusSeconds(1));
        var shown = inReview.publish(Slug::ofTitle, LATER.plusSeconds(2));

        assertThat(Stream.of(draft, submitted, inReview, shown).map(Entry::state))
                .containsExactly(State.DRAFT, State.SUBMITTED, State.IN_REVIEW, State.PUBLISHED);
        assertThat(Stream.of(draft, submitted, inReview, shown).map(Entry::version))
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(shown.published()).hasValueSatisfying(publication -> {
            assertThat(publication.publishedAt()).isEqualTo(LATER.plusSeconds(2));
            assertThat(publication.slug()).hasToString("taalcafe-in-de-bibliotheek");
        });
        assertThat(shown.underWay()).isEmpty();
        assertThat(shown.createdAt()).isEqualTo(NOON);
    }

    @Test
    void isNotSubmittedBeforeItTellsWhatOthersNeed() {
        assertThatThrownBy(() -> Drafts.draft(Drafts.sketch("GM0363")).submit(LATER))
                .asInstanceOf(InstanceOfAssertFactories.type(EntryIncomplete.class))
                .extracting(EntryIncomplete::missing, InstanceOfAssertFactories.list(String.class))
                .containsExactly(
                        "/summary",
                        "/themes",
                        "/sections/occasion",
                        "/sections/dilemma",
                        "/sections/approach",
                        "/sections/whatDidNotWork",
                        "/period/startYear",
                        "/status",
                        "/evidence");
    }

    @Test
    void aRevisionGoesThroughTheSameStepsWhileEverybodyReadsWhatTheyRead() {
        var begun = published.revise(other, LATER);
        var submitted = begun.submit(LATER);
        var inReview = submitted.startReview(LATER);

        assertThat(List.of(begun, submitted, inReview)).allSatisfy(entry -> {
            assertThat(entry.state()).isEqualTo(State.PUBLISHED);
            assertThat(entry.content()).isEqualTo(content);
            assertThat(entry.revisionUnderWay()).map(Work::content).contains(other);
        });

        var shown = inReview.publish(Slug::ofTitle, LATER.plusSeconds(1));
        assertThat(shown.content()).isEqualTo(other);
        assertThat(shown.revisionUnderWay()).isEmpty();
        assertThat(shown.published()).hasValueSatisfying(publication -> {
            assertThat(publication.publishedAt()).as("since when").isEqualTo(NOON.plusSeconds(2));
            assertThat(publication.confirmedAt()).isEqualTo(LATER.plusSeconds(1));
            assertThat(publication.revisions())
                    .extracting(Revision::number, Revision::change)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(1, Revision.Change.PUBLICATION),
                            org.assertj.core.groups.Tuple.tuple(2, Revision.Change.REVISION));
        });
    }

    @Test
    void aRevisionComesBackWithRemarksAndCanBeGivenUp() {
        var back = published
                .revise(other, LATER)
                .submit(LATER)
                .startReview(LATER)
                .remark(new Remark.Asked("Wat kostte het?", "cost"), LATER)
                .giveBack(List.of(), LATER);

        assertThat(back.state()).isEqualTo(State.PUBLISHED);
        assertThat(back.revisionUnderWay()).map(Work::step).contains(Step.DRAFT);
        assertThat(back.revisionUnderWay()).map(Work::openRemarks).contains(1);
        assertThat(back.discardRevision(LATER).underWay()).isEmpty();
    }

    @Test
    void aRevisionThatWaitsIsNotWrittenAt() {
        var waiting = published.revise(other, LATER).submit(LATER);
        assertThatThrownBy(() -> waiting.revise(content, LATER))
                .isInstanceOf(EntryStateConflict.class)
                .hasMessageContaining("submitted");
        assertThatThrownBy(() -> waiting.discardRevision(LATER)).isInstanceOf(EntryStateConflict.class);
        assertThatThrownBy(() -> published.discardRevision(LATER)).isInstanceOf(EntryStateConflict.class);
    }

    @Test
    void aCorrectionCarriesANoteAndReachesTheRevisionUnderWay() {
        var revising = published.revise(other, LATER);
        var mended = new Sections("Aanleiding", "Dilemma", "Aanpak", null, null, null, "Veel", null);
        var corrected = revising.correct(
                Drafts.telling(mended, content),
                "Wat niet werkte, stond er niet goed.",
                title -> {
                    throw new AssertionError("The title is the same, and so is the address");
                },
                LATER.plusSeconds(5));

        assertThat(corrected.published()).hasValueSatisfying(publication -> {
            assertThat(publication.current())
                    .isEqualTo(new Revision(
                            2,
                            Revision.Change.CORRECTION,
                            "Wat niet werkte, stond er niet goed.",
                            LATER.plusSeconds(5)));
            assertThat(publication.confirmedAt()).as("an editor cannot confirm").isEqualTo(NOON.plusSeconds(2));
            assertThat(publication.corrections()).hasSize(1);
        });
        assertThat(corrected.revisionUnderWay()).hasValueSatisfying(work -> {
            assertThat(work.content()).isEqualTo(Drafts.telling(mended, other));
            assertThat(work.basedOn()).isEqualTo(2);
        });
        assertThat(corrected.submit(LATER).publish(Slug::ofTitle, LATER).published())
                .hasValueSatisfying(publication -> assertThat(publication.corrections())
                        .as("of the new text")
                        .isEmpty());
    }

    @Test
    void aCorrectionLeavesTheRevisionItsPlace() {
        var placed = Drafts.placed(other, new Place(4.9, 52.37, null));
        var corrected = published
                .revise(placed, LATER)
                .correct(
                        Drafts.about(List.of("taal-en-integratie"), content),
                        "Het thema klopte niet.",
                        Slug::ofTitle,
                        LATER);

        assertThat(corrected.revisionUnderWay())
                .map(Work::content)
                .contains(Drafts.about(List.of("taal-en-integratie"), placed));
        assertThat(placed.toldBy(new MunicipalityCode("GM0599")).place()).isEqualTo(placed.place());
    }

    @Test
    void aCorrectionDoesNotTouchWhatTheRevisionChangedItself() {
        var title = "Twee keer anders";
        var corrected = published
                .revise(other, LATER)
                .correct(Drafts.titled(title, content), "De titel klopte niet.", Slug::ofTitle, LATER);

        assertThat(corrected.published().map(Publication::content).map(Content::title))
                .contains(title);
        assertThat(corrected.revisionUnderWay()).hasValueSatisfying(work -> {
            assertThat(work.content()).isEqualTo(other);
            assertThat(work.basedOn()).as("so that its authors are warned").isEqualTo(1);
        });

        var again = corrected.correct(
                Drafts.titled(title, Drafts.about(List.of("taal-en-integratie"), content)),
                "Het thema klopte niet.",
                Slug::ofTitle,
                LATER);
        assertThat(again.revisionUnderWay()).hasValueSatisfying(work -> {
            assertThat(work.content()).isEqualTo(Drafts.about(List.of("taal-en-integratie"), other));
            assertThat(work.basedOn()).as("the title still differs").isEqualTo(1);
        });
    }

    @Test
    void theAddressChangesWithTheTitle() {
        var renamed = published.revise(other, LATER).submit(LATER).publish(Slug::ofTitle, LATER);
        assertThat(renamed.published().orElseThrow().slug()).hasToString("taalcafe-in-het-buurthuis");
    }

    @Test
    void aRevisionOrCorrectionThatLeavesOutWhatDidNotWorkIsRefused() {
        var without =
                Drafts.telling(new Sections("Aanleiding", "Dilemma", "Aanpak", null, null, null, "  ", null), content);
        assertThatThrownBy(() -> published.correct(without, "Korter", Slug::ofTitle, LATER))
                .isInstanceOf(EntryIncomplete.class)
                .hasMessageContaining("/sections/whatDidNotWork");
        assertThatThrownBy(() -> published.revise(without, LATER).submit(LATER)).isInstanceOf(EntryIncomplete.class);
    }

    @Test
    void comesBackAsADraftThatKeepsItsRemarksUntilItIsPublished() {
        var back = draft.submit(LATER)
                .giveBack(List.of(new Remark.Asked("Wat kostte het?", "cost")), LATER)
                .submit(LATER.plusSeconds(1))
                .startReview(LATER.plusSeconds(1))
                .giveBack(List.of(new Remark.Asked("Noem ook wat misging", null)), LATER.plusSeconds(2));

        assertThat(back.state()).isEqualTo(State.DRAFT);
        assertThat(back.underWay().orElseThrow().remarks())
                .containsExactly(
                        new Remark(1, "Wat kostte het?", "cost", LATER, null),
                        new Remark(2, "Noem ook wat misging", null, LATER.plusSeconds(2), null));
        assertThat(back.underWay().orElseThrow().remarksOfThisReview()).isOne();
        assertThat(back.submit(LATER).publish(Slug::ofTitle, LATER).underWay()).isEmpty();
    }

    @Test
    void aRemarkIsDealtWithAndOpenedAgain() {
        var remarked = draft.submit(LATER)
                .startReview(LATER)
                .remark(new Remark.Asked("Wat kostte het?", "cost"), LATER)
                .remark(new Remark.Asked("Korter", null), LATER);
        var resolved = remarked.resolve(1, LATER.plusSeconds(1));

        assertThat(remarked.underWay()).map(Work::openRemarks).contains(2);
        assertThat(resolved.underWay()).map(Work::openRemarks).contains(1);
        assertThat(resolved.resolve(1, LATER.plusSeconds(2))).as("once more").isEqualTo(resolved);
        assertThat(resolved.reopen(1, LATER.plusSeconds(2)).underWay())
                .map(Work::openRemarks)
                .contains(2);
        assertThatThrownBy(() -> resolved.resolve(3, LATER)).isInstanceOf(RemarkNotFound.class);
    }

    @Test
    void isToBeConfirmedAfterAYearAndAskedAboutOnceAYear() {
        var publication = published.published().orElseThrow();
        var birthday = Instant.parse("2027-03-02T12:00:02Z");

        assertThat(publication.isConfirmationDue(birthday.minusMillis(1))).isFalse();
        assertThat(publication.isToBeAsked(birthday)).isTrue();
        var asked = published.askForConfirmation(birthday);
        assertThat(asked.updatedAt()).as("asking changes nothing").isEqualTo(published.updatedAt());
        assertThat(asked.published().orElseThrow().isConfirmationDue(birthday)).isTrue();
        assertThat(asked.published().orElseThrow().isToBeAsked(birthday.plusSeconds(86_400)))
                .isFalse();
        assertThat(asked.published().orElseThrow().isToBeAsked(Instant.parse("2028-03-02T12:00:02Z")))
                .isTrue();
        assertThat(asked.confirm(birthday.plusSeconds(1)).published().orElseThrow())
                .satisfies(confirmed -> {
                    assertThat(confirmed.isConfirmationDue(birthday.plusSeconds(2)))
                            .isFalse();
                    assertThat(confirmed.isToBeAsked(Instant.parse("2028-03-02T12:00:03Z")))
                            .isTrue();
                });
    }

    @Test
    void knowsWhoWroteOnItByTheirPresentNames() {
        var colleague = new Author("subject-2", "Collega");
        var renamed = new Author("subject-1", "Ambtenaar met een andere naam");
        assertThat(draft.writtenBy(colleague).writtenBy(renamed).authors()).containsExactly(renamed, colleague);
        assertThat(draft.writtenBy(Drafts.AUTHOR)).isEqualTo(draft);
    }

    @Test
    void isPutAwayWithAReasonAndShowsNothingAnyMore() {
        var archived = published.revise(other, LATER).archive("Het was dubbel.", LATER);
        assertThat(archived.state()).isEqualTo(State.ARCHIVED);
        assertThat(archived.archiving()).isEqualTo(new Archiving("Het was dubbel.", LATER));
        assertThat(archived.published()).isEmpty();
        assertThat(archived.underWay()).isEmpty();
    }

    /** Every change in every state that it does not belong to. */
    static Stream<Arguments> impossible() {
        var possible = new EnumMap<Change, Set<State>>(Change.class);
        possible.putAll(Map.of(
                Change.REWRITE, Set.of(State.DRAFT),
                Change.REVISE, Set.of(State.PUBLISHED),
                Change.CORRECT, Set.of(State.PUBLISHED),
                Change.CONFIRM, Set.of(State.PUBLISHED),
                Change.SUBMIT, Set.of(State.DRAFT),
                Change.START_REVIEW, Set.of(State.SUBMITTED),
                Change.REMARK, Set.of(State.IN_REVIEW),
                Change.PUBLISH, Set.of(State.SUBMITTED, State.IN_REVIEW),
                Change.GIVE_BACK, Set.of(State.SUBMITTED, State.IN_REVIEW),
                Change.ARCHIVE, EnumSet.complementOf(EnumSet.of(State.ARCHIVED))));
        return Stream.of(Change.values())
                .flatMap(change -> Stream.of(State.values())
                        .filter(state -> !possible.get(change).contains(state))
                        .map(state -> Arguments.of(change, state)));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void whatDoesNotBelongToAStateIsRefused(Change change, State state) {
        var entry = in(state);
        assertThatThrownBy(() -> change.to(entry))
                .isInstanceOf(EntryStateConflict.class)
                .hasMessageContaining(state.slug());
    }

    private Entry in(State state) {
        return switch (state) {
            case DRAFT -> draft;
            case SUBMITTED -> draft.submit(LATER);
            case IN_REVIEW -> draft.submit(LATER).startReview(LATER);
            case PUBLISHED -> published;
            case ARCHIVED -> draft.archive("Dubbel", LATER);
        };
    }

    enum Change {
        REWRITE(entry -> entry.rewrite(entry.content(), LATER)),
        REVISE(entry -> entry.revise(entry.content(), LATER)),
        CORRECT(entry -> entry.correct(entry.content(), "Tikfout", Slug::ofTitle, LATER)),
        CONFIRM(entry -> entry.confirm(LATER)),
        SUBMIT(entry -> entry.submit(LATER)),
        START_REVIEW(entry -> entry.startReview(LATER)),
        REMARK(entry -> entry.remark(new Remark.Asked("Hoezo?", null), LATER)),
        PUBLISH(entry -> entry.publish(Slug::ofTitle, LATER)),
        GIVE_BACK(entry -> entry.giveBack(List.of(), LATER)),
        ARCHIVE(entry -> entry.archive("Dubbel", LATER));

        private final UnaryOperator<Entry> change;

        Change(UnaryOperator<Entry> change) {
            this.change = change;
        }

        Entry to(Entry entry) {
            return change.apply(entry);
        }
    }
}
