// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.storage;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.testkit.TestBackend;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VersionedTest {
    private final MongoClient client = MongoClients.create(TestBackend.get().connectionString());
    private final MongoCollection<Document> model =
            client.getDatabase("versioned").getCollection("model_" + UUID.randomUUID());

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void theNewerStays() {
        assertThat(put(1, "a")).isTrue();
        assertThat(put(3, "c")).isTrue();

        assertThat(put(2, "b")).as("late").isFalse();
        assertThat(put(3, "c")).as("repeated").isFalse();
        assertThat(text()).isEqualTo("c");
    }

    @Test
    void whateverTheOrderTheNewestStays() {
        try (var threads = Executors.newFixedThreadPool(8)) {
            IntStream.rangeClosed(1, 200)
                    .forEach(version -> threads.execute(() -> put(version * 7919L % 211, "v" + version * 7919L % 211)));
        }

        assertThat(text()).isEqualTo("v210");
    }

    @Test
    void whatIsThereIsNotAddedAgain() {
        assertThat(Versioned.add(model, new Document("_id", "id").append("text", "first")))
                .isTrue();
        assertThat(Versioned.add(model, new Document("_id", "id").append("text", "second")))
                .isFalse();

        assertThat(text()).isEqualTo("first");
    }

    @Test
    void ofTwoWhoFollowTheSameVersionOneIsStored() {
        assertThat(follow(2, "nothing to follow")).isFalse();
        assertThat(follow(1, "first")).isTrue();
        assertThat(follow(1, "late")).isFalse();
        assertThat(follow(2, "second")).isTrue();
        assertThat(follow(2, "late")).isFalse();
        assertThat(follow(4, "too far")).isFalse();

        assertThat(model.find(eq("_id", "id")).first())
                .isEqualTo(new Document("_id", "id")
                        .append("text", "second")
                        .append("version", 2L)
                        .append("since", "first"));
    }

    private boolean follow(long version, String text) {
        return Versioned.follow(model, "id", version, new Document("text", text), new Document("since", text));
    }

    private boolean put(long version, String text) {
        return Versioned.put(model, "id", version, new Document("text", text));
    }

    private String text() {
        return model.find(eq("_id", "id")).first().getString("text");
    }
}
