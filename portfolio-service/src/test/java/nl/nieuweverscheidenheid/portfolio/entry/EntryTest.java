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
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EntryTest {
    private static final Instant LATER = NOON.plusSeconds(60);

    private final Content content = Drafts.complete("GM0363");
    private final Entry draft = Drafts.draft(content);

    @Test
    void goesFromDraftToPublishedInSteps() {
        var submitted = draft.submit(LATER);
        var inReview = submitted.startReview(LATER.plusSeconds(1));
        var published = inReview.publish(LATER.plusSeconds(2));

        assertThat(Stream.of(draft, submitted, inReview, published).map(Entry::state))
                .containsExactly(State.DRAFT, State.SUBMITTED, State.IN_REVIEW, State.PUBLISHED);
        assertThat(Stream.of(draft, submitted, inReview, published).map(Entry::version))
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(published.publishedAt()).isEqualTo(LATER.plusSeconds(2));
        assertThat(published.createdAt()).isEqualTo(NOON);
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
    void aRevisionThatLeavesOutWhatDidNotWorkIsRefused() {
        var published = Drafts.published(content);
        var told = new Sections("Aanleiding", "Dilemma", "Aanpak", null, null, null, "  ", null);
        var without = new Content(
                content.kind(),
                content.title(),
                content.summary(),
                content.municipality(),
                content.themes(),
                told,
                content.contact(),
                content.period(),
                content.status(),
                content.evidence(),
                content.links(),
                content.language());
        assertThatThrownBy(() -> published.revise(without, LATER))
                .isInstanceOf(EntryIncomplete.class)
                .hasMessageContaining("/sections/whatDidNotWork");
    }

    @Test
    void comesBackAsADraftThatKeepsAllRemarks() {
        var first = new Entry.Remark("Wat kostte het?", "cost", LATER);
        var second = new Entry.Remark("Noem ook wat misging", null, LATER);
        var back = draft.submit(LATER)
                .giveBack(List.of(first), LATER)
                .submit(LATER)
                .startReview(LATER)
                .giveBack(List.of(second), LATER);

        assertThat(back.state()).isEqualTo(State.DRAFT);
        assertThat(back.remarks()).containsExactly(first, second);
    }

    @Test
    void aRevisionKeepsSinceWhenItIsPublished() {
        var published = Drafts.published(content);
        var revised = published.revise(Drafts.complete("GM0599"), LATER);
        assertThat(revised.publishedAt()).isEqualTo(published.publishedAt());
        assertThat(revised.updatedAt()).isEqualTo(LATER);
        assertThat(revised.content().municipality().value()).isEqualTo("GM0599");
    }

    /** Every change in every state that it does not belong to. */
    static Stream<Arguments> impossible() {
        var possible = new EnumMap<Change, Set<State>>(Map.of(
                Change.REWRITE, Set.of(State.DRAFT),
                Change.REVISE, Set.of(State.PUBLISHED),
                Change.SUBMIT, Set.of(State.DRAFT),
                Change.START_REVIEW, Set.of(State.SUBMITTED),
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

    @Test
    void aPeriodDoesNotEndBeforeItStarts() {
        assertThatThrownBy(() -> new Content.Period(2024, 2023)).hasMessageContaining("2023");
    }

    private Entry in(State state) {
        return switch (state) {
            case DRAFT -> draft;
            case SUBMITTED -> draft.submit(LATER);
            case IN_REVIEW -> draft.submit(LATER).startReview(LATER);
            case PUBLISHED -> Drafts.published(content);
            case ARCHIVED -> draft.archive(LATER);
        };
    }

    enum Change {
        REWRITE(entry -> entry.rewrite(entry.content(), LATER)),
        REVISE(entry -> entry.revise(entry.content(), LATER)),
        SUBMIT(entry -> entry.submit(LATER)),
        START_REVIEW(entry -> entry.startReview(LATER)),
        PUBLISH(entry -> entry.publish(LATER)),
        GIVE_BACK(entry -> entry.giveBack(List.of(), LATER)),
        ARCHIVE(entry -> entry.archive(LATER));

        private final UnaryOperator<Entry> change;

        Change(UnaryOperator<Entry> change) {
            this.change = change;
        }

        Entry to(Entry entry) {
            return change.apply(entry);
        }
    }
}
