// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.outbox;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.storage.StorageAutoConfiguration;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Sets the outboxes up, in services that have a store. */
@AutoConfiguration(after = StorageAutoConfiguration.class)
@ConditionalOnBean(MongoDatabase.class)
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxAutoConfiguration {
    @Bean
    Outboxes outboxes(
            MongoDatabase database,
            Producer<String, byte[]> eventProducer,
            OutboxSettings settings,
            Clock clock,
            MeterRegistry meters,
            ObjectProvider<Tracer> tracer) {
        return new Outboxes(
                database,
                new KafkaEventSender(eventProducer, settings.source()),
                settings,
                clock,
                meters,
                () -> traceParent(tracer.getIfAvailable()));
    }

    private static Optional<String> traceParent(@org.jspecify.annotations.Nullable Tracer tracer) {
        var span = tracer == null ? null : tracer.currentSpan();
        if (span == null) {
            return Optional.empty();
        }
        var context = span.context();
        return Optional.of("00-%s-%s-%s"
                .formatted(context.traceId(), context.spanId(), Boolean.TRUE.equals(context.sampled()) ? "01" : "00"));
    }
}
