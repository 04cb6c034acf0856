// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.features;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.nieuweverscheidenheid.map.crs.Crs;
import nl.nieuweverscheidenheid.map.page.MapSettings;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Tells OpenAPI of each collection's features, with the parameters that this collection has. */
@Component
class ItemsDescription implements OpenApiCustomizer {
    private final FeatureSources sources;
    private final MapSettings settings;

    ItemsDescription(FeatureSources sources, MapSettings settings) {
        this.sources = sources;
        this.settings = settings;
    }

    @Override
    public void customise(OpenAPI api) {
        // Where the portal is for everybody, not what this request called it.
        api.setServers(List.of(new Server().url(settings.publicUrl().toString())));
        for (var source : sources.all()) {
            var path = MapSettings.BASE + "/collections/" + source.id() + "/items";
            api.path(path, new PathItem().get(items(source)));
            api.path(path + "/{featureId}", new PathItem().get(item(source)));
        }
    }

    private static Operation items(FeatureSource source) {
        var parameters = new ArrayList<Parameter>();
        parameters.add(format());
        parameters.add(query("limit", "Features on a page; more than the most is taken for the most")
                .schema(limit()));
        parameters.add(query("after", "Where a page begins; taken from links"));
        parameters.add(query("before", "Where a page ends; taken from links"));
        parameters.add(query("bbox", "Four numbers, or six with heights: the lowest of each axis, the highest of each")
                .schema(typed("array").items(typed("number")).minItems(4).maxItems(6))
                .style(Parameter.StyleEnum.FORM)
                .explode(false));
        parameters.add(system("bbox-crs", "The system of coordinates of bbox"));
        parameters.add(system("crs", "The system of coordinates of the answer"));
        parameters.add(query(
                "datetime",
                source.about().isTimed()
                        ? "A moment or a day, or two of these with / between, one of which may be .."
                        : "Is taken, and lets all pass, as this collection tells of no time"));
        source.filters()
                .forEach(filter -> parameters.add(query(filter.name(), filter.description())
                        .schema(typed("array").items(typed(filter.isNumber() ? "integer" : "string")))
                        .style(Parameter.StyleEnum.FORM)
                        .explode(true)));
        return new Operation()
                .operationId(source.id() + ".items")
                .summary("Features of " + source.id())
                .addTagsItem("features")
                .parameters(parameters)
                .responses(answers("FeatureCollection"));
    }

    private static Operation item(FeatureSource source) {
        return new Operation()
                .operationId(source.id() + ".item")
                .summary("A feature of " + source.id())
                .addTagsItem("features")
                .parameters(List.of(
                        new Parameter()
                                .in("path")
                                .name("featureId")
                                .required(true)
                                .schema(typed("string")),
                        format(),
                        system("crs", "The system of coordinates of the answer")))
                .responses(answers("Feature").addApiResponse("404", problem("There is no such feature")));
    }

    private static ApiResponses answers(String type) {
        return new ApiResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("As GeoJSON, or as a page")
                                .headers(Map.of(
                                        "Content-Crs",
                                        new Header()
                                                .description("The system of coordinates, between < and >")
                                                .schema(typed("string")),
                                        "API-Version",
                                        new Header().schema(typed("string"))))
                                .content(new Content()
                                        .addMediaType(
                                                ItemsResource.GEO_JSON.toString(),
                                                new MediaType()
                                                        .schema(typed("object")
                                                                .addProperty(
                                                                        "type",
                                                                        typed("string")
                                                                                ._enum(List.of(type)))))
                                        .addMediaType("text/html", new MediaType().schema(typed("string")))))
                .addApiResponse("400", problem("A parameter is wrong or unknown"))
                .addApiResponse("406", problem("Neither GeoJSON nor a page is wanted"));
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType("application/problem+json", new MediaType().schema(typed("object"))));
    }

    private static Schema<Object> limit() {
        var limit = typed("integer");
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(ItemsQuery.MOST));
        limit.setDefault(ItemsQuery.USUAL);
        return limit;
    }

    private static Parameter format() {
        return query("f", "The form of the answer, before what Accept says").schema(choice(List.of("json", "html")));
    }

    private static Parameter system(String name, String description) {
        var systems = choice(Arrays.stream(Crs.values()).map(Crs::uri).toList());
        systems.setDefault(Crs.CRS84.uri());
        return query(name, description).schema(systems);
    }

    private static Parameter query(String name, String description) {
        return new Parameter().in("query").name(name).description(description).schema(typed("string"));
    }

    /** In OpenAPI 3.1 a schema's type is a set of types. */
    private static Schema<Object> typed(String type) {
        var schema = new Schema<Object>();
        schema.setType(type);
        schema.setTypes(Set.of(type));
        return schema;
    }

    private static Schema<Object> choice(List<?> values) {
        var schema = typed("string");
        schema.setEnum(List.copyOf(values));
        return schema;
    }
}
