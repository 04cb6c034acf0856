// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.infrastructure;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the process as soon as it has answered its first requests: what it has loaded by then goes into the AOT cache. */
@Component
@ConditionalOnProperty("portal.rehearsal")
class StartRehearsal {
    @EventListener
    void ready(ApplicationReadyEvent event) throws IOException {
        var context = (ServletWebServerApplicationContext) event.getApplicationContext();
        var port = requireNonNull(context.getWebServer()).getPort();
        for (var path : new String[] {
            "/actuator/health/readiness", "/.well-known/openid-configuration", "/oauth2/jwks", "/aanmelden"
        }) {
            try (var answer =
                    URI.create("http://127.0.0.1:" + port + path).toURL().openStream()) {
                answer.readAllBytes();
            }
        }
        System.exit(SpringApplication.exit(context));
    }
}
