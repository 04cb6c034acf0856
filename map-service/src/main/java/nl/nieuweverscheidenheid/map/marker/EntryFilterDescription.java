// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.marker;

import io.swagger.v3.oas.models.Operation;
import nl.nieuweverscheidenheid.map.features.FilterDescription;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Tells OpenAPI of the filters of entries wherever they are taken. */
@Component
class EntryFilterDescription implements OperationCustomizer {
    private final EntryFeatures entries;

    EntryFilterDescription(EntryFeatures entries) {
        this.entries = entries;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.hasMethodAnnotation(EntryFilters.class)) {
            entries.filters().stream().map(FilterDescription::of).forEach(operation::addParametersItem);
        }
        return operation;
    }
}
