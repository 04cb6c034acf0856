// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

import java.util.Arrays;
import java.util.List;

/** A process of the portal: its port and how much memory its objects get. */
enum Service {
    INFRASTRUCTURE("infrastructure", "local", "-infrastructure", 5, 128),
    PORTFOLIO("portfolio-service", "portfolio-service", "", 1, 128),
    TYPOLOGY("typology-service", "typology-service", "", 2, 128),
    FORUM("forum-service", "forum-service", "", 3, 128),
    MAP("map-service", "map-service", "", 4, 128),
    GATEWAY("gateway", "gateway", "", 0, 96);

    /** The supervisor's own name, for its log. */
    static final String SUPERVISOR = "portal";

    private final String fullName;
    private final String module;
    private final String classifier;
    private final int place;
    private final int heapMegabytes;

    Service(String fullName, String module, String classifier, int place, int heapMegabytes) {
        this.fullName = fullName;
        this.module = module;
        this.classifier = classifier;
        this.place = place;
        this.heapMegabytes = heapMegabytes;
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Service::fullName).toList();
    }

    /** The name in full of what may be named without its ending. */
    static String fullName(String given) {
        if (given.equals(SUPERVISOR)) {
            return SUPERVISOR;
        }
        return names().stream()
                .filter(name -> name.equals(given) || name.equals(given + "-service"))
                .findFirst()
                .orElseThrow(() -> new UnknownCommand("De dienst '%s' is er niet; wel %s en %s."
                        .formatted(given, String.join(", ", names()), SUPERVISOR)));
    }

    String fullName() {
        return fullName;
    }

    /** The module that builds it. */
    String module() {
        return module;
    }

    /** What its jar's name ends with. */
    String classifier() {
        return classifier;
    }

    /** Its port, by its place in the row. */
    int port(Ports ports) {
        return ports.gateway() + place;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }
}
