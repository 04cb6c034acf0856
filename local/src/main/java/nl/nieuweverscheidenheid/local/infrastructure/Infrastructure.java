// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.infrastructure;

import java.nio.file.Path;
import java.util.Map;
import nl.nieuweverscheidenheid.local.data.DataDirectory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** What the services lean on, as one process: the broker, the document store and the identity provider. */
@SpringBootApplication(
        scanBasePackages = {"nl.nieuweverscheidenheid.local.infrastructure", "nl.nieuweverscheidenheid.local.signin"})
public class Infrastructure {
    /** Runs until it is told to end. */
    public static void main(String[] arguments) {
        var data = Path.of(System.getenv().getOrDefault("PORTAL_DATA", "data")).toAbsolutePath();
        new SpringApplicationBuilder(Infrastructure.class)
                .properties(Map.of(
                        "PORTAL_DATA",
                        data.toString(),
                        "OIDC_CLIENT_SECRET",
                        new DataDirectory(data).secrets().clientSecret()))
                .run(arguments);
    }
}
