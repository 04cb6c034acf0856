// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The map service. It owns the boundaries; all else it reads anew from the topics at each start. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class MapService {
    public static void main(String... arguments) {
        SpringApplication.run(MapService.class, arguments);
    }
}
