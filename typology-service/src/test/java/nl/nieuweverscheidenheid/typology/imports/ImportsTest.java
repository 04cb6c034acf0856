// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.signin.RoleMissing;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.testkit.MovableClock;
import nl.nieuweverscheidenheid.typology.cbs.CbsReading;
import nl.nieuweverscheidenheid.typology.facts.StartedService;
import nl.nieuweverscheidenheid.typology.figures.Composition;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.typology.municipality.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {
    private static final Official ADMIN = official("admin-1", Role.ADMIN);
    private static final Official EDITOR = official("editor-1", Role.EDITOR);
    private static final Official MEMBER = official("member-1", Role.MEMBER);
    private static final MunicipalityCode GOUDA = new MunicipalityCode("GM0513");
    private static final String MERGERS =
            "old_code,new_code,effective,new_name,new_slug,new_province_code,new_lon,new_lat\n";

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock("2026-12-01T12:00:00Z");
    private final StartedService service = new StartedService(clock);
    private final InMemoryImportLog log = new InMemoryImportLog();
    private final PlayedFigures figures = new PlayedFigures();
    private final Imports imports = new Imports(service.reclassification(), service.current(), figures, log, clock);

    @Test
    void aRehearsalIsNeitherAppliedNorNoted() {
        var report = imports.rehearse(assignments("GM0513,voorsteden,WRR 2018,2015"), EDITOR);

        assertThat(report.usable()).isTrue();
        assertThat(report.changes().reclassified()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Gouda");
            assertThat(one.from().basis()).isEqualTo("indication");
            assertThat(one.to().slug()).isEqualTo("voorsteden");
            assertThat(one.to().basis()).isEqualTo("wrr");
        });
        assertThat(noted()).isZero();
        assertThat(service.told()).containsExactly(1L);
    }

    @Test
    void whatIsImportedCountsAndIsNotedWithWhoDidIt() {
        var one = imports.carryOut(assignments("GM0513,voorsteden,WRR 2018,2015"), EDITOR);

        assertThat(imports.isApplied(one)).isTrue();
        assertThat(imports.get(one.id(), ADMIN)).isEqualTo(one);
        assertThat(one.by()).isEqualTo("editor-1");
        assertThat(one.at()).isEqualTo("2026-12-01T12:00:00Z");
        assertThat(service.current()
                        .get()
                        .classification(new MunicipalityCode("GM0513"))
                        .basis())
                .isEqualTo("wrr");
    }

    @Test
    void whatIsRefusedIsNotedAndChangesNothing() {
        assertThatThrownBy(() -> imports.carryOut(assignments("GM0513,nergens,WRR 2018,2015"), EDITOR))
                .isInstanceOfSatisfying(ImportRefused.class, refused -> {
                    assertThat(refused.report().usable()).isFalse();
                    assertThat(refused.report().changes()).isNull();
                });

        var noted = imports.list(new Paging(1, 10), EDITOR).items();
        assertThat(noted)
                .singleElement()
                .satisfies(one -> assertThat(imports.isApplied(one)).isFalse());
        assertThat(service.told()).containsExactly(1L);
    }

    @Test
    void editorsImportAssignmentsAndAdministratorsAll() {
        var mergers = mergers("GM0629,GM0626,2027-01-01,,,,,");
        var figures = new Order(ImportKind.FIGURES, Optional.of(2027), Optional.empty());

        assertThatThrownBy(() -> imports.rehearse(figures, EDITOR)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> imports.rehearse(mergers, EDITOR)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> imports.carryOut(mergers, EDITOR)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> imports.rehearse(assignments("x"), MEMBER)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> imports.list(new Paging(1, 10), MEMBER)).isInstanceOf(RoleMissing.class);
        assertThat(imports.rehearse(mergers, ADMIN).usable()).isTrue();
        assertThat(imports.rehearse(assignments("GM0513,voorsteden,WRR,2015"), ADMIN)
                        .usable())
                .isTrue();
        assertThat(noted()).isZero();
    }

    @Test
    void aMergerToComeIsReportedAsOfItsDayAndCountsFromThen() {
        var one = imports.carryOut(
                mergers(
                        "GM0629,GM2001,2027-01-01,Duinstreek,duinstreek,PV28,4.42,52.14",
                        "GM0626,GM2001,2027-01-01,,,,,"),
                ADMIN);

        var changes = one.report().changes();
        assertThat(changes.asOfDate()).isEqualTo("2027-01-01");
        assertThat(changes.ended())
                .extracting(Changes.Left::name)
                .containsExactlyInAnyOrder("Wassenaar", "Voorschoten");
        assertThat(changes.registered()).extracting(Changes.Placed::name).containsExactly("Duinstreek");
        assertThat(changes.reclassified()).isEmpty();
        assertThat(imports.isApplied(one)).isTrue();
        assertThat(service.current().get().register().find("GM2001")).isEmpty();
    }

    @Test
    void aLaterFileForADayReplacesTheEarlierOneAndMayTakeAMergerBack() {
        imports.carryOut(mergers("GM0629,GM0518,2027-01-01,,,,,", "GM0513,GM0546,2027-01-01,,,,,"), ADMIN);

        var report = imports.rehearse(mergers("GM0629,GM0518,2027-01-01,,,,,"), ADMIN);

        assertThat(report.usable()).isTrue();
        assertThat(report.changes().registered())
                .extracting(Changes.Placed::name)
                .containsExactly("Gouda");
        assertThat(report.changes().ended()).isEmpty();
    }

    @Test
    void nobodyMayVanish() {
        imports.carryOut(mergers("GM0629,GM2001,2026-12-01,Duinstreek,duinstreek,PV28,4.42,52.14"), ADMIN);

        var report = imports.rehearse(mergers("GM0629,GM0626,2026-12-01,,,,,"), ADMIN);

        assertThat(report.usable()).isFalse();
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("municipality-vanished");
            assertThat(finding.text()).endsWith("Duinstreek (GM2001)");
        });
    }

    @Test
    void mergersOfLaterDaysBuildOnThoseThatWereImported() {
        imports.carryOut(mergers("GM0629,GM2001,2027-01-01,Duinstreek,duinstreek,PV28,4.42,52.14"), ADMIN);

        var report = imports.rehearse(mergers("GM2001,GM0546,2029-01-01,,,,,"), ADMIN);

        assertThat(report.findings()).isEmpty();
        assertThat(report.changes().ended()).extracting(Changes.Left::name).containsExactly("Duinstreek");
        assertThat(imports.rehearse(mergers("GM2001,GM0546,2026-12-31,,,,,"), ADMIN)
                        .findings())
                .extracting(Finding::code)
                .containsExactly("municipality-unknown");
    }

    @Test
    void aFileThatChangesNothingIsFine() {
        var one = imports.carryOut(mergers("GM0501,GM1992,2023-01-01,,,,,"), ADMIN);

        assertThat(one.report().usable()).isTrue();
        assertThat(one.report().counts()).containsEntry("known", 1);
        assertThat(one.report().changes().ended()).isEmpty();
    }

    @Test
    void aTableIsNotLargerThanATableOfMunicipalitiesCanBe() {
        var report = imports.rehearse(assignments("x".repeat(1_000_001)), EDITOR);

        assertThat(report.findings()).extracting(Finding::code).containsExactly("too-large");
    }

    @Test
    void aReportDoesNotTellThousandsOfErrors() {
        var report = imports.rehearse(assignments("x,y,,z\n".repeat(4_000)), EDITOR);

        assertThat(report.usable()).isFalse();
        assertThat(report.findings()).hasSize(500);
    }

    @Test
    void theTypeOfAMunicipalityThatEndsIsNotTakenOver() {
        var before = service.current().get().register().all().stream()
                .map(Municipality::code)
                .filter(code -> service.current().get().assignment(code).isPresent())
                .count();

        imports.carryOut(mergers("GM0626,GM2001,2026-12-01,Duinstreek,duinstreek,PV28,4.42,52.14"), ADMIN);

        var now = service.current().get();
        assertThat(now.assignment(new MunicipalityCode("GM2001"))).isEmpty();
        assertThat(now.register().all().stream()
                        .filter(one -> now.assignment(one.code()).isPresent()))
                .hasSize((int) before - 1);
    }

    @Test
    void figuresOfAYearCountAtOnceForEveryScheme() {
        figures.answer = figures(2027, 1_000, 10, 10);

        var one = imports.carryOut(new Order(ImportKind.FIGURES, Optional.of(2027), Optional.empty()), ADMIN);

        assertThat(figures.asked).isEqualTo("2027 of CBS");
        assertThat(one.report().year()).isEqualTo(2027);
        assertThat(one.report().source()).isEqualTo("CBS, tabel 1");
        assertThat(one.report().counts()).containsEntry("municipalities", 1);
        var gouda = service.current().get().register().get("GM0513");
        assertThat(gouda.population()).as("counted by the newest figures").isEqualTo(1_020);
        assertThat(service.current().get().figures().of(GOUDA).compositions())
                .filteredOn(own -> own.year() == 2027)
                .extracting(Composition::scheme)
                .containsExactlyInAnyOrder("herkomst", "herkomst-18");
        assertThat(one.report().changes().redescribed()).isEqualTo(1);
    }

    @Test
    void unusableFiguresLeaveTheOldOnesInPlace() {
        figures.answer = new CbsReading(
                2027,
                "1",
                Map.of(),
                List.of(
                        new CbsReading.Finding(CbsReading.Severity.ERROR, "figure-missing", "Er ontbreekt een cijfer"),
                        new CbsReading.Finding(CbsReading.Severity.NOTE, "note", "Ter info")));
        var before = service.current().get();

        assertThatThrownBy(() ->
                        imports.carryOut(new Order(ImportKind.FIGURES, Optional.of(2027), Optional.empty()), ADMIN))
                .isInstanceOfSatisfying(
                        ImportRefused.class,
                        refused -> assertThat(refused.report().findings())
                                .containsExactly(
                                        Finding.error("figure-missing", "Er ontbreekt een cijfer"),
                                        Finding.note("note", "Ter info")));

        assertThat(service.current().get()).isSameAs(before);
    }

    private static CbsReading figures(int year, int dutch, int european, int other) {
        var three = new LinkedHashMap<String, Integer>();
        three.put("nederland", dutch);
        three.put("europa-excl-nl", european);
        three.put("buiten-europa", other);
        return new CbsReading(
                year,
                "1",
                Map.of(
                        GOUDA,
                        List.of(
                                new Composition("herkomst", year, three, "1"),
                                new Composition("herkomst-18", year, three, "1"))),
                List.of());
    }

    /** Answers as CBS's table does. */
    private static final class PlayedFigures implements FiguresSource {
        private CbsReading answer;
        private String asked;

        @Override
        public Reading read(int year, Optional<Path> file, Register register) {
            asked = year + " of " + file.map(Path::toString).orElse("CBS");
            return CbsFigures.reading(answer);
        }

        @Override
        public String described() {
            return "CBS, tabel 1";
        }
    }

    private long noted() {
        return imports.list(new Paging(1, 10), ADMIN).total();
    }

    private Order assignments(String... rows) {
        return order(ImportKind.WRR_ASSIGNMENTS, "code,type,source,year\n" + String.join("\n", rows));
    }

    private Order mergers(String... rows) {
        return order(ImportKind.MERGERS, MERGERS + String.join("\n", rows));
    }

    private Order order(ImportKind kind, String content) {
        try {
            var path = Files.createTempFile(folder, "import", null);
            return Order.of(kind, new Order.Upload("lijst.csv", Files.writeString(path, content)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Official official(String subject, Role... roles) {
        return new Official(subject, "Iemand", Optional.empty(), Set.of(roles));
    }
}
