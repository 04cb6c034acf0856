// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.signin;

import java.net.URI;
import java.nio.file.Path;
import nl.nieuweverscheidenheid.embedded.EmbeddedKafka;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The provider as the infrastructure has it, without broker and document store. */
final class RunningProvider implements AutoCloseable {
    static final String SECRET = "a secret";
    static final String OPERATOR_SECRET = "the operator's secret";
    static final String PORTAL = "http://localhost:8080";

    private final Path data;
    private final int port = EmbeddedKafka.freePort();
    private ConfigurableApplicationContext context;

    RunningProvider(Path data) {
        this.data = data;
        context = start();
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Ends it and starts it again on what it kept. */
    void restart() {
        context.close();
        context = start();
    }

    @Override
    public void close() {
        context.close();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Provider.class)
                .run(
                        "--PORTAL_DATA=" + data,
                        "--SERVER_PORT=" + port,
                        "--OIDC_ISSUER=" + address(),
                        "--OIDC_CLIENT_SECRET=" + SECRET,
                        "--OPERATOR_SECRET=" + OPERATOR_SECRET,
                        "--PORTAL_PUBLIC_URL=" + PORTAL);
    }

    @SpringBootApplication
    static class Provider {}
}
