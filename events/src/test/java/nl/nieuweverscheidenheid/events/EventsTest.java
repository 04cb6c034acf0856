// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.events.AdoptionEvent.AdoptionWithdrawn;
import nl.nieuweverscheidenheid.events.AdoptionEvent.EntryAdopted;
import nl.nieuweverscheidenheid.events.BoundariesEvent.BoundariesReplaced;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryRevised;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryWithdrawn;
import nl.nieuweverscheidenheid.events.ErasureConfirmationEvent.ErasureConfirmed;
import nl.nieuweverscheidenheid.events.ErasureEvent.ErasureCompleted;
import nl.nieuweverscheidenheid.events.ErasureEvent.ErasureRequested;
import nl.nieuweverscheidenheid.events.FactsEvent.FactsChanged;
import nl.nieuweverscheidenheid.events.FollowEvent.TopicFollowed;
import nl.nieuweverscheidenheid.events.FollowEvent.TopicUnfollowed;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityClassified;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityEnded;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityRegistered;
import nl.nieuweverscheidenheid.events.OfferEvent.QuestionOffered;
import nl.nieuweverscheidenheid.events.PostEvent.PostAdded;
import nl.nieuweverscheidenheid.events.PostEvent.PostEdited;
import nl.nieuweverscheidenheid.events.PostEvent.PostRemoved;
import nl.nieuweverscheidenheid.events.SynonymEvent.SynonymsReplaced;
import nl.nieuweverscheidenheid.events.ThemeEvent.ThemeDefined;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicChanged;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicOpened;
import nl.nieuweverscheidenheid.events.TopicEvent.TopicRemoved;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryArchived;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryConfirmationDue;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryConfirmed;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryCorrected;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRecalled;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRemarkReopened;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRemarkResolved;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRemarked;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryReturned;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryReviewStarted;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRevisionDiscarded;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRevisionPublished;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRevisionRecalled;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRevisionReturned;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRevisionReviewStarted;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRevisionStarted;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntryRevisionSubmitted;
import nl.nieuweverscheidenheid.events.WorkflowEvent.EntrySubmitted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class EventsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123Z");
    private static final String ENTRY = "8f2b7c1e-0000-4000-8000-000000000001";
    private static final String TOPIC = "8f2b7c1e-0000-4000-8000-000000000002";
    private static final String POST = TOPIC + ".1";

    /** Each event with all and with the least that it may tell. */
    static Stream<Event> events() {
        var classification = new MunicipalityEvent.Classification("voorsteden", "Voorsteden", "indication");
        return Stream.of(
                new EntryPublished(ENTRY, 4, NOON, entry(2024, "voorsteden")),
                new EntryPublished(ENTRY, 4, NOON, entry(null, null)),
                new EntryRevised(ENTRY, 5, NOON, NOON, entry(2024, "voorsteden")),
                new EntryWithdrawn(ENTRY, 6, NOON),
                new EntrySubmitted(ENTRY, 2, "GM0363", "project", NOON),
                new EntryReviewStarted(ENTRY, 3, "GM0363", NOON),
                new EntryReturned(ENTRY, 4, "GM0363", 0, NOON),
                new EntryArchived(ENTRY, 6, "GM0363", NOON),
                new SynonymsReplaced(
                        "search",
                        2,
                        List.of(new SynonymEvent.Group(List.of("statushouder", "vergunninghouder"))),
                        NOON),
                new SynonymsReplaced("search", 3, List.of(), NOON),
                new EntryRevisionStarted(ENTRY, 7, "GM0363", NOON),
                new EntryRevisionSubmitted(ENTRY, 8, "GM0363", NOON),
                new EntryRevisionReviewStarted(ENTRY, 9, "GM0363", NOON),
                new EntryRevisionReturned(ENTRY, 10, "GM0363", 1, NOON),
                new EntryRecalled(ENTRY, 3, "GM0363", NOON),
                new EntryRevisionRecalled(ENTRY, 9, "GM0363", NOON),
                new EntryRevisionDiscarded(ENTRY, 11, "GM0363", NOON),
                new EntryRevisionPublished(ENTRY, 12, "GM0363", 2, NOON),
                new EntryCorrected(ENTRY, 13, "GM0363", 3, NOON),
                new EntryRemarked(ENTRY, 14, "GM0363", 1, NOON),
                new EntryRemarkResolved(ENTRY, 15, "GM0363", 0, NOON),
                new EntryRemarkReopened(ENTRY, 16, "GM0363", 1, NOON),
                new EntryConfirmed(ENTRY, 17, "GM0363", NOON),
                new EntryConfirmationDue(ENTRY, 18, "GM0363", NOON, NOON),
                new EntryAdopted(ENTRY + ".GM0599", 1, ENTRY, "GM0599", "GM0363", "Zonder folder", NOON),
                new EntryAdopted(ENTRY + ".GM0599", 2, ENTRY, "GM0599", "GM0363", null, NOON),
                new AdoptionWithdrawn(ENTRY + ".GM0599", 3, ENTRY, "GM0599", NOON),
                new ThemeDefined("huisvesting", 2, "Huisvesting", "Een plek om te wonen.", 1, true, NOON),
                new MunicipalityRegistered("GM0363", 1, description(941_927), classification, NOON),
                new MunicipalityRegistered("GM0363", 1, description(null), null, NOON),
                new MunicipalityClassified("GM0363", 2, description(941_927), classification, NOON),
                new MunicipalityEnded(
                        "GM0140",
                        1,
                        "Littenseradiel",
                        LocalDate.of(2017, 12, 31),
                        List.of(new MunicipalityEvent.Successor("GM1900", "Súdwest-Fryslân", true, 0.512))),
                new QuestionOffered(
                        "topic-1", 1, List.of("huisvesting"), List.of("grensgemeenten"), List.of("GM0184"), NOON),
                new TopicFollowed("follow-1", 1, "subject-1", TOPIC, "every-answer", NOON),
                new TopicUnfollowed("follow-1", 2, "subject-1", TOPIC, NOON),
                new FactsChanged(
                        "typology",
                        2,
                        "2026-1",
                        LocalDate.of(2027, 1, 1),
                        List.of(new FactsEvent.ImportedSet("wrr-assignments", TOPIC, NOON)),
                        NOON),
                new FactsChanged("typology", 1, "2026-1", LocalDate.of(2026, 3, 2), List.of(), NOON),
                new TopicOpened(TOPIC, 1, topic(ENTRY, "GM0363", null)),
                new TopicOpened(TOPIC, 1, topic(null, null, null)),
                new TopicChanged(TOPIC, 2, topic(null, null, POST)),
                new TopicRemoved(TOPIC, 3, NOON),
                new PostAdded(POST, 1, TOPIC, 1, "Bij ons hielp het.", "GM0363", NOON, null),
                new PostAdded(
                        POST,
                        1,
                        TOPIC,
                        1,
                        "Bij ons hielp het.",
                        null,
                        NOON,
                        List.of("author:" + POST, "municipality:GM0363")),
                new PostEdited(
                        POST, 2, TOPIC, 1, "Bij ons hielp het niet.", "GM0363", NOON, NOON, List.of("author:" + TOPIC)),
                new PostRemoved(POST, 2, TOPIC, NOON),
                new ErasureRequested(TOPIC, 1, "subject-1", "keep-without-name", NOON),
                new ErasureCompleted(TOPIC, 2, NOON),
                new ErasureConfirmed(TOPIC + ".forum-service", 1, TOPIC, "forum-service", NOON),
                boundaries(2025),
                boundaries(null));
    }

    static Stream<Class<? extends Event>> types() {
        return Contract.types().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatARecordWritesFitsItsSchemaAndAddsNothingToIt(Event event) {
        var written = Contract.MAPPER.valueToTree(event);
        assertThat(Contract.errorsWhenClosed(Contract.nameOf(event.getClass()), written))
                .isEmpty();
    }

    @Test
    void everyEventIsTried() {
        assertThat(events().<Class<?>>map(Event::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Contract.types());
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyEventHasASampleThatFitsReadsAndIsWrittenAsItWas(Class<? extends Event> type) {
        var samples = Contract.samplesOf(type);
        assertThat(samples).as("samples of %s", Contract.nameOf(type)).isNotEmpty();
        assertThat(samples).allSatisfy(sample -> {
            assertThat(Contract.errors(Contract.nameOf(type), sample)).isEmpty();
            var read = Contract.MAPPER.treeToValue(sample, type);
            assertThat((Object) Contract.MAPPER.readTree(Contract.MAPPER.writeValueAsString(read)))
                    .isEqualTo(sample);
        });
    }

    @Test
    void everySampleIsOfAnEventThatCanStillBeRead() {
        var known = Contract.types().stream()
                .map(type -> Contract.nameOf(type) + ".json")
                .toList();
        assertThat(Contract.sampleFiles())
                .extracting(file -> file.getFileName().toString())
                .isNotEmpty()
                .isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("types")
    void aFieldOfALaterReleaseFitsAndIsSkipped(Class<? extends Event> type) {
        var sample = (ObjectNode) Contract.samplesOf(type).getFirst().deepCopy();
        var before = Contract.MAPPER.treeToValue(sample, type);
        sample.put("addedLater", 1);
        assertThat(Contract.errors(Contract.nameOf(type), sample)).isEmpty();
        assertThat(Contract.MAPPER.treeToValue(sample, type)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("types")
    void nothingRequiredMayBeMissing(Class<? extends Event> type) {
        var sample = Contract.samplesOf(type).getFirst();
        for (var field : List.of("version", keyOf(type))) {
            var without = (ObjectNode) sample.deepCopy();
            without.remove(field);
            assertThat(Contract.errors(Contract.nameOf(type), without))
                    .as(field)
                    .isNotEmpty();
        }
    }

    @Test
    void everySchemaIsOfAnEventOrUsedByOne() throws Exception {
        var all = new StringBuilder();
        for (var file : Contract.schemaFiles().toList()) {
            all.append(Files.readString(file, StandardCharsets.UTF_8));
        }
        var ofEvents = Contract.types().stream().map(Contract::nameOf).collect(Collectors.toSet());
        assertThat(Contract.schemaNames())
                .containsAll(ofEvents)
                .allSatisfy(name -> assertThat(ofEvents.contains(name)
                                || all.indexOf("\"$ref\": \"urn:nld:nieuwe-verscheidenheid:schema:" + name + ":1") >= 0)
                        .as("use of %s", name)
                        .isTrue());
    }

    private static String keyOf(Class<? extends Event> type) {
        return type.getRecordComponents()[0].getName();
    }

    private static EntryEvent.Content entry(Integer endYear, String type) {
        return new EntryEvent.Content(
                "project",
                "Taalles op de tuinderij",
                "Twee uur in de week.",
                "GM0363",
                type,
                List.of("taal-en-inburgering"),
                Map.of("occasion", "a", "dilemma", "b", "approach", "c", "whatDidNotWork", "d"),
                new EntryEvent.Period(2022, endYear),
                "running",
                "described",
                List.of(new EntryEvent.Link("Meer", "https://gemeente.example/meer")),
                "nl",
                "CC-BY-4.0",
                false,
                type == null ? null : "taalles-op-de-tuinderij",
                type == null
                        ? null
                        : List.of(
                                new EntryEvent.Source("Meting", "https://gemeente.example/meting", null),
                                new EntryEvent.Source("Handreiking", null, "Gemeente, 2023")),
                type == null
                        ? null
                        : List.of(new EntryEvent.Image(
                                "0123456789abcdef".repeat(4),
                                "Een kas met een lestafel",
                                List.of(new EntryEvent.ImageSize(480, 320)))),
                type == null
                        ? null
                        : new EntryEvent.Place(4.9041, 52.36757, endYear == null ? null : "De bibliotheek"));
    }

    private static MunicipalityEvent.Description description(Integer population) {
        return new MunicipalityEvent.Description(
                "Amsterdam", "Amsterdam", "amsterdam", "PV27", "Noord-Holland", 4.9, 52.4, population);
    }

    private static BoundariesReplaced boundaries(Integer year) {
        return new BoundariesReplaced(
                "municipalities",
                2,
                year == null ? 0 : 1,
                year == null,
                year,
                "bestand gemeenten.geojson",
                "Grenzen: CBS, Kadaster (CC BY 4.0)",
                "CC BY 4.0",
                "0123456789abcdef".repeat(4),
                342,
                NOON);
    }

    private static TopicEvent.Content topic(String entry, String municipality, String accepted) {
        return new TopicEvent.Content(
                "question",
                "Wie heeft ervaring?",
                "Wij zoeken voorbeelden.",
                List.of("huisvesting"),
                List.of("voorsteden"),
                entry,
                municipality,
                municipality,
                accepted == null ? 0 : 1,
                false,
                accepted,
                NOON,
                NOON,
                municipality == null ? null : List.of("municipality:" + municipality));
    }
}
