// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class TestBackendTest {
    private final TestBackend backend = TestBackend.get();

    @Test
    void theStoreKeepsDocuments() {
        try (var client = MongoClients.create(backend.connectionString())) {
            var documents = client.getDatabase("testkit").getCollection("documents");

            documents.insertOne(new Document("_id", "a"));

            assertThat(documents.countDocuments()).isOne();
        }
    }

    @Test
    void whatAQueryLooksAtIsCounted() {
        try (var client = MongoClients.create(backend.connectionString())) {
            var documents = client.getDatabase("testkit").getCollection("examined");
            documents.insertMany(IntStream.range(0, 50)
                    .mapToObj(number -> new Document("number", number))
                    .toList());
            var before = backend.documentsExamined();

            documents.find(new Document("number", 49)).first();

            assertThat(backend.documentsExamined() - before).isEqualTo(50);
        }
    }

    @Test
    void kafkaKeepsWhatItHasWhileItIsAway() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", backend.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("testkit", 1, (short) 1)))
                    .all()
                    .get();
        }

        backend.stopKafka();
        backend.startKafka();

        try (var admin = Admin.create(Map.of("bootstrap.servers", backend.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).contains("testkit");
        }
    }
}
