// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.landing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.nieuweverscheidenheid.map.page.Answers;
import nl.nieuweverscheidenheid.map.page.MapSettings;
import nl.nieuweverscheidenheid.map.page.Page;
import nl.nieuweverscheidenheid.map.page.Page.Anchor;
import org.jspecify.annotations.Nullable;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API's description, where OGC's standards look for it: the same as openapi.json, and as a page. */
@RestController
@RequestMapping("/api/map/v1/api")
@Tag(name = "capabilities")
class ApiResource {
    static final MediaType OPEN_API = MediaType.parseMediaType("application/vnd.oai.openapi+json;version=3.1");

    private final OpenApiWebMvcResource description;
    private final Answers answers;
    private final JsonMapper mapper;

    ApiResource(OpenApiWebMvcResource description, Answers answers, JsonMapper mapper) {
        this.description = description;
        this.answers = answers;
        this.mapper = mapper;
    }

    @GetMapping
    @Operation(summary = "This description")
    ResponseEntity<byte[]> api(@RequestParam @Nullable String f, HttpServletRequest request) throws Exception {
        var document = description.openapiJson(request, MapSettings.BASE + "/openapi.json", Locale.ROOT);
        var type = isPlainWanted(request.getHeader(HttpHeaders.ACCEPT)) ? MediaType.APPLICATION_JSON : OPEN_API;
        return answers.document(
                f, new ServletWebRequest(request), type, document, () -> page(mapper.readTree(document)));
    }

    /** Programs that know OpenAPI 3.0 only, such as GDAL, ask for that by its version, or else for plain JSON. */
    private static boolean isPlainWanted(@Nullable String accept) {
        return accept != null && accept.contains("application/json") && !accept.contains("version=3.1");
    }

    private static Page page(JsonNode document) {
        var page = Page.titled(
                        "De API",
                        "Alle adressen, met wat zij aannemen; versie "
                                + document.path("info").path("version").asString() + ".")
                .under("Kaart", MapSettings.BASE);
        document.path("paths").propertyStream().forEach(path -> {
            var get = path.getValue().path("get");
            var rows = new ArrayList<Page.Row>();
            get.path("parameters")
                    .forEach(one -> rows.add(new Page.Row(
                            Anchor.text(one.path("name").asString()),
                            List.of(
                                    Anchor.text(one.path("in").asString().equals("path") ? "adres" : "parameter"),
                                    Anchor.text(one.path("description").asString(""))))));
            page.table(
                    path.getKey(),
                    get.path("summary").asString(""),
                    new Page.Table("Wat " + path.getKey() + " aanneemt", List.of("Naam", "Waar", "Wat"), rows),
                    List.of());
        });
        return page.forPrograms(MapSettings.BASE + "/api?f=json");
    }
}
