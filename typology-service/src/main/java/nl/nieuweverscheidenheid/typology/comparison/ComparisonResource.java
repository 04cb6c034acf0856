// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.comparison;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Violation;
import nl.nieuweverscheidenheid.typology.facts.CurrentTypology;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A municipality, the first that is named, beside up to three others of one's own choice. */
@RestController
@RequestMapping("/api/typology/v1/comparisons")
class ComparisonResource {
    private static final int MOST = 4;

    private final CurrentTypology typology;

    ComparisonResource(CurrentTypology typology) {
        this.typology = typology;
    }

    @GetMapping
    @Operation(summary = "Up to four municipalities beside each other")
    ComparisonView compare(
            @RequestParam List<String> codes, @RequestParam(required = false) @Nullable List<String> weight) {
        if (codes.isEmpty() || codes.size() > MOST) {
            throw refused("too-many", "One to %d municipalities can be compared".formatted(MOST));
        }
        var now = typology.get();
        var compared = codes.stream().map(now.register()::get).toList();
        if (compared.stream().map(Municipality::code).distinct().count() < compared.size()) {
            throw refused("not-allowed", "Each municipality is named once");
        }
        return ComparisonView.of(
                compared.getFirst(), compared.subList(1, compared.size()), WeightsParameter.read(weight), now);
    }

    private static InvalidInput refused(String code, String detail) {
        return new InvalidInput(List.of(Violation.in("codes", code, detail)));
    }
}
