// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.features;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Set;

/** A filter as OpenAPI describes it. */
public final class FilterDescription {
    private FilterDescription() {}

    /** A parameter that may be given more than once. */
    public static Parameter of(Filter filter) {
        return new Parameter()
                .in("query")
                .name(filter.name())
                .description(filter.description())
                .schema(typed("array").items(typed(filter.isNumber() ? "integer" : "string")))
                .style(Parameter.StyleEnum.FORM)
                .explode(true);
    }

    /** In OpenAPI 3.1 a schema's type is a set of types. */
    static Schema<Object> typed(String type) {
        var schema = new Schema<Object>();
        schema.setType(type);
        schema.setTypes(Set.of(type));
        return schema;
    }
}
