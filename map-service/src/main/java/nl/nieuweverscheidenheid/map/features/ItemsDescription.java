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
import java.util.Objects;
import java.util.Set;
import nl.nieuweverscheidenheid.map.crs.Crs;
import nl.nieuweverscheidenheid.map.page.MapSettings;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Tells OpenAPI of each collection's features, with the parameters that this collection has. */
@Component
class ItemsDescription implements OpenApiCustomizer {
    /** The tags of resources that are documents for programs and pages for people. */
    private static final Set<String> NEGOTIATED = Set.of("capabilities", "features", "tiles");

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
        documents(api);
        for (var source : sources.all()) {
            var path = MapSettings.BASE + "/collections/" + source.id() + "/items";
            api.path(path, new PathItem().get(items(source)));
            api.path(path + "/{featureId}", new PathItem().get(item(source)));
        }
    }

    /** What is answered as bytes, as JSON or as a page by what is asked for, looks like anything to a library. */
    private static void documents(OpenAPI api) {
        api.getPaths().values().stream()
                .map(PathItem::getGet)
                .filter(Objects::nonNull)
                .filter(get -> NEGOTIATED.stream()
                        .anyMatch(tag -> Objects.requireNonNullElse(get.getTags(), List.<String>of())
                                .contains(tag)))
                .forEach(get -> {
                    get.getResponses()
                            .addApiResponse("200", document())
                            .addApiResponse("400", problem("A parameter is wrong or unknown"))
                            .addApiResponse("406", problem("Neither JSON nor a page is wanted"));
                    get.getParameters().stream()
                            .filter(parameter -> parameter.getName().equals("f"))
                            .forEach(parameter -> parameter
                                    .description("The form of the answer, before what Accept says")
                                    .schema(choice(List.of("json", "html"))));
                });
    }

    private static Operation items(FeatureSource source) {
        var parameters = new ArrayList<Parameter>();
        parameters.add(format());
        parameters.add(query("limit", "Features on a page; more than the most is taken for the most")
                .schema(limit()));
        parameters.add(query("after", "Where a page begins; taken from links"));
        parameters.add(query("before", "Where a page ends; taken from links"));
        parameters.add(query("bbox", "Four numbers, or six with heights: the lowest of each axis, the highest of each")
                .schema(FilterDescription.typed("array")
                        .items(FilterDescription.typed("number"))
                        .minItems(4)
                        .maxItems(6))
                .style(Parameter.StyleEnum.FORM)
                .explode(false));
        parameters.add(system("bbox-crs", "The system of coordinates of bbox"));
        parameters.add(system("crs", "The system of coordinates of the answer"));
        parameters.add(query(
                "datetime",
                source.about().isTimed()
                        ? "A moment or a day, or two of these with / between, one of which may be .."
                        : "Is taken, and lets all pass, as this collection tells of no time"));
        source.filters().stream().map(FilterDescription::of).forEach(parameters::add);
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
                                .schema(FilterDescription.typed("string")),
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
                                                .schema(FilterDescription.typed("string")),
                                        "API-Version",
                                        new Header().schema(FilterDescription.typed("string"))))
                                .content(new Content()
                                        .addMediaType(
                                                ItemsResource.GEO_JSON.toString(),
                                                new MediaType()
                                                        .schema(FilterDescription.typed("object")
                                                                .addProperty(
                                                                        "type",
                                                                        FilterDescription.typed("string")
                                                                                ._enum(List.of(type)))))
                                        .addMediaType(
                                                "text/html",
                                                new MediaType().schema(FilterDescription.typed("string")))))
                .addApiResponse("400", problem("A parameter is wrong or unknown"))
                .addApiResponse("406", problem("Neither GeoJSON nor a page is wanted"));
    }

    private static ApiResponse document() {
        return new ApiResponse()
                .description("As JSON, or as a page")
                .content(new Content()
                        .addMediaType("application/json", new MediaType().schema(FilterDescription.typed("object")))
                        .addMediaType("text/html", new MediaType().schema(FilterDescription.typed("string"))));
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json", new MediaType().schema(FilterDescription.typed("object"))));
    }

    private static Schema<Object> limit() {
        var limit = FilterDescription.typed("integer");
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
        return new Parameter()
                .in("query")
                .name(name)
                .description(description)
                .schema(FilterDescription.typed("string"));
    }

    private static Schema<Object> choice(List<?> values) {
        var schema = FilterDescription.typed("string");
        schema.setEnum(List.copyOf(values));
        return schema;
    }
}
