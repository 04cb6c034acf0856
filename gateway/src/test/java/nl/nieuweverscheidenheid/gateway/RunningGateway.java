// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import nl.nieuweverscheidenheid.gateway.played.Browser;
import nl.nieuweverscheidenheid.gateway.played.MovableClock;
import nl.nieuweverscheidenheid.gateway.played.PlayedNeighbour;
import nl.nieuweverscheidenheid.gateway.played.Provider;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** A test of the gateway as it runs, on a free port, with a real provider and played services around it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = RunningGateway.Surroundings.class)
@Import(RunningGateway.Time.class)
public @interface RunningGateway {
    /** Tells the gateway where everything is, by the variables that tell it in production. */
    final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "surroundings",
                            Map.of(
                                    "PORTAL_PUBLIC_URL",
                                    Browser.PORTAL,
                                    "PORTFOLIO_URL",
                                    PlayedNeighbour.PORTFOLIO.address().toString(),
                                    "TYPOLOGY_URL",
                                    PlayedNeighbour.TYPOLOGY.address().toString(),
                                    "FORUM_URL",
                                    PlayedNeighbour.FORUM.address().toString(),
                                    "MAP_URL",
                                    PlayedNeighbour.MAP.address().toString(),
                                    "OIDC_ISSUER",
                                    Provider.running().address().toString(),
                                    "OIDC_CLIENT_SECRET",
                                    Provider.SECRET,
                                    "RESPONSE_TIMEOUT",
                                    "3s",
                                    "SERVICE_CONNECTIONS",
                                    "20")));
        }
    }

    /** Imported by name, as the gateway does not look for beans in annotations. */
    class Time {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}
