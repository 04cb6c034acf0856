// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
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
import nl.nieuweverscheidenheid.testkit.EventContract;
import nl.nieuweverscheidenheid.testkit.Messages;
import nl.nieuweverscheidenheid.testkit.MovableClock;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import nl.nieuweverscheidenheid.testkit.Stored;
import nl.nieuweverscheidenheid.testkit.Tellings;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What this service keeps of people is erased when they ask for it, also what is stored a moment later. */
@OnBackend
@SpringBootTest(properties = {"portal.erasure.every=100ms", "portal.erasure.settle=1h"})
@Import(AskedCollections.class)
class PersonalDataTest {
    @Autowired
    private MongoDatabase database;

    @Autowired
    private Producer<String, byte[]> producer;

    @Autowired
    private MovableClock clock;

    @Autowired
    private AskedCollections asked;

    @Autowired
    private List<PersonalData> kept;

    @Test
    void everyCollectionIsLookedAfterOrFreeOfPeople() {
        asked.areAll(
                kept.stream().flatMap(data -> data.collections().stream()).collect(Collectors.toSet()),
                Set.of("erasures", "factSets", "municipalities", "standing"));
    }

    @Test
    void whatWasUnderWayWhenItBeganIsErasedBeforeItIsConfirmed() throws Exception {
        var person = "subject-" + UUID.randomUUID();
        var erasure = UUID.randomUUID().toString();
        var confirmation = erasure + ".typology-service";
        imported("import-" + erasure, person);

        Tellings.tell(producer, new ErasureRequested(erasure, 1, person, "remove", Instant.now(clock)));
        await().atMost(Duration.ofSeconds(30)).until(() -> isErased("import-" + erasure));
        imported("late-" + erasure, person);
        assertThat(Messages.of(confirmation, ErasureConfirmationEvent.TOPIC)).isEmpty();

        clock.pass(Duration.ofHours(2));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !Messages.of(confirmation, ErasureConfirmationEvent.TOPIC)
                        .isEmpty());
        assertThat(isErased("late-" + erasure)).isTrue();
        assertThat(Stored.in(database)).doesNotContain(person);
        assertThat(Messages.of(confirmation, ErasureConfirmationEvent.TOPIC))
                .singleElement()
                .satisfies(message -> {
                    EventContract.isKeptBy(message);
                    assertThat(new String(message.value())).doesNotContain(person);
                });

        Tellings.tell(producer, new ErasureCompleted(erasure, 2, Instant.now(clock)));
    }

    private void imported(String id, String by) {
        imports()
                .insertOne(new Document("_id", id)
                        .append("by", by)
                        .append("at", new Date())
                        .append("report", "{}"));
    }

    private boolean isErased(String id) {
        return "erased account".equals(imports().find(eq("_id", id)).first().getString("by"));
    }

    private MongoCollection<Document> imports() {
        return database.getCollection("imports");
    }

    @TestConfiguration
    static class Time {
        @Bean
        MovableClock clock() {
            return new MovableClock("2026-12-01T09:00:00Z");
        }
    }
}
