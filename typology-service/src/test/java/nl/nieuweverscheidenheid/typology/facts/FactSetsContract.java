// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import static nl.nieuweverscheidenheid.typology.facts.Samples.GOUDA;
import static nl.nieuweverscheidenheid.typology.facts.Samples.LEIDEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of fact sets does. */
abstract class FactSetsContract {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00.123Z");
    private static final Standing FIRST = Standing.first(new Standing.Release("2026-1", "abc"), TODAY, NOW);

    private FactSets sets;

    /** A store in which nothing is kept. */
    abstract FactSets empty();

    @BeforeEach
    void open() {
        sets = empty();
    }

    @Test
    void beforeTheFirstStartNothingCounts() {
        assertThat(sets.standing()).isEmpty();
    }

    @Test
    void whatCountsIsReadAsItWasWritten() {
        sets.change(FIRST);
        sets.keep("a", List.of(Samples.duinstreek()));
        var next = FIRST.with("a", List.of("mergers/2027-01-01"), TODAY, NOW);

        sets.change(next);

        assertThat(sets.standing()).contains(next);
    }

    @Test
    void onlyOneInstanceIsTheFirst() {
        sets.change(FIRST);

        assertThatThrownBy(() -> sets.change(FIRST)).isInstanceOf(FactsChangedMeanwhile.class);
    }

    @Test
    void whoFollowsAnOlderStandingComesTooLate() {
        sets.change(FIRST);
        var next = FIRST.on(TODAY.plusDays(1), NOW);
        sets.change(next);

        assertThatThrownBy(() -> sets.change(FIRST.on(TODAY.plusDays(2), NOW)))
                .isInstanceOf(FactsChangedMeanwhile.class);
        assertThat(sets.standing()).contains(next);
    }

    @Test
    void setsOfEachKindComeBackAsTheyWere() {
        var kept = List.<FactSet>of(
                Samples.figures(2026, Map.of(GOUDA, List.of(1, 2, 3), LEIDEN, List.of(4, 5, 6))),
                Samples.assignments("voorsteden", GOUDA),
                Samples.duinstreek());
        sets.keep("a", kept);
        var standing = FIRST.with("a", names(kept), TODAY, NOW);

        assertThat(sets.counting(standing)).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void whatIsKeptDoesNotCountYet() {
        sets.change(FIRST);

        sets.keep("a", List.of(Samples.duinstreek()));

        assertThat(sets.standing()).contains(FIRST);
        assertThat(sets.counting(FIRST)).isEmpty();
        assertThat(sets.hasCounted("a")).isFalse();
    }

    @Test
    void ofOneNameOnlyTheLastCountsAndTheOthersOfItsImportStay() {
        var figures = Samples.figures(2026, Map.of(GOUDA, List.of(1, 2, 3)));
        var old = Samples.assignments("voorsteden", GOUDA);
        var newer = Samples.assignments("provinciesteden", LEIDEN);
        sets.change(FIRST);
        sets.keep("a", List.of(figures, old));
        var one = FIRST.with("a", names(List.of(figures, old)), TODAY, NOW);
        sets.change(one);
        sets.keep("b", List.of(newer));

        var two = one.with("b", names(List.of(newer)), TODAY, NOW);
        sets.change(two);

        assertThat(sets.counting(two)).containsExactlyInAnyOrder(figures, newer);
        assertThat(sets.counting(one)).as("whoever still reads the former").containsExactlyInAnyOrder(figures, old);
        assertThat(sets.hasCounted("a")).isTrue();
        assertThat(sets.hasCounted("b")).isTrue();
        assertThat(sets.hasCounted("c")).isFalse();
    }

    private static List<String> names(List<? extends FactSet> sets) {
        return sets.stream().map(FactSet::name).toList();
    }
}
