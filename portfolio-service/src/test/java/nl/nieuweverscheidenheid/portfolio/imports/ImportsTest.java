// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryRevised;
import nl.nieuweverscheidenheid.kit.imports.Import;
import nl.nieuweverscheidenheid.kit.imports.ImportId;
import nl.nieuweverscheidenheid.kit.imports.ImportNotFound;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.signin.RoleMissing;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.portfolio.address.InMemorySlugs;
import nl.nieuweverscheidenheid.portfolio.address.Slug;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.content.Evidence;
import nl.nieuweverscheidenheid.portfolio.content.Kind;
import nl.nieuweverscheidenheid.portfolio.content.Language;
import nl.nieuweverscheidenheid.portfolio.content.PublishedContent;
import nl.nieuweverscheidenheid.portfolio.content.Sections;
import nl.nieuweverscheidenheid.portfolio.content.Status;
import nl.nieuweverscheidenheid.portfolio.content.Validators;
import nl.nieuweverscheidenheid.portfolio.entry.Drafts;
import nl.nieuweverscheidenheid.portfolio.entry.Entry;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.entry.InMemoryEntries;
import nl.nieuweverscheidenheid.portfolio.entry.State;
import nl.nieuweverscheidenheid.portfolio.export.Exported;
import nl.nieuweverscheidenheid.portfolio.index.Events;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.portfolio.municipality.ToldMunicipalities;
import nl.nieuweverscheidenheid.portfolio.theme.KnownThemes;
import nl.nieuweverscheidenheid.portfolio.workflow.Intakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ImportsTest {
    private static final Official ADMIN = official(Role.ADMIN);
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String HEADER =
            "id,kind,title,summary,municipalityName,themes,startYear,status,evidence,occasion,dilemma,approach,"
                    + "whatDidNotWork,publishedAt\n";
    private static final String COMPLETE =
            ",project,Taalcafé,Kort,Urk,Huisvesting,2018,stopped,described,Aanleiding,Dilemma,Aanpak,Folder,2018-05-01\n";

    private final Municipalities municipalities = ToldMunicipalities.of(List.of(
            Events.municipality("GM0184", "Urk", "homogene-gemeenten", 1),
            Events.municipality("GM0363", "Amsterdam", "voorsteden", 1),
            Events.municipality("GM1992", "Voorne aan Zee", "voorsteden", 1),
            Events.municipality("GM0373", "Bergen (NH.)", "voorsteden", 1),
            Events.municipality("GM0893", "Bergen (L.)", "voorsteden", 1),
            Events.ended("GM0501", "Brielle", "GM1992", 2)));
    private final InMemoryImportLog log = new InMemoryImportLog();
    private final InMemorySlugs slugs = new InMemorySlugs();

    @TempDir
    Path directory;

    private InMemoryEntries entries = new InMemoryEntries();

    @Test
    void whatIsCompleteIsPublishedWithItsOwnDatesAndToldOf() {
        var report = carryOut(HEADER + "oud-1" + COMPLETE, true).report();

        assertThat(report.counts())
                .containsEntry("rows", 1)
                .containsEntry("new", 1)
                .containsEntry("published", 1);
        assertThat(report.taken()).containsExactly(new Report.Taken(2, "oud-1", "Taalcafé", "GM0184", "published"));
        var entry = get("oud-1");
        assertThat(entry.state()).isEqualTo(State.PUBLISHED);
        assertThat(entry.authors()).isEmpty();
        assertThat(entry.published().orElseThrow().publishedAt())
                .as("the beginning of that day here")
                .isEqualTo("2018-04-30T22:00:00Z");
        assertThat(entry.published().orElseThrow().slug()).isEqualTo(new Slug("taalcafe"));
        assertThat(entry.content().themes()).containsExactly("huisvesting");
        assertThat(entries.told()).singleElement().isInstanceOfSatisfying(EntryPublished.class, told -> {
            assertThat(told.publishedAt()).isEqualTo("2018-04-30T22:00:00Z");
            assertThat(told.content().municipalityType()).isEqualTo("homogene-gemeenten");
            assertThat(told.content().slug()).isEqualTo("taalcafe");
        });
    }

    @Test
    void whatWasRevisedElsewhereKeepsBothDates() {
        carryOut(HEADER.strip() + ",revisedAt\noud-1" + COMPLETE.strip() + ",2020-02-01T09:00:00+01:00\n", true);

        var shown = get("oud-1").published().orElseThrow();
        assertThat(shown.publishedAt()).isEqualTo("2018-04-30T22:00:00Z");
        assertThat(shown.revisedAt()).contains(Instant.parse("2020-02-01T08:00:00Z"));
        assertThat(shown.revisions())
                .as("of the text before nothing is known here")
                .hasSize(1);
        assertThat(entries.told())
                .singleElement()
                .isInstanceOfSatisfying(
                        EntryRevised.class, told -> assertThat(told.revisedAt()).isEqualTo("2020-02-01T08:00:00Z"));
    }

    @Test
    void aSketchBecomesADraftAndNobodyHearsOfIt() {
        carryOut("id,kind,title,municipalityCode,publishedAt\noud-1,portrait,Een begin,GM0184,2019-01-02\n", false);

        var entry = get("oud-1");
        assertThat(entry.state()).isEqualTo(State.DRAFT);
        assertThat(entry.createdAt()).isEqualTo("2019-01-01T23:00:00Z");
        assertThat(entry.content().language()).isEqualTo(Language.NL);
        assertThat(entries.told()).isEmpty();
    }

    @Test
    void aRowMaySayOtherwiseThanTheRest() {
        carryOut(
                HEADER.strip() + ",state\noud-1" + COMPLETE.strip() + ",draft\noud-2" + COMPLETE.strip() + ",\n", true);

        assertThat(get("oud-1").state()).isEqualTo(State.DRAFT);
        assertThat(get("oud-2").state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void theSameTwiceIsTheSameAsOnce() {
        carryOut(HEADER + "oud-1" + COMPLETE, true);
        var before = get("oud-1");

        var again =
                carryOut(HEADER + "oud-1" + COMPLETE + "oud-2" + COMPLETE, true).report();

        assertThat(again.counts()).containsEntry("known", 1).containsEntry("new", 1);
        assertThat(codes(again)).containsExactly("known");
        assertThat(get("oud-1")).isEqualTo(before);
        assertThat(entries.told()).hasSize(2);
        assertThat(get("oud-2").published().orElseThrow().slug()).isEqualTo(new Slug("taalcafe-2"));
    }

    @Test
    void idsOfTwoCollectionsAreDifferentAlsoIfTheyAreCalledTheSame() {
        carryOut(HEADER + "1" + COMPLETE, ofCollection("vng-2020"));
        carryOut(HEADER + "1" + COMPLETE, ofCollection("movisie"));
        carryOut(HEADER + "1" + COMPLETE, ofCollection("vng-2020"));

        assertThat(entries.told()).hasSize(2);
    }

    @Test
    void aDryRunChangesAndNotesNothing() {
        var report = rehearse(HEADER + "oud-1" + COMPLETE, true);

        assertThat(report.usable()).isTrue();
        assertThat(report.taken()).hasSize(1);
        assertThat(entries.isEmpty()).isTrue();
        assertThat(log.list(new Paging(1, 10)).items()).isEmpty();
    }

    @Test
    void withOneErrorNothingIsTakenInAndItIsNoted() {
        var text = HEADER + "oud-1" + COMPLETE + "oud-2" + COMPLETE.replace("Urk", "Atlantis");

        assertThatThrownBy(() -> carryOut(text, true))
                .isInstanceOfSatisfying(
                        ImportRefused.class,
                        refused -> assertThat(refused.report().findings())
                                .extracting(Finding::written)
                                .containsExactly(
                                        "regel 3, kolom municipalityName: er is en was geen gemeente ‘Atlantis’"));
        assertThat(entries.isEmpty()).isTrue();
        assertThat(log.list(new Paging(1, 10)).items()).singleElement().satisfies(one -> {
            assertThat(one.by()).isEqualTo(ADMIN.subject());
            assertThat(one.report().usable()).isFalse();
        });
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var long120 = "x".repeat(121);
        var columns =
                "id,kind,title,summary,municipalityCode,municipalityName,themes,startYear,endYear,status,evidence,"
                        + "occasion,sources,links,language,publishedAt,revisedAt,licence,sample,state,contactEmail,slug\n";
        var rows = String.join(
                "\n",
                "r1,film," + long120 + "," + "y".repeat(401)
                        + ",GM9999,,ruimtevaart|huisvesting,straks,2020,weg,zeker,"
                        + "[x](javascript:alert(1)),niets,\"[{\"\"title\"\":1}]\",de,gisteren,,CC0,misschien,klaar,geen,-x-",
                ",project,,,,,,,,,,,,,,,,,,,,",
                "r3,project,Titel,,,Bergen,,2022,2020,,,,\"[{\"\"title\"\":\"\"x\"\"}]\",\"[{\"\"title\"\":\"\"x\"\",\"\"url\"\":\"\"ftp://x\"\"}]\",,2031-01-01,,,,,,",
                "r4,project,Titel,,GM0184,,,1812,,,,,,,,2020-02-01,2019-01-01,,,,,",
                "r5,project,Titel,,GM0184,,,,,,,,,,,,2019-01-01,,,published,,",
                "r5,project,Titel,,GM0184,,,,,,,,,,,,,,,,,");

        var report = rehearse(columns + rows, false);

        assertThat(report.usable()).isFalse();
        assertThat(report.taken()).isEmpty();
        assertThat(report.findings())
                .extracting(finding -> "%d %s %s".formatted(finding.line(), finding.column(), finding.code()))
                .containsExactlyInAnyOrder(
                        "2 kind not-allowed",
                        "2 title too-long",
                        "2 summary too-long",
                        "2 municipalityCode unknown-municipality",
                        "2 themes unknown-theme",
                        "2 startYear bad-year",
                        "2 status not-allowed",
                        "2 evidence not-allowed",
                        "2 occasion unsafe-link",
                        "2 sources bad-list",
                        "2 links bad-list",
                        "2 language not-allowed",
                        "2 publishedAt bad-date",
                        "2 licence not-allowed",
                        "2 sample not-allowed",
                        "2 state not-allowed",
                        "2 contactEmail not-allowed",
                        "2 slug not-allowed",
                        "3 id missing",
                        "3 title missing",
                        "3 municipalityCode missing",
                        "4 municipalityName ambiguous-municipality",
                        "4 endYear not-allowed",
                        "4 sources not-allowed",
                        "4 links not-allowed",
                        "4 publishedAt bad-date",
                        "5 startYear not-allowed",
                        "5 revisedAt bad-date",
                        "6 publishedAt missing");
        assertThat(report.findings())
                .extracting(Finding::text)
                .contains(
                        "er is meer dan één gemeente ‘Bergen’; geef de code: Bergen (NH.) (GM0373), Bergen (L.) (GM0893)");
    }

    @Test
    void whatIsPublishedHasAllThatItNeeds() {
        var report = rehearse("id,kind,title,municipalityCode\nr1,project,T,GM0184\nr1,project,T,GM0184\n", true);

        assertThat(report.findings())
                .filteredOn(finding -> finding.line() == 2)
                .extracting(Finding::column)
                .containsExactlyInAnyOrder(
                        "summary",
                        "themes",
                        "occasion",
                        "dilemma",
                        "approach",
                        "whatDidNotWork",
                        "startYear",
                        "status",
                        "evidence");
        assertThat(report.findings()).extracting(Finding::code).containsOnly("missing");
    }

    @Test
    void twoRowsWithOneIdAreRefused() {
        assertThatThrownBy(() -> carryOut(HEADER + "oud-1" + COMPLETE + "oud-1" + COMPLETE, true))
                .isInstanceOfSatisfying(
                        ImportRefused.class,
                        refused -> assertThat(codes(refused.report())).containsExactly("duplicate"));
    }

    @Test
    void whatAnEndedMunicipalityToldStaysItsOwnAndADraftGoesToWhoHasItNow() {
        var ended = COMPLETE.replace("Urk", "Gemeente BRIELLE");
        var published = carryOut(HEADER + "oud-1" + ended, true).report();
        carryOut(HEADER + "oud-2" + ended, false);

        assertThat(codes(published)).containsExactly("municipality-ended");
        assertThat(get("oud-1").content().municipality()).isEqualTo(new MunicipalityCode("GM0501"));
        assertThat(get("oud-2").content().municipality()).isEqualTo(new MunicipalityCode("GM1992"));
    }

    @Test
    void aNameThatIsNotThatOfTheCodeIsToldAndTheCodeCounts() {
        var report = carryOut(
                        "id,kind,title,municipalityCode,municipalityName\noud-1,project,T,gm0184,Amsterdam\n", false)
                .report();

        assertThat(codes(report)).containsExactly("other-name");
        assertThat(get("oud-1").content().municipality()).isEqualTo(new MunicipalityCode("GM0184"));
    }

    @Test
    void htmlBecomesMarkdownIfThatIsAskedForAndStaysTextOtherwise() {
        var text = "id,kind,title,municipalityCode,tip\noud-1,project,<b>Taal</b> &amp; werk,GM0184,"
                + "<p>Doe <b>dit</b></p><script>alert(1)</script>\n";
        var html = new Order("x.csv", Order.Format.CSV, false, Optional.of("html"), true);
        var one = carryOut(text, html);
        var converted = entries.find(new EntryId(one.report().taken().getFirst().id()))
                .orElseThrow()
                .content();
        assertThat(converted.title()).isEqualTo("Taal & werk");
        assertThat(converted.sections().tip()).isEqualTo("Doe **dit**");

        var plain = carryOut(text, false).report();
        assertThat(codes(plain)).containsExactly("html", "html");
        assertThat(get("oud-1").content().sections().tip()).contains("<script>");
    }

    /** What was exported is the same again in an empty portfolio, whichever way it went. */
    @Test
    void anExportIsImportedAsItWas() throws IOException {
        var tricky = new Content(
                Kind.PORTRAIT,
                "=HYPERLINK(\"https://x.example\"); 'nee, \"toch\" | 😀",
                "- met\n+ twee @regels",
                new MunicipalityCode("GM0501"),
                List.of("huisvesting", "taal-en-inburgering"),
                new Sections(
                        "- een\n- twee\n\n<script>alert(1)</script>",
                        "'=geen formule",
                        "  vier spaties\r\n",
                        null,
                        "\t\"geld\"",
                        null,
                        "Een folder; in zes talen",
                        "# Kop"),
                null,
                new Content.Period(2019, null),
                Status.EVOLVED,
                Evidence.SUBSTANTIATED,
                List.of(new Content.Source("Verslag, \"deel 1\"", null, "Kast | 3")),
                List.of(new Content.Link("=1", "https://x.example/?a=1&b=[2]")),
                Language.FY,
                List.of(),
                null);
        publish("voorbeeld-een", tricky, Drafts.NOON);
        publish("voorbeeld-twee", Drafts.complete("GM0363"), Drafts.NOON.plusSeconds(60));
        var csv = Exported.csv(entries, municipalities, directory.resolve("1"));
        var json = Exported.json(entries, municipalities, directory.resolve("2"));
        var original = List.of(get("voorbeeld-een"), get("voorbeeld-twee"));

        for (var exported : List.of(csv, json)) {
            entries = new InMemoryEntries();
            var order = new Order("export", Order.Format.of(exported), true, Optional.empty(), false);
            var report = imports().carryOut(exported, order, ADMIN).report();

            assertThat(report.findings()).extracting(Finding::code).containsOnly("html", "municipality-ended");
            assertThat(Exported.csv(entries, municipalities, directory.resolve("3" + exported.length)))
                    .isEqualTo(csv);
            for (var before : original) {
                var after = get(before.id().value());
                assertThat(after.content()).isEqualTo(withoutContact(before.content()));
                assertThat(after.sample()).isTrue();
                assertThat(after.published().orElseThrow().slug())
                        .isEqualTo(before.published().orElseThrow().slug());
            }
        }
    }

    @Test
    void theExampleIsOne() throws IOException {
        var example = Files.readString(Path.of("docs/older-portfolio.csv"));

        var report = carryOut(example, true).report();
        assertThat(report.findings()).isEmpty();
        assertThat(report.counts()).containsEntry("published", 1).containsEntry("drafts", 1);
        assertThat(get("voorbeeld-oud-1").content().sections().whatDidNotWork()).startsWith("- een folder");
    }

    @Test
    void administratorsAloneMay() {
        for (var role : List.of(Role.MEMBER, Role.EDITOR)) {
            assertThatThrownBy(() -> imports().rehearse(HEADER.getBytes(UTF_8), order(true), official(role)))
                    .isInstanceOf(RoleMissing.class);
            assertThatThrownBy(() -> imports().carryOut(HEADER.getBytes(UTF_8), order(true), official(role)))
                    .isInstanceOf(RoleMissing.class);
            assertThatThrownBy(() -> imports().list(new Paging(1, 1), official(role)))
                    .isInstanceOf(RoleMissing.class);
        }
        assertThat(entries.isEmpty()).isTrue();
        assertThatThrownBy(() -> imports().get(ImportId.random(), ADMIN)).isInstanceOf(ImportNotFound.class);
    }

    private void publish(String id, Content content, Instant publishedAt) {
        var slug = Slug.ofTitle(content.title());
        var entry = Entry.publishedSample(new EntryId(id), slug, content, publishedAt);
        entries.add(
                entry,
                List.of(new EntryPublished(
                        id, 1, publishedAt, PublishedContent.of(content, slug.value(), true, Optional.empty()))));
    }

    private static Content withoutContact(Content content) {
        return new Content(
                content.kind(),
                content.title(),
                content.summary(),
                content.municipality(),
                content.themes(),
                content.sections(),
                null,
                content.period(),
                content.status(),
                content.evidence(),
                content.sources(),
                content.links(),
                content.language(),
                content.images(),
                null);
    }

    private Report rehearse(String text, boolean isPublic) {
        return imports().rehearse(text.getBytes(UTF_8), order(isPublic), ADMIN);
    }

    private Import<Report> carryOut(String text, boolean isPublic) {
        return carryOut(text, order(isPublic));
    }

    private Import<Report> carryOut(String text, Order order) {
        return imports().carryOut(text.getBytes(UTF_8), order, ADMIN);
    }

    private static Order order(boolean isPublic) {
        return new Order("x.csv", Order.Format.CSV, isPublic, Optional.empty(), false);
    }

    private static Order ofCollection(String collection) {
        return new Order("x.csv", Order.Format.CSV, true, Optional.of(collection), false);
    }

    private Imports imports() {
        var themes = KnownThemes.first();
        return new Imports(
                new Candidates(
                        municipalities, themes, Validators.knowing(municipalities, themes, MAPPER), MAPPER, CLOCK),
                Intakes.into(entries, slugs, municipalities, CLOCK),
                log,
                MAPPER,
                CLOCK);
    }

    private Entry get(String id) {
        return entries.find(new EntryId(id)).orElseThrow();
    }

    private static List<String> codes(Report report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    private static Official official(Role role) {
        return new Official(role.name(), "Iemand", Optional.empty(), Set.of(role));
    }
}
