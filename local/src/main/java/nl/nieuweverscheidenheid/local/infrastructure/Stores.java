// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.infrastructure;

import java.util.Arrays;
import java.util.List;
import nl.nieuweverscheidenheid.embedded.EmbeddedDocuments;
import nl.nieuweverscheidenheid.embedded.EmbeddedKafka;
import nl.nieuweverscheidenheid.events.Channel;
import nl.nieuweverscheidenheid.events.Event;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The broker with its topics and the document store: there before anything can be asked over HTTP, gone after it. */
@Component
@EnableConfigurationProperties(StoreSettings.class)
class Stores implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Stores.class);
    private static final int PARTITIONS = 3;

    private final StoreSettings settings;
    private @Nullable EmbeddedDocuments documents;
    private @Nullable EmbeddedKafka broker;

    Stores(StoreSettings settings) {
        this.settings = settings;
    }

    @Override
    public void start() {
        documents = EmbeddedDocuments.open(
                settings.data().resolve("documents").resolve("documents.mv"), settings.documentsPort());
        var kafka =
                EmbeddedKafka.start(settings.data().resolve("kafka"), settings.brokerPort(), settings.controllerPort());
        broker = kafka;
        kafka.createTopics(topics());
        LOG.info(
                "Broker and document store answer on ports {} and {}", settings.brokerPort(), settings.documentsPort());
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.close();
            broker = null;
        }
        if (documents != null) {
            documents.close();
            documents = null;
        }
    }

    @Override
    public boolean isRunning() {
        return documents != null;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    /** One topic for each family of events. */
    static List<EmbeddedKafka.Topic> topics() {
        return Arrays.stream(Event.class.getPermittedSubclasses())
                .map(family -> family.getAnnotation(Channel.class))
                .map(channel -> new EmbeddedKafka.Topic(channel.value(), PARTITIONS, channel.compacted()))
                .toList();
    }
}
