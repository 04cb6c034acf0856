// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

import static nl.nieuweverscheidenheid.typology.facts.Samples.DUINSTREEK;
import static nl.nieuweverscheidenheid.typology.facts.Samples.GOUDA;
import static nl.nieuweverscheidenheid.typology.facts.Samples.NEW_YEAR;
import static nl.nieuweverscheidenheid.typology.facts.Samples.WASSENAAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.testkit.MovableClock;
import nl.nieuweverscheidenheid.typology.ShippedFacts;
import nl.nieuweverscheidenheid.typology.classification.RuleSettings;
import nl.nieuweverscheidenheid.typology.classification.Typology;
import org.junit.jupiter.api.Test;

class ReclassificationTest {
    private final MovableClock clock = new MovableClock("2026-12-01T12:00:00Z");
    private final InMemoryFactSets sets = new InMemoryFactSets();
    private final List<Long> told = new ArrayList<>();
    private final CurrentTypology current = new CurrentTypology();
    private final Reclassification one = instance(current, ShippedFacts.rules());

    @Test
    void atTheFirstStartWhatShipsCounts() {
        assertThatThrownBy(current::get).isInstanceOf(TypologyNotLoaded.class);

        one.prepare(null);

        assertThat(current.get().register().all()).hasSize(342);
        assertThat(sets.standing()).hasValueSatisfying(standing -> {
            assertThat(standing.version()).isEqualTo(1);
            assertThat(standing.asOf()).isEqualTo("2026-12-01");
            assertThat(standing.release().rulesVersion())
                    .isEqualTo(ShippedFacts.rules().version());
        });
        assertThat(told).containsExactly(1L);
    }

    @Test
    void aStartWithoutNewsChangesNothing() {
        one.prepare(null);
        var again = new CurrentTypology();

        instance(again, ShippedFacts.rules()).prepare(null);

        assertThat(sets.standing().orElseThrow().version()).isEqualTo(1);
        assertThat(again.get().register().all()).hasSize(342);
    }

    @Test
    void whatIsPreviewedChangesNothing() {
        one.prepare(null);

        var preview = one.preview(List.of(Samples.assignments("homogene-gemeenten", GOUDA)));

        assertThat(preview.after().classification(GOUDA).type()).contains("homogene-gemeenten");
        assertThat(preview.before().classification(GOUDA))
                .isEqualTo(current.get().classification(GOUDA));
        assertThat(preview.date()).isEqualTo("2026-12-01");
        assertThat(current.get().classification(GOUDA).basis()).isEqualTo("indication");
        assertThat(sets.standing().orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void whatIsAppliedCountsAtOnceAndAfterARestart() {
        one.prepare(null);

        apply(one, "a", Samples.assignments("homogene-gemeenten", GOUDA));

        assertThat(current.get().classification(GOUDA).type()).contains("homogene-gemeenten");
        assertThat(told).containsExactly(1L, 2L);
        assertThat(one.wasApplied("a")).isTrue();
        var again = new CurrentTypology();
        instance(again, ShippedFacts.rules()).prepare(null);
        assertThat(again.get().classification(GOUDA).type()).contains("homogene-gemeenten");
    }

    @Test
    void anotherInstanceFollowsWhatItHears() {
        one.prepare(null);
        var others = new CurrentTypology();
        var other = instance(others, ShippedFacts.rules());
        other.prepare(null);

        apply(one, "a", Samples.assignments("homogene-gemeenten", GOUDA));
        sets.told().forEach(other::on);

        assertThat(others.get().classification(GOUDA).type()).contains("homogene-gemeenten");
        assertThat(others.version()).isEqualTo(2);
    }

    @Test
    void anInstanceThatHeardNothingNoticesByItself() {
        one.prepare(null);
        var others = new CurrentTypology();
        var other = instance(others, ShippedFacts.rules());
        other.prepare(null);

        apply(one, "a", Samples.assignments("homogene-gemeenten", GOUDA));
        other.look();

        assertThat(others.get().classification(GOUDA).type()).contains("homogene-gemeenten");
    }

    @Test
    void whatWasHeardBeforeIsNotReadAgain() {
        one.prepare(null);
        apply(one, "a", Samples.assignments("homogene-gemeenten", GOUDA));
        var seen = current.get();

        sets.told().forEach(one::on);
        one.look();

        assertThat(current.get()).isSameAs(seen);
        assertThat(told).containsExactly(1L, 2L);
    }

    @Test
    void aPreviewIsOfNoUseOnceOtherFactsCount() {
        one.prepare(null);
        var preview = one.preview(List.of(Samples.assignments("homogene-gemeenten", GOUDA)));
        apply(one, "a", Samples.assignments("voorsteden", WASSENAAR));

        assertThatThrownBy(() -> one.apply(preview, "b")).isInstanceOf(FactsChangedMeanwhile.class);

        assertThat(one.wasApplied("b")).isFalse();
        assertThat(current.get().classification(GOUDA).basis()).isEqualTo("indication");
    }

    @Test
    void whatWasSwappedInByAnInstanceThatDiedIsToldAtTheNextStart() {
        one.prepare(null);
        sets.keep("a", List.of(Samples.assignments("homogene-gemeenten", GOUDA)));
        sets.change(sets.standing()
                .orElseThrow()
                .with("a", List.of("wrr-assignments"), LocalDate.of(2026, 12, 1), clock.instant()));
        var again = new CurrentTypology();

        instance(again, ShippedFacts.rules()).prepare(null);

        assertThat(told).containsExactly(1L, 2L);
        assertThat(again.get().classification(GOUDA).type()).contains("homogene-gemeenten");
    }

    @Test
    void whatCouldNotBeToldIsToldAgainBeforeItIsShown() {
        one.prepare(null);
        var failing = new Reclassification(
                sets,
                (typology, version) -> {
                    throw new IllegalStateException("The store is gone");
                },
                current,
                ShippedFacts.rules(),
                clock);
        var preview = failing.preview(List.of(Samples.assignments("homogene-gemeenten", GOUDA)));

        assertThatThrownBy(() -> failing.apply(preview, "a")).isInstanceOf(IllegalStateException.class);

        assertThat(current.version()).isEqualTo(1);
        one.look();
        assertThat(current.version()).isEqualTo(2);
        assertThat(told).containsExactly(1L, 2L);
    }

    @Test
    void aMergerTakesEffectOnItsDayWithoutARestart() {
        one.prepare(null);
        apply(one, "a", Samples.duinstreek());
        assertThat(current.get().register().find("GM2001")).isEmpty();

        clock.put("2026-12-31T22:59:59Z");
        one.look();
        assertThat(current.get().register().find("GM2001"))
                .as("an hour before midnight")
                .isEmpty();
        clock.put("2026-12-31T23:00:00Z");
        one.look();

        assertThat(current.get().register().find("GM2001")).isPresent();
        assertThat(current.get().register().findEnded("GM0629")).isPresent();
        assertThat(sets.standing().orElseThrow().asOf()).isEqualTo(NEW_YEAR);
        assertThat(told).containsExactly(1L, 2L, 3L);
        one.look();
        assertThat(told).hasSize(3);
    }

    @Test
    void aMergerWhoseDayPassedWhileNothingRanTakesEffectAtTheStart() {
        one.prepare(null);
        apply(one, "a", Samples.duinstreek());
        clock.put("2027-03-01T12:00:00Z");
        var again = new CurrentTypology();

        instance(again, ShippedFacts.rules()).prepare(null);

        assertThat(again.get().register().find("GM2001")).isPresent();
        assertThat(sets.standing().orElseThrow().asOf()).isEqualTo("2027-03-01");
    }

    @Test
    void aMergerIsPreviewedAsOfItsDay() {
        one.prepare(null);

        var preview = one.preview(List.of(Samples.duinstreek()));

        assertThat(preview.date()).isEqualTo(NEW_YEAR);
        assertThat(preview.before().register().find("GM2001")).isEmpty();
        assertThat(preview.after().classification(DUINSTREEK).basis()).isEqualTo("indication");
    }

    @Test
    void otherRulesCountFromTheNextStartOnAndImportsStay() {
        one.prepare(null);
        apply(one, "a", Samples.assignments("homogene-gemeenten", GOUDA));
        var stricter = new RuleSettings("2027-1", ShippedFacts.rules().rules().subList(0, 3));
        var next = new CurrentTypology();

        var later = instance(next, stricter);
        later.prepare(null);

        assertThat(sets.standing().orElseThrow().release().rulesVersion()).isEqualTo("2027-1");
        assertThat(next.get().classification(WASSENAAR).indication().rulesVersion())
                .isEqualTo("2027-1");
        assertThat(next.get().classification(GOUDA).type()).contains("homogene-gemeenten");
        assertThat(told).containsExactly(1L, 2L, 3L);
    }

    @Test
    void anInstanceWithFormerRulesFollowsButTellsNothing() {
        one.prepare(null);
        var next = new CurrentTypology();
        var later =
                instance(next, new RuleSettings("2027-1", ShippedFacts.rules().rules()));
        later.prepare(null);

        apply(later, "a", Samples.assignments("homogene-gemeenten", GOUDA));
        sets.told().forEach(one::on);

        assertThat(current.get().classification(GOUDA).type()).contains("homogene-gemeenten");
        assertThat(told).containsExactly(1L, 2L, 3L);
    }

    private void apply(Reclassification instance, String id, FactSet... added) {
        instance.apply(instance.preview(List.of(added)), id);
    }

    private Reclassification instance(CurrentTypology shown, RuleSettings rules) {
        return new Reclassification(sets, this::tell, shown, rules, clock);
    }

    /** As a store does that compares: whatever was told before is not told again. */
    private void tell(Typology typology, long version) {
        if (version
                > Optional.of(told)
                        .filter(all -> !all.isEmpty())
                        .map(List::getLast)
                        .orElse(0L)) {
            told.add(version);
        }
    }
}
