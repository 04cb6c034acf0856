// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.infrastructure;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers as the services do. HTTP is the last thing to start, so whoever gets an answer finds all else running. */
@RestController
class Readiness {
    @GetMapping({"/actuator/health/readiness", "/actuator/health/liveness"})
    Map<String, String> state() {
        return Map.of("status", "UP");
    }
}
