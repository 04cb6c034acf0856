// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.picture;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.Objects;
import nl.nieuweverscheidenheid.map.features.FilterDescription;
import nl.nieuweverscheidenheid.map.marker.EntryFeatures;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Tells OpenAPI of the filters that a picture takes: those of entries. */
@Component
class PictureDescription implements OpenApiCustomizer {
    private final EntryFeatures entries;

    PictureDescription(EntryFeatures entries) {
        this.entries = entries;
    }

    @Override
    public void customise(OpenAPI api) {
        var picture = Objects.requireNonNull(api.getPaths().get(PictureResource.PATH), "There is a picture")
                .getGet();
        entries.filters().stream().map(FilterDescription::of).forEach(picture::addParametersItem);
    }
}
