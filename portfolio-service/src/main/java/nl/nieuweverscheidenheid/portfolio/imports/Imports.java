// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.imports;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.kit.imports.Import;
import nl.nieuweverscheidenheid.kit.imports.ImportId;
import nl.nieuweverscheidenheid.kit.imports.ImportLog;
import nl.nieuweverscheidenheid.kit.imports.MongoImportLog;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.export.Column;
import nl.nieuweverscheidenheid.portfolio.workflow.Intake;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** What an administrator can do with an older portfolio. */
@Service
class Imports {
    private static final int AT_ONCE = 100;

    private final Candidates candidates;
    private final Intake intake;
    private final ImportLog<Report> log;
    private final JsonMapper mapper;
    private final Clock clock;

    Imports(Candidates candidates, Intake intake, ImportLog<Report> log, JsonMapper mapper, Clock clock) {
        this.candidates = candidates;
        this.intake = intake;
        this.log = log;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** What an import would find and take in; changes nothing and is not noted. */
    Report rehearse(byte[] file, Order order, Official official) {
        official.require(Role.ADMIN);
        return checked(file, order).report();
    }

    /**
     * Takes in all of it that is not there yet. Who did it is noted first. If this breaks off half-way, the same again takes
     * in the rest: what is there is known by its id.
     *
     * @throws ImportRefused if there is an error in it; then nothing is taken in
     */
    Import<Report> carryOut(byte[] file, Order order, Official official) {
        official.require(Role.ADMIN);
        var checked = checked(file, order);
        var one = new Import<>(
                ImportId.random(),
                official.subject(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                checked.report());
        log.add(one);
        if (!checked.report().usable()) {
            throw new ImportRefused(checked.report());
        }
        checked.fresh().forEach(this::takeIn);
        return one;
    }

    Import<Report> get(ImportId id, Official official) {
        official.require(Role.ADMIN);
        return log.get(id);
    }

    PageOf<Import<Report>> list(Paging paging, Official official) {
        official.require(Role.ADMIN);
        return log.list(paging);
    }

    private record Checked(Report report, List<Candidate> fresh) {}

    private Checked checked(byte[] bytes, Order order) {
        var file = EntryFile.read(bytes, order.format(), mapper);
        var findings = new ArrayList<>(file.findings());
        var read = new ArrayList<Candidate>();
        for (var row : file.rows()) {
            candidates.read(row, order, findings).ifPresent(read::add);
        }
        refuseTwins(read, findings);
        var titles = titlesOfThoseThere(read);
        var fresh = new ArrayList<Candidate>();
        for (var candidate : read) {
            var title = titles.get(candidate.id());
            if (title == null) {
                fresh.add(candidate);
            } else {
                findings.add(known(candidate, title));
            }
        }
        var usable = findings.stream().noneMatch(Finding::refuses);
        var published = (int) fresh.stream().filter(Candidate::isPublic).count();
        return new Checked(
                new Report(
                        "portfolio",
                        order.described(bytes),
                        usable,
                        Map.of(
                                "rows",
                                file.rows().size(),
                                "known",
                                read.size() - fresh.size(),
                                "new",
                                fresh.size(),
                                "published",
                                published,
                                "drafts",
                                fresh.size() - published),
                        findings,
                        fresh.stream().map(Imports::taken).toList()),
                fresh);
    }

    private static void refuseTwins(List<Candidate> read, List<Finding> findings) {
        var lines = new HashMap<EntryId, Integer>();
        for (var candidate : read) {
            var before = lines.putIfAbsent(candidate.id(), candidate.line());
            if (before != null) {
                findings.add(Finding.error("duplicate", "staat ook op regel %d".formatted(before))
                        .at(candidate.line())
                        .in(Column.ID));
            }
        }
    }

    private Map<EntryId, String> titlesOfThoseThere(List<Candidate> read) {
        var titles = new HashMap<EntryId, String>();
        for (var from = 0; from < read.size(); from += AT_ONCE) {
            var some = read.subList(from, Math.min(read.size(), from + AT_ONCE));
            intake.there(some.stream().map(Candidate::id).toList())
                    .forEach(entry -> titles.put(entry.id(), entry.content().title()));
        }
        return titles;
    }

    private static Finding known(Candidate candidate, String title) {
        var finding = title.equals(candidate.content().title())
                ? Finding.note("known", "is er al, en blijft zoals het is")
                : Finding.warning("known", "is er al, als ‘%s’, en blijft zoals het is".formatted(title));
        return finding.at(candidate.line());
    }

    private void takeIn(Candidate candidate) {
        if (candidate.isPublic()) {
            intake.publish(
                    candidate.id(),
                    candidate.slug(),
                    candidate.content(),
                    candidate.sample(),
                    candidate.publishedAt(),
                    candidate.revisedAt());
        } else {
            intake.draft(candidate.id(), candidate.content(), candidate.sample(), candidate.publishedAt());
        }
    }

    private static Report.Taken taken(Candidate candidate) {
        return new Report.Taken(
                candidate.line(),
                candidate.id().value(),
                candidate.content().title(),
                candidate.content().municipality().value(),
                candidate.state());
    }

    @Configuration
    static class Log {
        @Bean
        MongoImportLog<Report> importLog(MongoDatabase database, JsonMapper mapper) {
            return new MongoImportLog<>(database, mapper, Report.class);
        }
    }
}
