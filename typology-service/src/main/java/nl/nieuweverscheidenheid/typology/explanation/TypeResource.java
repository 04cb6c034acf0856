// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.explanation;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import nl.nieuweverscheidenheid.typology.facts.CurrentTypology;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/typology/v1/types")
class TypeResource {
    private final CurrentTypology typology;

    TypeResource(CurrentTypology typology) {
        this.typology = typology;
    }

    @GetMapping
    @Operation(summary = "The eight types")
    TypesView all() {
        var now = typology.get();
        return new TypesView(now.types().all().stream()
                .map(type -> TypeView.of(type, now.members(type.slug()).size()))
                .toList());
    }

    @GetMapping("/{slug}")
    @Operation(summary = "One type")
    TypePageView get(@PathVariable String slug) {
        var now = typology.get();
        return TypePageView.of(now.types().get(slug), now);
    }

    record TypesView(List<TypeView> items) {}
}
