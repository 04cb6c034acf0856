// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.route;

import java.util.Objects;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How services are spoken to: passing on what is said, without what an HTTP client does for its user. */
@Configuration
class ConnectionConfiguration {
    /** How long a connection is used again without a look whether the service has ended it: a write on it would be lost. */
    private static final TimeValue FRESH = TimeValue.ofMilliseconds(100);

    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<HttpComponentsClientHttpRequestFactoryBuilder> connections(
            NeighbourSettings neighbours, HttpClientSettings limits) {
        var connections = neighbours.connections();
        var toConnect = Timeout.of(Objects.requireNonNull(limits.connectTimeout(), "There is a time limit to connect"));
        var longWrites = new LongWrites(neighbours.longWrites(), toConnect);
        return builder -> builder.withCustomizer(factory -> factory.setHttpContextFactory(longWrites::context))
                .withHttpClientCustomizer(
                        client -> client.setRetryStrategy(new SecondTry()).disableContentCompression())
                // By default five to a service, and those that wait do so for three minutes.
                .withConnectionManagerCustomizer(pool -> pool.setMaxConnPerRoute(connections)
                        .setMaxConnTotal(connections * neighbours.addresses().size()))
                .withConnectionConfigCustomizer(connection -> connection.setValidateAfterInactivity(FRESH))
                .withDefaultRequestConfigCustomizer(request -> request.setConnectionRequestTimeout(toConnect));
    }
}
