// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.cbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.typology.cbs.CbsReading.Finding;
import nl.nieuweverscheidenheid.typology.cbs.CbsReading.Severity;
import nl.nieuweverscheidenheid.typology.facts.FactTables;
import nl.nieuweverscheidenheid.typology.figures.Composition;
import nl.nieuweverscheidenheid.typology.municipality.EndedMunicipality;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.typology.municipality.Register;
import org.junit.jupiter.api.Test;

/** What is made of the table's figures, and which are refused. */
class CbsTableTest {
    private static final String URK = "GM0184";
    private static final String DEN_HAAG = "GM0518";
    private static final String FEW = "GM0184|GM0518|GM0363";
    private static final Register ALL = Tables.wholeRegister();

    private final MadeTable table = MadeTable.of(2025, FEW);

    @Test
    void theYearReadsBackAsItIsKnown() {
        var reading = read(MadeTable.of(2025), ALL);

        assertThat(reading.isUsable()).isTrue();
        assertThat(reading.year()).isEqualTo(2025);
        assertThat(reading.table()).isEqualTo("85458NED");
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("year-provisional");
        assertThat(reading.compositions()).hasSize(342);
        FactTables.profiles()
                .forEach((code, profile) -> assertThat(of(reading, code.value(), "herkomst"))
                        .isEqualTo(profile.newest("herkomst").orElseThrow()));
        assertThat(country(reading, "herkomst").total()).isEqualTo(18_044_027);
        assertThat(country(reading, "herkomst").diversity()).isCloseTo(0.4436, within(0.00005));
    }

    @Test
    void eighteenGroupsDivideTheThreeFurther() {
        var reading = read(MadeTable.of(2025), ALL);

        reading.compositions().keySet().forEach(code -> {
            var three = of(reading, code.value(), "herkomst");
            var eighteen = of(reading, code.value(), "herkomst-18");
            assertThat(eighteen.counts()).hasSize(18);
            assertThat(eighteen.counts().values()).allMatch(count -> count >= 0);
            assertThat(eighteen.total()).isEqualTo(three.total());
            assertThat(eighteen.counts().get("nederland"))
                    .isEqualTo(three.counts().get("nederland"));
            assertThat(eighteen.diversity()).isGreaterThan(three.diversity());
        });
    }

    @Test
    void countriesWithinAGroupOfCountriesAreTakenOffIt() {
        var counts = of(read(table), DEN_HAAG, "herkomst-18").counts();

        assertThat(counts.get("overig-midden-oost-eu"))
                .isEqualTo(value(DEN_HAAG, "H007937") - value(DEN_HAAG, "H008718"));
        assertThat(counts.get("overig-europa")).isEqualTo(value(DEN_HAAG, "H007933") - value(DEN_HAAG, "H007935"));
        assertThat(counts.get("overig-azie"))
                .isEqualTo(value(DEN_HAAG, "H008862") - value(DEN_HAAG, "H008753") - value(DEN_HAAG, "H008631"));
        assertThat(counts.get("overig-eu"))
                .isEqualTo(value(DEN_HAAG, "H007935")
                        - value(DEN_HAAG, "H007937")
                        - value(DEN_HAAG, "H007936")
                        - value(DEN_HAAG, "H008592")
                        - value(DEN_HAAG, "H008552"));
    }

    @Test
    void aCellWithoutAValueIsToldWithItsReasonAndRefusesTheYear() {
        table.cell(URK, "H008766", 2025).put("Value", null);
        table.cell(URK, "H008766", 2025).put("ValueAttribute", "Confidential");
        table.cell(DEN_HAAG, "T001040", 2025).put("Value", null);
        table.cell(DEN_HAAG, "T001040", 2025).put("ValueAttribute", "Missing");

        var reading = read(table);

        assertThat(reading.isUsable()).isFalse();
        assertThat(reading.compositions()).isEmpty();
        assertThat(errors(reading))
                .containsExactly(
                        new Finding(
                                Severity.ERROR, "figure-missing", "Urk (GM0184) mist cijfers: Turkije (Confidential)"),
                        new Finding(
                                Severity.ERROR, "figure-missing", "Den Haag (GM0518) mist cijfers: totaal (Missing)"));
    }

    @Test
    void aCellThatIsNoWholeNumberOfResidentsIsMissing() {
        table.cell(URK, "H008766", 2025).put("Value", 12.5);
        table.cell(URK, "H008673", 2025).put("Value", -3.0);
        table.cell(URK, "H008753", 2025).put("Value", 1e300);

        assertThat(errors(read(table)))
                .singleElement()
                .extracting(Finding::text)
                .asString()
                .contains(
                        "Turkije (geen geheel getal: 12.5)",
                        "Marokko (geen aantal inwoners: -3)",
                        "Syrië (geen geheel getal");
    }

    @Test
    void aCellThatIsLeftOutIsNobodyWhenTheCountryCountsNobodyMore() {
        var india = table.cell(URK, "H008631", 2025);
        var azie = table.cell("NL01", "H008631", 2025);
        azie.put("Value", (Double) azie.get("Value") - (Double) india.get("Value"));
        table.lists.get(MadeTable.OBSERVATIONS).remove(india);

        var reading = read(table);

        assertThat(errors(reading)).isEmpty();
        assertThat(of(reading, URK, "herkomst-18").counts()).containsEntry("india", 0);
    }

    @Test
    void aCellThatIsLeftOutThoughTheCountryCountsSomebodyIsMissing() {
        table.lists.get(MadeTable.OBSERVATIONS).remove(table.cell(URK, "H008631", 2025));

        assertThat(errors(read(table)))
                .extracting(Finding::text)
                .containsExactly("Urk (GM0184) mist cijfers: India (niet in de tabel)");
    }

    @Test
    void aCellThatComesTwiceIsRefused() {
        var rows = table.lists.get(MadeTable.OBSERVATIONS);
        rows.add(new HashMap<>(table.cell(URK, "H008766", 2025)));

        assertThat(errors(read(table)))
                .containsExactly(new Finding(
                        Severity.ERROR, "cell-twice", "Urk (GM0184) staat meer dan eens in de tabel: Turkije"));
    }

    @Test
    void groupsThatDoNotAddUpToTheTotalAreRefused() {
        table.cell(URK, "1012600", 2025).put("Value", 1.0);

        assertThat(errors(read(table))).extracting(Finding::code).containsExactly("groups-differ", "groups-differ");
    }

    @Test
    void aGroupOfLessThanNobodyIsRefused() {
        table.cell(DEN_HAAG, "H008718", 2025).put("Value", 99_999.0);

        assertThat(errors(read(table))).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("group-negative");
            assertThat(error.text())
                    .startsWith("Den Haag (GM0518): de groep Overige Midden- en Oost-Europese EU-landen");
        });
    }

    @Test
    void municipalitiesThatDoNotAddUpToTheCountryAreRefused() {
        var country = table.cell("NL01", "T001040", 2025);
        country.put("Value", (Double) country.get("Value") + 1);

        assertThat(errors(read(table))).extracting(Finding::code).containsExactly("country-differs");
    }

    @Test
    void originsThatDoNotAddUpToTheCountryAreAWarning() {
        var country = table.cell("NL01", "H008631", 2025);
        country.put("Value", (Double) country.get("Value") + 1);

        var reading = read(table);

        assertThat(reading.isUsable()).isTrue();
        assertThat(reading.findings()).anySatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.text()).contains("India (gemeenten");
        });
    }

    @Test
    void municipalitiesThatTheRegisterDoesNotKnowAreRefused() {
        var register = Tables.register(URK, DEN_HAAG);

        assertThat(errors(read(table, register)))
                .containsExactly(new Finding(
                        Severity.ERROR,
                        "municipality-unknown",
                        "De tabel heeft cijfers van gemeenten die er volgens het register op 1 januari niet waren: "
                                + "Gemeente GM0363 (GM0363)"));
    }

    @Test
    void municipalitiesThatTheTableDoesNotHaveAreRefused() {
        var register = Tables.register(URK, DEN_HAAG, "GM0363", "GM0599");

        assertThat(errors(read(table, register)))
                .containsExactly(new Finding(
                        Severity.ERROR,
                        "municipality-missing",
                        "De tabel heeft geen cijfers van gemeenten die er volgens het register op 1 januari waren: "
                                + "Rotterdam (GM0599)"));
    }

    @Test
    void figuresOfAMunicipalityThatHadEndedAreRefused() {
        table.cell("GM0370", "T001040", 2025).put("Value", 10_000.0);

        assertThat(errors(read(table)))
                .first()
                .extracting(Finding::text)
                .asString()
                .contains("niet waren", "Beemster (GM0370)");
    }

    @Test
    void municipalitiesThatHaveEndedSinceCountWithTheOneThatHasThem() {
        var before = MadeTable.of(
                2022,
                Map.of(
                        "GM0501", List.of(15_000, 1_000, 1_000),
                        "GM0530", List.of(33_000, 3_000, 4_000),
                        "GM0614", List.of(14_000, 700, 300),
                        "GM0457", List.of(15_000, 2_000, 3_000),
                        "GM0363", List.of(400_000, 150_000, 330_000)));
        before.add("T001038", "10000  ", "T001040", "T001638", "GM1992", "2022JJ00", null, "Impossible");

        var reading = read(before, 2022, Tables.register("GM1992", "GM0363"));

        assertThat(errors(reading)).isEmpty();
        assertThat(reading.compositions()).hasSize(2);
        assertThat(of(reading, "GM1992", "herkomst").counts())
                .containsExactly(
                        Map.entry("nederland", 62_000),
                        Map.entry("europa-excl-nl", 4_700),
                        Map.entry("buiten-europa", 5_300));
        assertThat(of(reading, "GM0363", "herkomst").total()).isEqualTo(900_000);
        assertThat(reading.findings()).extracting(Finding::code).contains("municipality-merged");
    }

    @Test
    void oneThatWasFoundedLaterHasNoFiguresYet() {
        var early = MadeTable.of(
                2022, Map.of("GM1992", List.of(62_000, 4_700, 5_300), "GM0363", List.of(400_000, 150_000, 330_000)));

        assertThat(errors(read(early, 2022, Tables.register("GM1992", "GM0363"))))
                .satisfiesExactly(
                        unknown -> assertThat(unknown.text()).contains("niet waren: Voorne aan Zee (GM1992)"),
                        missing -> assertThat(missing.text())
                                .endsWith("waren: Weesp (GM0457), Brielle (GM0501), "
                                        + "Hellevoetsluis (GM0530), Westvoorne (GM0614)"));
    }

    @Test
    void oneThatWasDividedOverOthersBelongsToNone() {
        var municipality = FactTables.municipalities().stream()
                .filter(one ->
                        one.code().value().equals(URK) || one.code().value().equals(DEN_HAAG))
                .toList();
        var divided = new EndedMunicipality(
                new MunicipalityCode("GM9998"),
                "Gedeeld",
                LocalDate.of(2025, 12, 31),
                List.of(
                        new EndedMunicipality.Successor(new MunicipalityCode(URK), "Urk", true, 0.6),
                        new EndedMunicipality.Successor(new MunicipalityCode(DEN_HAAG), "Den Haag", false, 0.4)));
        var made = MadeTable.of(
                2025,
                Map.of(
                        URK,
                        List.of(20_000, 300, 200),
                        DEN_HAAG,
                        List.of(200_000, 100_000, 250_000),
                        "GM9998",
                        List.of(1_000, 100, 100)));

        assertThat(errors(read(made, Tables.register(municipality, List.of(divided)))))
                .extracting(Finding::code)
                .containsExactly("municipality-divided");
    }

    @Test
    void aGroupThatDoublesInAYearIsAWarning() {
        var syria = table.cell(DEN_HAAG, "H008753", 2024);
        syria.put("Value", Math.floor((Double) syria.get("Value") / 3));

        var reading = read(table);

        assertThat(reading.isUsable()).isTrue();
        assertThat(reading.findings())
                .filteredOn(finding -> finding.code().equals("group-jumped"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.text()).contains("Den Haag (GM0518)", "Syrië van ", " naar ");
                });
    }

    @Test
    void aSmallGroupMayJump() {
        table.cell(URK, "H008753", 2024).put("Value", 0.0);

        assertThat(read(table).findings()).extracting(Finding::code).doesNotContain("group-jumped");
    }

    @Test
    void theFirstYearIsComparedWithNothing() {
        table.forget("PeriodenCodes", "2024JJ00");

        var reading = read(table);

        assertThat(reading.isUsable()).isTrue();
        assertThat(reading.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("year-provisional", "year-before-missing");
    }

    @Test
    void aYearThatTheTableDoesNotHaveIsRefused() {
        assertThat(errors(read(table, 2027, Tables.register(URK, DEN_HAAG, "GM0363"))))
                .extracting(Finding::text)
                .containsExactly("De tabel heeft geen jaar 2027JJ00, wel: 2022JJ00, 2023JJ00, 2024JJ00, 2025JJ00");
    }

    @Test
    void aDimensionThatIsCalledOtherwiseIsRefused() {
        table.renameDimension("RegioS", "Regio");

        assertThat(errors(read(table)))
                .containsExactly(new Finding(
                        Severity.ERROR,
                        "dimensions-changed",
                        "De tabel heeft andere dimensies dan verwacht; verdwenen: RegioS; nieuw: Regio"));
    }

    @Test
    void aColumnThatOnlyTheCellsLackIsRefused() {
        table.lists.get(MadeTable.OBSERVATIONS).forEach(row -> row.put("Herkomst", row.remove("Herkomstland")));

        assertThat(errors(read(table))).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("column-missing");
            assertThat(error.text()).contains("Herkomstland");
        });
    }

    @Test
    void codesThatVanishedOrMeanSomethingElseAreAllTold() {
        table.forget("HerkomstlandCodes", "H008673");
        table.listed("HerkomstlandCodes", "H008766").put("Title", "Tunesië");
        table.listed("LeeftijdCodes", "10000  ").put("Title", "0 jaar");
        table.listed("RegioSCodes", "NL01  ").put("Title", "Landsdeel");

        var reading = read(table);

        assertThat(reading.compositions()).isEmpty();
        assertThat(errors(reading))
                .extracting(Finding::text)
                .containsExactlyInAnyOrder(
                        "Code H008673 (marokko) staat niet in de lijst van Herkomstland",
                        "Code H008766 van Herkomstland heet 'Tunesië'; verwacht was een naam met turkije",
                        "Code 10000 van Leeftijd heet '0 jaar'; verwacht was een naam met totaal",
                        "Code NL01 van RegioS heet 'Landsdeel'; verwacht was een naam met nederland");
    }

    @Test
    void anotherMeasureIsRefused() {
        table.listed("MeasureCodes", "M000352").put("Unit", "x 1 000");

        assertThat(errors(read(table)))
                .extracting(Finding::text)
                .containsExactly("Er hoort één onderwerp te zijn met bevolking in de naam, in aantallen; "
                        + "de tabel heeft: Bevolking op 1 januari (x 1 000)");
    }

    @Test
    void aRemarkOfCbsOnAFigureIsToldWithIt() {
        table.cell(URK, "H008766", 2025).put("ValueAttribute", "Provisional");

        var reading = read(table);

        assertThat(reading.isUsable()).isTrue();
        assertThat(reading.findings())
                .contains(new Finding(
                        Severity.WARNING,
                        "figures-remarked",
                        "CBS zet bij sommige cijfers een aantekening: Provisional"));
    }

    private int value(String region, String origin) {
        return ((Double) table.cell(region, origin, 2025).get("Value")).intValue();
    }

    private static CbsReading read(MadeTable table) {
        return read(table, Tables.register(URK, DEN_HAAG, "GM0363"));
    }

    private static CbsReading read(MadeTable table, Register register) {
        return read(table, 2025, register);
    }

    private static CbsReading read(MadeTable table, int year, Register register) {
        try (var cbs = new PlayedCbs(table, 5_000)) {
            return Tables.usual().read(cbs.source(), year, register);
        }
    }

    private static List<Finding> errors(CbsReading reading) {
        return reading.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static Composition of(CbsReading reading, String code, String scheme) {
        return reading.compositions().get(new MunicipalityCode(code)).stream()
                .filter(composition -> composition.scheme().equals(scheme))
                .findFirst()
                .orElseThrow();
    }

    private static Composition country(CbsReading reading, String scheme) {
        var counts = new HashMap<String, Integer>();
        reading.compositions()
                .keySet()
                .forEach(code -> of(reading, code.value(), scheme)
                        .counts()
                        .forEach((group, count) -> counts.merge(group, count, Integer::sum)));
        return new Composition(scheme, 2025, counts, "sum");
    }
}
