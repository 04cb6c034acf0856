// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.nieuweverscheidenheid.typology.facts.FactSet;
import nl.nieuweverscheidenheid.typology.facts.FactTables;
import nl.nieuweverscheidenheid.typology.municipality.Division;
import nl.nieuweverscheidenheid.typology.municipality.Merger;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import org.junit.jupiter.api.Test;

class MergersFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final String HEADER = "old_code,old_name,new_code,effective,primary,address_share,"
            + "new_name,new_slug,new_province_code,new_lon,new_lat\n";
    private static final String NEW_ONES_FACTS = "Duinstreek,duinstreek,PV28,4.42,52.14";
    private static final Division SHIPPED = FactTables.division();

    @Test
    void twoBecomeANewOne() {
        var reading = read(
                "GM0629,Wassenaar,GM2001,2027-01-01,,," + NEW_ONES_FACTS,
                "GM0626,Voorschoten,GM2001,2027-01-01,true,1.0000,,,,,");

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.sets()).singleElement().isInstanceOfSatisfying(FactSet.Mergers.class, set -> {
            assertThat(set.name()).isEqualTo("mergers/2027-01-01");
            assertThat(set.mergers())
                    .containsExactly(
                            new Merger(code("GM0629"), code("GM2001"), true, 1),
                            new Merger(code("GM0626"), code("GM2001"), true, 1));
            assertThat(set.founded()).singleElement().satisfies(one -> {
                assertThat(one.name()).isEqualTo("Duinstreek");
                assertThat(one.cbsName()).isEqualTo("Duinstreek");
                assertThat(one.province()).isEqualTo("Zuid-Holland");
                assertThat(one.tooiUri()).isEqualTo("https://identifier.overheid.nl/tooi/id/gemeente/gm2001");
            });
        });
    }

    @Test
    void aSplitSaysWhoHasWhat() {
        var reading = read("GM0629,,GM0626,2027-01-01,true,0.6,,,,,", "GM0629,,GM0518,2027-01-01,false,0.4,,,,,");

        assertThat(reading.findings()).isEmpty();
        assertThat(mergers(reading))
                .extracting(Merger::successor, Merger::primary, Merger::addressShare)
                .containsExactly(tuple(code("GM0626"), true, 0.6), tuple(code("GM0518"), false, 0.4));
    }

    @Test
    void laterMergersBuildOnEarlierOnesOfTheSameFile() {
        var reading = read("GM2001,,GM0518,2029-01-01,,,,,,,", "GM0629,,GM2001,2027-01-01,,," + NEW_ONES_FACTS);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.sets())
                .extracting(FactSet::name)
                .containsExactly("mergers/2027-01-01", "mergers/2029-01-01");
    }

    @Test
    void theWholeShippedTableIsKnownAlready() throws IOException {
        try (var table = Objects.requireNonNull(getClass().getResourceAsStream("/facts/mergers.csv"))) {
            var reading = MergersFile.read(table.readAllBytes(), MergersFileTest::eve, TODAY);

            assertThat(reading.findings()).isEmpty();
            assertThat(reading.sets()).isEmpty();
            assertThat(reading.counts()).containsEntry("rows", 91).containsEntry("known", 91);
        }
    }

    @Test
    void allThatIsWrongIsToldAtOnceWithItsLine() {
        var reading = read(
                "GM9998,,GM0518,2027-01-01,,,,,,,",
                "629,,GM0518,2027-01-01,,,,,,,",
                "GM0629,,GM0629,2027-01-01,,,,,,,",
                "GM0513,,GM0518,1-1-2027,,,,,,,",
                "GM0513,,GM0518,2099-01-01,,,,,,,",
                "GM0501,,GM0518,2027-01-01,,,,,,,",
                "GM0626,,GM0501,2027-01-01,,,,,,,",
                "GM0546,,GM0518,2027-01-01,misschien,2,,,,,",
                "GM0627,,GM0626,2027-01-01,,,,,,,",
                "GM0537,Leiden,GM0518,2027-01-01,,,,,,,");

        assertThat(found(reading))
                .containsExactlyInAnyOrder(
                        "2 municipality-unknown",
                        "3 bad-code",
                        "4 same-code",
                        "5 bad-date",
                        "6 bad-date",
                        "7 ended-already",
                        "8 successor-ended",
                        "9 bad-share",
                        "9 bad-primary",
                        "10 successor-ends",
                        "11 other-name");
        assertThat(reading.sets()).isEmpty();
    }

    @Test
    void aNewOneNeedsItsFacts() {
        assertThat(found(read("GM0629,,GM2001,2027-01-01,,,Duinstreek,,,,")))
                .containsExactly("2 fact-missing", "2 fact-missing", "2 fact-missing", "2 fact-missing");
        assertThat(found(read("GM0629,,GM2001,2027-01-01,,,Duinstreek,Duin Streek,PV99,52.14,4.42")))
                .containsExactly("2 bad-slug", "2 bad-province", "2 bad-point", "2 bad-point");
        assertThat(found(read("GM0629,,GM2001,2027-01-01,,,Duinstreek,leiden,PV28,4.42,52.14")))
                .containsExactly("2 slug-taken");
        assertThat(found(read(
                        "GM0629,,GM2001,2027-01-01,,," + NEW_ONES_FACTS, "GM0626,,GM2001,2027-01-01,,,Duinkant,,,,")))
                .containsExactly("3 facts-differ");
        assertThat(found(read("GM0629,,GM2001,2027-01-01,,,Wassenaar,wassenaar,PV28,4.42,52.14")))
                .as("the slug of one that ends is free")
                .isEmpty();
    }

    @Test
    void aSplitIsWhole() {
        assertThat(found(read("GM0629,,GM0626,2027-01-01,true,0.6,,,,,", "GM0629,,GM0518,2027-01-01,true,0.6,,,,,")))
                .containsExactly("2 one-primary", "2 shares");
        assertThat(found(read("GM0629,,GM0626,2027-01-01,true,0.5,,,,,", "GM0629,,GM0626,2027-01-01,false,0.5,,,,,")))
                .containsExactly("3 duplicate");
        assertThat(found(read("GM0629,,GM0626,2027-01-01,false,,,,,,"))).containsExactly("2 one-primary");
    }

    @Test
    void theOldOneEndsOnTheDayBefore() {
        var rows = "old_code;new_code;effective;old_end_date\nGM0629;GM0626;2027-01-01;%s";

        assertThat(found(read(rows.formatted("2026-12-31").getBytes(UTF_8)))).isEmpty();
        assertThat(found(read(rows.formatted("2027-01-01").getBytes(UTF_8)))).containsExactly("2 bad-end-date");
    }

    private static Reading read(String... rows) {
        return read((HEADER + String.join("\n", rows)).getBytes(UTF_8));
    }

    private static Reading read(byte[] bytes) {
        return MergersFile.read(bytes, MergersFileTest::eve, TODAY);
    }

    private static Division eve(LocalDate day, Set<LocalDate> replaced, List<FactSet.Mergers> before) {
        var division = SHIPPED;
        for (var set : before) {
            division = division.after(set.date(), set.mergers(), set.founded());
        }
        return division;
    }

    private static List<Merger> mergers(Reading reading) {
        return ((FactSet.Mergers) reading.sets().getFirst()).mergers();
    }

    private static List<String> found(Reading reading) {
        return reading.findings().stream()
                .map(finding -> finding.line() + " " + finding.code())
                .toList();
    }

    private static MunicipalityCode code(String code) {
        return new MunicipalityCode(code);
    }
}
