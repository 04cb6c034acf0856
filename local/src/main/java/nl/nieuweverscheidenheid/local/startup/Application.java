// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.startup;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A Spring Boot application to be started from its jar.
 *
 * @param jar what the build made
 * @param options of the Java machine; an AOT cache serves only a machine started with the same
 * @param training what the application is told when it runs only to be watched starting, on top of its environment
 */
public record Application(
        String name, Path jar, List<String> options, Map<String, String> environment, Training training) {
    /** Copies what it is given. */
    public Application {
        options = List.copyOf(options);
        environment = Map.copyOf(environment);
    }

    /**
     * How the application runs when it is only watched starting; it must end by itself.
     *
     * @param environment what is different from an earnest run
     */
    public record Training(List<String> options, Map<String, String> environment) {
        /** Copies what it is given. */
        public Training {
            options = List.copyOf(options);
            environment = Map.copyOf(environment);
        }
    }
}
