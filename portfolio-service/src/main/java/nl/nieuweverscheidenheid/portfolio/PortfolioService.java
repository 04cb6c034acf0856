// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The portfolio service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PortfolioService {
    public static void main(String... arguments) {
        SpringApplication.run(PortfolioService.class, arguments);
    }
}
