// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.storage;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Sets the store up in services that name a database; a service without one has no outbox either. */
@AutoConfiguration(after = MongoAutoConfiguration.class)
@ConditionalOnProperty("spring.mongodb.database")
@ConditionalOnBean(MongoClient.class)
public class StorageAutoConfiguration {
    @Bean
    MongoDatabase mongoDatabase(MongoClient client, @Value("${spring.mongodb.database}") String name) {
        return client.getDatabase(name);
    }

    /** A request must not wait the driver's thirty seconds for a store that is away. */
    @Bean
    MongoClientSettingsBuilderCustomizer timeLimits() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS))
                .applyToServerSettings(server -> server.heartbeatFrequency(1, TimeUnit.SECONDS)
                        .minHeartbeatFrequency(200, TimeUnit.MILLISECONDS));
    }

    @Bean
    @ConditionalOnBean(MongoDatabase.class)
    StoragePreparation storagePreparation(MongoDatabase database, ObjectProvider<StorageSetup> setups) {
        return new StoragePreparation(
                database, List.copyOf(setups.orderedStream().toList()));
    }
}
