// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.local.data.DataDirectory;
import nl.nieuweverscheidenheid.local.startup.Application;
import nl.nieuweverscheidenheid.local.startup.QuickStart;

/**
 * How the services are run on this machine: from which jars, with which options and settings.
 *
 * @param home the repository's folder, in which the jars were built
 * @param javaOptions added to those of every service, such as {@code -XX:TieredStopAtLevel=4} for a load test
 */
record Installation(Path home, Path java, String version, Ports ports, DataDirectory data, List<String> javaOptions) {

    /** The service, ready to be started quickly once that is made. */
    QuickStart quickStart(Service service) {
        return new QuickStart(
                application(service),
                java,
                home.resolve("local/target/run"),
                data.logs().resolve(service.fullName() + "-training.log"));
    }

    private Application application(Service service) {
        var jar = home.resolve(
                "%1$s/target/%1$s-%2$s%3$s.jar".formatted(service.module(), version, service.classifier()));
        if (!Files.exists(jar)) {
            throw new Refusal("%s ontbreekt; bouw het met ./portal start.".formatted(jar));
        }
        return new Application(service.fullName(), jar, options(service), environment(service), training(service));
    }

    /** Chosen for little memory and a quick start, not for the last bit of speed. */
    private List<String> options(Service service) {
        var options = new ArrayList<>(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-Xmx%dm".formatted(service.heapMegabytes()),
                "-Xss512k",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=25",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8"));
        options.addAll(javaOptions);
        return options;
    }

    private Map<String, String> environment(Service service) {
        var environment = new HashMap<String, String>();
        // Fewer pools of memory in the C library, which otherwise keeps several for each thread's crumbs.
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        environment.put("SERVER_PORT", Integer.toString(service.port(ports)));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.broker());
        environment.put("MONGODB_URI", "mongodb://127.0.0.1:" + ports.documents());
        environment.put("OIDC_ISSUER", "http://localhost:" + ports.provider());
        environment.put("PORTAL_PUBLIC_URL", ports.address());
        switch (service) {
            case INFRASTRUCTURE -> {
                environment.put("PORTAL_DATA", data.path().toString());
                environment.put("OIDC_CLIENT_ID", "portal");
                environment.put("OIDC_CLIENT_SECRET", data.secrets().clientSecret());
                environment.put("OPERATOR_SECRET", data.secrets().operatorSecret());
                environment.put("KAFKA_PORT", Integer.toString(ports.broker()));
                environment.put("KAFKA_CONTROLLER_PORT", Integer.toString(ports.controller()));
                environment.put("DOCUMENTS_PORT", Integer.toString(ports.documents()));
            }
            case PORTFOLIO ->
                environment.put(
                        "SEARCH_INDEX_DIR", data.path().resolve("search").toString());
            case GATEWAY -> {
                environment.put("PORTFOLIO_URL", "http://127.0.0.1:" + ports.portfolio());
                environment.put("TYPOLOGY_URL", "http://127.0.0.1:" + ports.typology());
                environment.put("FORUM_URL", "http://127.0.0.1:" + ports.forum());
                environment.put("MAP_URL", "http://127.0.0.1:" + ports.map());
                environment.put("OIDC_CLIENT_ID", "portal");
                environment.put("OIDC_CLIENT_SECRET", data.secrets().clientSecret());
                environment.put("SESSION_KEY", data.secrets().sessionKey());
            }
            case TYPOLOGY, FORUM, MAP -> {}
        }
        return environment;
    }

    /** The infrastructure can start in earnest, on data of its own; the services would miss it and only get half-way. */
    private Application.Training training(Service service) {
        if (service == Service.INFRASTRUCTURE) {
            var rehearsal = home.resolve("local/target/run/infrastructure/rehearsal");
            return new Application.Training(
                    List.of("-Dportal.rehearsal=true"), Map.of("PORTAL_DATA", rehearsal.toString()));
        }
        return new Application.Training(List.of("-Dspring.context.exit=onRefresh"), Map.of());
    }
}
