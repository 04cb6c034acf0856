// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.nieuweverscheidenheid.embedded.EmbeddedDocuments;
import nl.nieuweverscheidenheid.embedded.EmbeddedKafka;
import org.springframework.util.FileSystemUtils;

/** The embedded broker and store, in a directory that goes with the JVM. */
final class EmbeddedBackend implements TestBackend {
    private final Path directory = temporaryDirectory();
    private final int port = EmbeddedKafka.freePort();
    private final int controllerPort = EmbeddedKafka.freePort();
    private final EmbeddedDocuments documents = EmbeddedDocuments.inMemory();
    private EmbeddedKafka kafka = EmbeddedKafka.start(directory, port, controllerPort);

    EmbeddedBackend() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public String connectionString() {
        return documents.connectionString();
    }

    @Override
    public void stopKafka() {
        kafka.close();
    }

    @Override
    public void startKafka() {
        kafka = EmbeddedKafka.start(directory, port, controllerPort);
    }

    @Override
    public long documentsExamined() {
        return documents.documentsExamined();
    }

    private void remove() {
        try {
            kafka.close();
            documents.close();
        } finally {
            try {
                FileSystemUtils.deleteRecursively(directory);
            } catch (IOException e) {
                System.err.println("Left behind: " + directory);
            }
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("test-kafka");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
