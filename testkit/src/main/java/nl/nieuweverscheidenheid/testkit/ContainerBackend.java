// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.testkit;

import com.mongodb.client.MongoClients;
import java.util.List;
import org.bson.Document;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** Kafka and MongoDB as they run in production, each in a container. */
final class ContainerBackend implements TestBackend {
    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.0");
    private final MongoDBContainer mongo = new MongoDBContainer("mongo:8");

    ContainerBackend() {
        kafka.start();
        mongo.start();
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String connectionString() {
        return mongo.getConnectionString();
    }

    @Override
    public void stopKafka() {
        // Paused rather than stopped, as a container that is started again has another port.
        kafka.getDockerClient().pauseContainerCmd(kafka.getContainerId()).exec();
    }

    @Override
    public void startKafka() {
        kafka.getDockerClient().unpauseContainerCmd(kafka.getContainerId()).exec();
    }

    @Override
    public long documentsExamined() {
        try (var client = MongoClients.create(connectionString())) {
            var status = client.getDatabase("admin").runCommand(new Document("serverStatus", 1));
            return status.getEmbedded(List.of("metrics", "queryExecutor", "scannedObjects"), Number.class)
                    .longValue();
        }
    }
}
