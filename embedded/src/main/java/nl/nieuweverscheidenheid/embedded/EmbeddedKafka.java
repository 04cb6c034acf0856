// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * The real Kafka broker as one KRaft node, kept in a directory. All use of Kafka's internal classes is in here. What it
 * has acknowledged outlives kill -9.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final int port;
    private final KafkaRaftServer server;

    private EmbeddedKafka(int port, KafkaRaftServer server) {
        this.port = port;
        this.server = server;
    }

    /**
     * Starts a broker on this directory, which is formatted if it is new.
     *
     * @param port where clients connect
     * @param controllerPort where the node speaks to itself; must stay the same for a directory
     */
    public static EmbeddedKafka start(Path directory, int port, int controllerPort) {
        var properties = properties(directory, port, controllerPort);
        format(directory);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(port, server);
    }

    /** Starts a broker on this directory and on ports that are free. */
    public static EmbeddedKafka start(Path directory) {
        return start(directory, freePort(), freePort());
    }

    /** A port that nobody listens on now. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where clients connect. */
    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    /** Makes topics that are not there yet. */
    public void createTopics(List<Topic> topics) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            var results = admin.createTopics(
                            topics.stream().map(Topic::toNewTopic).toList())
                    .values();
            for (var result : results.values()) {
                try {
                    result.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException("A topic could not be made", e.getCause());
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while making topics", e);
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /**
     * A topic to be made.
     *
     * @param compacted whether only the last record of each key is kept; otherwise all are, for ever
     */
    public record Topic(String name, int partitions, boolean compacted) {
        /** What a later record of a key has replaced is not kept much longer, as somebody may have had it erased. */
        private static final Duration LONGEST_KEPT = Duration.ofDays(7);

        NewTopic toNewTopic() {
            return new NewTopic(name, partitions, (short) 1)
                    .configs(
                            compacted
                                    ? Map.of(
                                            TopicConfig.CLEANUP_POLICY_CONFIG,
                                            TopicConfig.CLEANUP_POLICY_COMPACT,
                                            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                                            Long.toString(LONGEST_KEPT.toMillis()))
                                    : Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
        }
    }

    private static Properties properties(Path directory, int port, int controllerPort) {
        var properties = new Properties();
        Map.ofEntries(
                        Map.entry("process.roles", "broker,controller"),
                        Map.entry("node.id", "1"),
                        Map.entry("controller.quorum.voters", "1@" + HOST + ":" + controllerPort),
                        Map.entry(
                                "listeners",
                                "PLAINTEXT://%s:%d,CONTROLLER://%s:%d".formatted(HOST, port, HOST, controllerPort)),
                        Map.entry("advertised.listeners", "PLAINTEXT://" + HOST + ":" + port),
                        Map.entry("controller.listener.names", "CONTROLLER"),
                        Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                        Map.entry("log.dirs", directory.toAbsolutePath().toString()),
                        Map.entry("auto.create.topics.enable", "false"),
                        Map.entry("default.replication.factor", "1"),
                        Map.entry("offsets.topic.replication.factor", "1"),
                        Map.entry("offsets.topic.num.partitions", "3"),
                        Map.entry("transaction.state.log.replication.factor", "1"),
                        Map.entry("transaction.state.log.min.isr", "1"),
                        Map.entry("transaction.state.log.num.partitions", "1"),
                        Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                        Map.entry("share.coordinator.state.topic.min.isr", "1"),
                        Map.entry("group.initial.rebalance.delay.ms", "0"),
                        Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
                        // A restart after kill -9 waits for the former session to end: 12 s by default.
                        Map.entry("broker.session.timeout.ms", "3000"),
                        Map.entry("broker.heartbeat.interval.ms", "500"),
                        Map.entry("controlled.shutdown.enable", "false"),
                        Map.entry("num.network.threads", "2"),
                        Map.entry("num.io.threads", "4"),
                        Map.entry("background.threads", "2"))
                .forEach(properties::setProperty);
        return properties;
    }

    private static void format(Path directory) {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        var output = new ByteArrayOutputStream();
        try {
            Files.createDirectories(directory);
            var formatter = new Formatter()
                    .setPrintStream(new PrintStream(output, true, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(directory.toAbsolutePath().toString())
                    .setDirectories(
                            new ArrayList<>(List.of(directory.toAbsolutePath().toString())));
            formatter.run();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "The broker's directory %s could not be formatted: %s"
                            .formatted(directory, output.toString(StandardCharsets.UTF_8)),
                    e);
        }
    }
}
