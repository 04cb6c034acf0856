// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration;

/** The map service. It keeps no store: all it has it reads anew from the topics at each start. */
@SpringBootApplication(exclude = {MongoAutoConfiguration.class, MongoHealthContributorAutoConfiguration.class})
@ConfigurationPropertiesScan
public class MapService {
    public static void main(String... arguments) {
        SpringApplication.run(MapService.class, arguments);
    }
}
