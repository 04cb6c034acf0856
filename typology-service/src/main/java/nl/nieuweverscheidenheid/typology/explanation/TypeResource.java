// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.explanation;

import java.util.List;
import nl.nieuweverscheidenheid.typology.facts.CurrentTypology;
import nl.nieuweverscheidenheid.typology.type.MunicipalityType;
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
    TypesView all() {
        return new TypesView(
                typology.get().types().all().stream().map(this::view).toList());
    }

    @GetMapping("/{slug}")
    TypeView get(@PathVariable String slug) {
        return view(typology.get().types().get(slug));
    }

    private TypeView view(MunicipalityType type) {
        return new TypeView(
                type.slug(),
                type.name(),
                type.order(),
                type.description(),
                type.basis(),
                typology.get().members(type.slug()).size());
    }

    record TypesView(List<TypeView> items) {}

    record TypeView(String slug, String name, int order, String description, String basis, int municipalityCount) {}
}
