// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.events.ErasureConfirmationEvent;
import nl.nieuweverscheidenheid.events.ErasureEvent.ErasureCompleted;
import nl.nieuweverscheidenheid.events.ErasureEvent.ErasureRequested;
import nl.nieuweverscheidenheid.kit.people.PersonalData;
import nl.nieuweverscheidenheid.testkit.AskedCollections;
import nl.nieuweverscheidenheid.testkit.Messages;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import nl.nieuweverscheidenheid.testkit.Stored;
import nl.nieuweverscheidenheid.testkit.Tellings;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Who brought boundaries in is forgotten when they ask for it; the boundaries stay. */
@OnBackend
@SpringBootTest(properties = {"portal.erasure.every=100ms", "portal.erasure.settle=0s"})
@Import(AskedCollections.class)
class PersonalDataTest {
    @Autowired
    private MongoDatabase database;

    @Autowired
    private Producer<String, byte[]> producer;

    @Autowired
    private AskedCollections asked;

    @Autowired
    private List<PersonalData> kept;

    @Test
    void everyCollectionIsLookedAfterOrFreeOfPeople() {
        asked.areAll(
                kept.stream().flatMap(data -> data.collections().stream()).collect(Collectors.toSet()),
                Set.of("boundaryFiles.chunks", "boundaryFiles.files", "erasures", "shownBoundaries"));
    }

    @Test
    void whoBroughtBoundariesInIsForgotten() throws Exception {
        var person = "subject-" + UUID.randomUUID();
        var erasure = UUID.randomUUID().toString();
        database.getCollection("boundarySets")
                .insertOne(new Document("_id", 77L)
                        .append("state", "kept")
                        .append("year", 2025)
                        .append("schematic", false)
                        .append("source", "bestand.geojson")
                        .append("attribution", "Kadaster")
                        .append("licence", "CC BY 4.0")
                        .append("hash", "a")
                        .append("municipalities", 342)
                        .append("points", 1_000)
                        .append("importedAt", new Date())
                        .append("importedBy", person));
        var rows = new ArrayList<List<?>>();
        kept.forEach(data -> data.of(person).forEach(table -> table.rows().forEach(rows::add)));
        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row.toString()).contains("77", "2025", "bestand.geojson"));

        Tellings.tell(producer, new ErasureRequested(erasure, 1, person, "keep-without-name", Instant.now()));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !Messages.of(erasure + ".map-service", ErasureConfirmationEvent.TOPIC)
                        .isEmpty());
        assertThat(Stored.in(database)).doesNotContain(person).contains("kadaster", "erased account");
        Tellings.tell(producer, new ErasureCompleted(erasure, 2, Instant.now()));
    }
}
