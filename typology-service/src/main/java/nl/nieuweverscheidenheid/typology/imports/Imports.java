// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.imports;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.kit.imports.Import;
import nl.nieuweverscheidenheid.kit.imports.ImportId;
import nl.nieuweverscheidenheid.kit.imports.ImportLog;
import nl.nieuweverscheidenheid.kit.imports.MongoImportLog;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.signin.RoleMissing;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.typology.facts.CurrentTypology;
import nl.nieuweverscheidenheid.typology.facts.Preview;
import nl.nieuweverscheidenheid.typology.facts.Reclassification;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** What one can do with imports, and who may. */
@Service
class Imports {
    private static final long LARGEST_TABLE = 1_000_000;

    private final Reclassification reclassification;
    private final CurrentTypology typology;
    private final FiguresSource figures;
    private final ImportLog<Report> log;
    private final Clock clock;

    Imports(
            Reclassification reclassification,
            CurrentTypology typology,
            FiguresSource figures,
            ImportLog<Report> log,
            Clock clock) {
        this.reclassification = reclassification;
        this.typology = typology;
        this.figures = figures;
        this.log = log;
        this.clock = clock;
    }

    /** What an import would find and change; changes nothing and is not noted. */
    Report rehearse(Order order, Official official) {
        order.kind().require(official);
        return checked(order).report();
    }

    /**
     * Imports all of it, and lets it count. Who did it is noted first.
     *
     * @throws ImportRefused if there is an error in it; then nothing counts that did not count before
     */
    Import<Report> carryOut(Order order, Official official) {
        order.kind().require(official);
        var checked = checked(order);
        var one = new Import<>(
                ImportId.random(),
                official.subject(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                checked.report());
        log.add(one);
        if (!checked.report().usable()) {
            throw new ImportRefused(checked.report());
        }
        reclassification.apply(checked.preview(), one.id().value());
        return one;
    }

    Import<Report> get(ImportId id, Official official) {
        requireDesk(official);
        return log.get(id);
    }

    PageOf<Import<Report>> list(Paging paging, Official official) {
        requireDesk(official);
        return log.list(paging);
    }

    boolean isApplied(Import<Report> one) {
        return one.report().usable() && reclassification.wasApplied(one.id().value());
    }

    private static void requireDesk(Official official) {
        if (!official.isEditor() && !official.is(Role.ADMIN)) {
            throw new RoleMissing(Role.EDITOR);
        }
    }

    private record Checked(Report report, Preview preview) {}

    private Checked checked(Order order) {
        var reading = read(order);
        var findings = new ArrayList<>(reading.findings());
        var preview = reclassification.preview(reading.sets());
        var changes = Changes.of(preview);
        if (!changes.vanished().isEmpty()) {
            findings.add(Finding.error(
                    "municipality-vanished",
                    "Zonder de eerder ingevoerde samenvoegingen hebben deze gemeenten nooit bestaan: "
                            + changes.vanished().stream()
                                    .map(one -> "%s (%s)".formatted(one.name(), one.code()))
                                    .collect(Collectors.joining(", "))));
        }
        var usable = findings.stream().noneMatch(Finding::refuses);
        return new Checked(
                new Report(
                        order.kind(),
                        order.year().orElse(null),
                        order.upload().map(Order.Upload::described).orElseGet(figures::described),
                        usable,
                        reading.counts(),
                        findings,
                        usable ? changes : null),
                preview);
    }

    private Reading read(Order order) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return switch (order.kind()) {
            case FIGURES ->
                figures.read(
                        order.year().orElseThrow(),
                        order.upload().map(Order.Upload::path),
                        typology.get().register());
            case WRR_ASSIGNMENTS ->
                readTable(order, bytes -> AssignmentsFile.read(bytes, typology.get(), today.getYear()));
            case MERGERS -> readTable(order, bytes -> MergersFile.read(bytes, reclassification::eveOf, today));
        };
    }

    private static Reading readTable(Order order, Function<byte[], Reading> reading) {
        var upload = order.upload().orElseThrow();
        if (upload.size() > LARGEST_TABLE) {
            return new Reading(
                    List.of(),
                    Map.of(),
                    List.of(Finding.error("too-large", "Het bestand is groter dan %d bytes".formatted(LARGEST_TABLE))));
        }
        return reading.apply(upload.bytes());
    }

    @Configuration
    static class Log {
        @Bean
        MongoImportLog<Report> importLog(MongoDatabase database, JsonMapper mapper) {
            return new MongoImportLog<>(database, mapper, Report.class);
        }
    }
}
