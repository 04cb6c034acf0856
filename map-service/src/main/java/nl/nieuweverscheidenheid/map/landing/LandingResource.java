// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.landing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.nieuweverscheidenheid.map.page.Answers;
import nl.nieuweverscheidenheid.map.page.Link;
import nl.nieuweverscheidenheid.map.page.MapSettings;
import nl.nieuweverscheidenheid.map.page.Page;
import nl.nieuweverscheidenheid.map.page.Page.Anchor;
import nl.nieuweverscheidenheid.map.page.Page.Fact;
import nl.nieuweverscheidenheid.map.page.Page.Picture;
import nl.nieuweverscheidenheid.map.tile.CurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping("/api/map/v1")
@Tag(name = "capabilities")
class LandingResource {
    private static final String TITLE = "De Nieuwe Verscheidenheid: kaart";
    private static final String DESCRIPTION =
            "Gemeenten, provincies en gepubliceerde voorbeelden van gemeenten, als gegevens en als kaart.";
    private static final String JSON = "application/json";

    private final CurrentMap map;
    private final Answers answers;
    private final MapSettings settings;

    LandingResource(CurrentMap map, Answers answers, MapSettings settings) {
        this.map = map;
        this.answers = answers;
        this.settings = settings;
    }

    @GetMapping
    @Operation(summary = "What there is, and where")
    ResponseEntity<byte[]> landing(@RequestParam @Nullable String f, WebRequest request)
            throws HttpMediaTypeNotAcceptableException {
        var attribution = map.boundaries().attribution();
        var view = new LandingView(
                TITLE,
                DESCRIPTION,
                attribution,
                List.of(
                        link("?f=json", "self", JSON, "Dit document"),
                        link("?f=html", "alternate", "text/html", "Als pagina"),
                        link("/api?f=json", "service-desc", ApiResource.OPEN_API.toString(), "De API in OpenAPI 3.1"),
                        link("/api?f=html", "service-doc", "text/html", "De API voor mensen"),
                        link("/conformance", "conformance", JSON, "Waaraan de API voldoet"),
                        link("/collections", "data", JSON, "Collecties van features"),
                        link("/tiles", TilesetsResource.TILESETS, JSON, "Vectortegels"),
                        link("/tileMatrixSets", TilesetsResource.TILING_SCHEMES, JSON, "Indelingen in tegels")));
        return answers.document(f, request, view, () -> page(attribution));
    }

    @GetMapping("/conformance")
    @Operation(summary = "The classes of OGC's standards that this API keeps to")
    ResponseEntity<byte[]> conformance(@RequestParam @Nullable String f, WebRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return answers.document(
                f,
                request,
                Conformance.DECLARED,
                () -> Page.titled(
                                "Waaraan de API voldoet",
                                "De klassen van OGC-standaarden waaraan deze API zich houdt; een toets loopt ze na.")
                        .under("Kaart", MapSettings.BASE)
                        .links(
                                "Klassen",
                                null,
                                Conformance.DECLARED.conformsTo().stream()
                                        .map(Anchor::text)
                                        .toList())
                        .forPrograms(MapSettings.BASE + "/conformance?f=json"));
    }

    private static Page page(String attribution) {
        return Page.titled("Kaart", DESCRIPTION)
                .text(
                        "De kaart",
                        null,
                        Picture.ofNetherlands(
                                MapSettings.BASE + "/pictures/netherlands",
                                "Kaart van Nederland met de gemeenten naar type en het aantal voorbeelden per gemeente"))
                .links(
                        "Gegevens",
                        null,
                        List.of(
                                at("Collecties: gemeenten, provincies en voorbeelden", "/collections"),
                                at("Vectortegels", "/tiles"),
                                at("Indelingen in tegels", "/tileMatrixSets")))
                .links(
                        "Voor wie programmeert",
                        null,
                        List.of(
                                at("De API", "/api"),
                                at("Waaraan de API voldoet", "/conformance"),
                                at("TileJSON", "/tilejson"),
                                at("Stijl voor MapLibre", "/styles/portal")))
                .facts("Bron van de grenzen", List.of(Fact.of("Bron", attribution)))
                .forPrograms(MapSettings.BASE + "?f=json");
    }

    private static Anchor at(String text, String path) {
        return new Anchor(text, MapSettings.BASE + path);
    }

    private Link link(String path, String rel, String type, String title) {
        return Link.to(settings.api(path), rel, type, title);
    }

    record LandingView(String title, String description, String attribution, List<Link> links) {}
}
