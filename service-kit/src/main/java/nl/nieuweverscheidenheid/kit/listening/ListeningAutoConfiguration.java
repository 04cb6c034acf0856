// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.listening;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Objects;
import nl.nieuweverscheidenheid.kit.event.EventFamily;
import nl.nieuweverscheidenheid.kit.event.EventJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.ConcurrentKafkaListenerContainerFactoryConfigurer;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.KafkaUtils;

/** Sets listeners up: events instead of bytes, retries that keep order, dead letters, and the contract's topics. */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(ListeningSettings.class)
class ListeningAutoConfiguration {
    /** What a later event of a key has replaced is not kept much longer, as somebody may have had it erased. */
    private static final Duration LONGEST_KEPT = Duration.ofDays(7);

    @Bean(destroyMethod = "close")
    Producer<String, byte[]> eventProducer(ProducerFactory<String, byte[]> producers) {
        return producers.createProducer();
    }

    @Bean
    DeadLetters deadLetters(Producer<String, byte[]> eventProducer, KafkaAdmin admin, MeterRegistry meters) {
        return new DeadLetters(eventProducer, admin, meters);
    }

    @Bean
    Retries retries(ListeningSettings settings) {
        return new Retries(settings);
    }

    @Bean
    TopicReplays topicReplays(
            @Value("${spring.application.name}") String name,
            ConsumerFactory<String, byte[]> consumers,
            Retries retries,
            DeadLetters deadLetters) {
        return new TopicReplays(name, consumers::createConsumer, retries, deadLetters);
    }

    @Bean
    @SuppressWarnings("unchecked") // The kit's consumers read keys as text and values as bytes.
    DefaultErrorHandler kafkaErrorHandler(Retries retries, DeadLetters deadLetters) {
        var handler = new DefaultErrorHandler((failed, failure) -> deadLetters.keep(
                (ConsumerRecord<String, byte[]>) failed,
                Objects.requireNonNullElse(KafkaUtils.getConsumerGroupId(), "unknown"),
                failure));
        handler.setBackOffFunction((failed, failure) -> retries.after(failure));
        // What is fatal is decided in one place, by Retries.
        handler.setClassifications(java.util.Map.of(), true);
        return handler;
    }

    @Bean
    ConcurrentKafkaListenerContainerFactory<Object, Object> kafkaListenerContainerFactory(
            ConcurrentKafkaListenerContainerFactoryConfigurer configurer,
            ConsumerFactory<Object, Object> consumers,
            CommonErrorHandler errorHandler) {
        var factory = new ConcurrentKafkaListenerContainerFactory<Object, Object>();
        configurer.configure(factory, consumers);
        factory.setCommonErrorHandler(errorHandler);
        factory.setRecordMessageConverter(new EventMessageConverter());
        factory.setRecordFilterStrategy(ListeningAutoConfiguration::isOfLaterRelease);
        return factory;
    }

    @Bean
    KafkaAdmin.NewTopics contractTopics(
            @Value("${portal.kafka.partitions:3}") int partitions,
            @Value("${portal.kafka.replicas:1}") short replicas) {
        return new KafkaAdmin.NewTopics(EventFamily.all().stream()
                .map(family -> {
                    var topic = TopicBuilder.name(family.topic())
                            .partitions(partitions)
                            .replicas(replicas);
                    return family.compacted()
                            ? topic.compact()
                                    .config(
                                            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                                            Long.toString(LONGEST_KEPT.toMillis()))
                                    .build()
                            : topic.config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                                    .build();
                })
                .toArray(org.apache.kafka.clients.admin.NewTopic[]::new));
    }

    @SuppressWarnings("unchecked") // The kit's consumers read keys as text and values as bytes.
    private static boolean isOfLaterRelease(ConsumerRecord<?, ?> message) {
        return !EventJson.isKnown((ConsumerRecord<String, byte[]>) message);
    }
}
