// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DivisionTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2029, 1, 1);

    private final Division now = new Division(
            List.of(municipality(1, 1_000), municipality(2, 2_000), municipality(3, 3_000)), List.of(), Map.of());

    @Test
    void twoThatBecomeANewOneEndOnTheDayBefore() {
        var then = now.after(FIRST, List.of(whole(1, 9), whole(2, 9)), List.of(municipality(9, 0)));

        assertThat(then.municipalities())
                .extracting(one -> one.code().value(), Municipality::population)
                .containsExactlyInAnyOrder(tuple(3, 3_000), tuple(9, 3_000));
        assertThat(then.ended())
                .extracting(EndedMunicipality::code, EndedMunicipality::endDate)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(code(1), LocalDate.of(2026, 12, 31)),
                        org.assertj.core.api.Assertions.tuple(code(2), LocalDate.of(2026, 12, 31)));
        assertThat(then.foundedOn()).isEqualTo(Map.of(code(9), FIRST));
    }

    @Test
    void whoTakesAnotherInStaysAndGrows() {
        var then = now.after(FIRST, List.of(whole(1, 2)), List.of());

        assertThat(then.municipalities())
                .extracting(one -> one.code().value(), Municipality::population)
                .containsExactlyInAnyOrder(tuple(2, 3_000), tuple(3, 3_000));
        assertThat(then.foundedOn()).isEmpty();
    }

    @Test
    void whatIsSplitGoesToEachByItsShare() {
        var then = now.after(
                FIRST,
                List.of(new Merger(code(1), code(2), true, 0.7), new Merger(code(1), code(3), false, 0.3)),
                List.of());

        assertThat(then.municipalities())
                .extracting(one -> one.code().value(), Municipality::population)
                .containsExactlyInAnyOrder(tuple(2, 2_700), tuple(3, 3_300));
        assertThat(then.ended().getFirst().parts()).isEqualTo(Map.of(code(2), 0.7, code(3), 0.3));
    }

    @Test
    void aChainOfMergersLeadsToItsEnd() {
        var then = now.after(FIRST, List.of(whole(1, 2)), List.of())
                .after(SECOND, List.of(whole(2, 9), whole(3, 9)), List.of(municipality(9, 0)));

        assertThat(then.ended())
                .filteredOn(one -> one.code().equals(code(1)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.endDate()).isEqualTo(LocalDate.of(2026, 12, 31));
                    assertThat(one.successors())
                            .containsExactly(new EndedMunicipality.Successor(code(9), "Gemeente 9", true, 1));
                });
        assertThat(then.municipalities()).extracting(Municipality::population).containsExactly(6_000);
    }

    @Test
    void partsThatComeTogetherAgainAreOne() {
        var split = now.after(
                FIRST,
                List.of(new Merger(code(1), code(2), false, 0.4), new Merger(code(1), code(3), true, 0.6)),
                List.of());

        var then = split.after(SECOND, List.of(whole(3, 2)), List.of());

        assertThat(then.ended().getFirst().successors()).singleElement().satisfies(successor -> {
            assertThat(successor.code()).isEqualTo(code(2));
            assertThat(successor.primary()).isTrue();
            assertThat(successor.addressShare()).isCloseTo(1, within(1e-9));
        });
    }

    @Test
    void ofASplitWhoseSharesNobodyKnowsThePrimarySuccessorHasAll() {
        var ended = new EndedMunicipality(
                code(1),
                "Gemeente 1",
                FIRST,
                List.of(
                        new EndedMunicipality.Successor(code(2), "Gemeente 2", true, 0),
                        new EndedMunicipality.Successor(code(3), "Gemeente 3", false, 0)));

        assertThat(ended.parts()).isEqualTo(Map.of(code(2), 1.0, code(3), 0.0));
    }

    @Test
    void whatIsGoneAlreadyIsPassedOver() {
        var then = now.after(FIRST, List.of(whole(8, 2), whole(1, 7)), List.of(municipality(6, 0)));

        assertThat(then).isEqualTo(now);
    }

    private static org.assertj.core.groups.Tuple tuple(int code, int population) {
        return org.assertj.core.api.Assertions.tuple(code(code).value(), population);
    }

    private static Merger whole(int ended, int successor) {
        return new Merger(code(ended), code(successor), true, 1);
    }

    private static MunicipalityCode code(int number) {
        return new MunicipalityCode("GM%04d".formatted(number));
    }

    private static Municipality municipality(int number, int population) {
        var name = "Gemeente " + number;
        return new Municipality(
                code(number), name, name, "gemeente-" + number, "PV27", "Noord-Holland", 5, 52, population, "");
    }
}
