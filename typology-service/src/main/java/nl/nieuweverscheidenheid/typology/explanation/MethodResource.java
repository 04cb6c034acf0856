// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.explanation;

import io.swagger.v3.oas.annotations.Operation;
import nl.nieuweverscheidenheid.typology.classification.RuleSettings;
import nl.nieuweverscheidenheid.typology.facts.CurrentTypology;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/typology/v1/method")
class MethodResource {
    private final CurrentTypology typology;
    private final RuleSettings rules;

    MethodResource(CurrentTypology typology, RuleSettings rules) {
        this.typology = typology;
        this.rules = rules;
    }

    @GetMapping
    @Operation(summary = "How types, peers and recommendations are reached")
    MethodView get() {
        return MethodView.of(typology.get(), rules);
    }
}
