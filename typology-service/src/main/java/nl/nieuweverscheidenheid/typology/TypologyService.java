// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The typology service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TypologyService {
    public static void main(String... arguments) {
        SpringApplication.run(TypologyService.class, arguments);
    }
}
