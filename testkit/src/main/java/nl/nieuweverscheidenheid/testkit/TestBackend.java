// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Kafka and a document store for the tests of one JVM, started when first asked for. The system property {@code backend}
 * says where they run: {@code containers}, {@code embedded}, or {@code auto} for containers where Docker is there.
 */
public sealed interface TestBackend permits ContainerBackend, EmbeddedBackend {
    /** The backend of this JVM. */
    static TestBackend get() {
        return Holder.BACKEND;
    }

    /** Where Kafka's clients connect. */
    String bootstrapServers();

    /** Where the MongoDB driver connects. */
    String connectionString();

    /** Takes Kafka away; what it has is kept. */
    void stopKafka();

    /** Brings Kafka back, where and with what it was. */
    void startKafka();

    /** How many documents the store's queries have looked at since its start; tells whether indexes are used. */
    long documentsExamined();

    /** Starts the backend once, when the first test asks. */
    final class Holder {
        private static final TestBackend BACKEND = start();

        private Holder() {}

        private static TestBackend start() {
            var wanted = System.getProperty("backend", "auto").toLowerCase(Locale.ROOT);
            var containers = switch (wanted) {
                case "containers" -> true;
                case "embedded" -> false;
                case "auto" -> dockerIsThere();
                default ->
                    throw new IllegalArgumentException("-Dbackend is embedded, containers or auto, not " + wanted);
            };
            var backend = containers ? new ContainerBackend() : new EmbeddedBackend();
            // Meant for whoever reads the build's output.
            System.out.println("Tests run on "
                    + (containers
                            ? "Kafka and MongoDB in containers"
                            : "the embedded Kafka broker and document store, as Docker is not there"));
            return backend;
        }

        private static boolean dockerIsThere() {
            return System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        }
    }
}
