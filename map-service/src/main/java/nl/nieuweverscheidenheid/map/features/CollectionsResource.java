// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.features;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.map.crs.Crs;
import nl.nieuweverscheidenheid.map.page.Answers;
import nl.nieuweverscheidenheid.map.page.Link;
import nl.nieuweverscheidenheid.map.page.MapSettings;
import nl.nieuweverscheidenheid.map.page.Page;
import nl.nieuweverscheidenheid.map.page.Page.Anchor;
import nl.nieuweverscheidenheid.map.page.Page.Fact;
import nl.nieuweverscheidenheid.map.page.Page.Picture;
import nl.nieuweverscheidenheid.map.page.Page.Row;
import nl.nieuweverscheidenheid.map.page.Page.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping("/api/map/v1/collections")
@Tag(name = "features")
class CollectionsResource {
    private static final List<Double> COUNTRY = List.of(3.2, 50.7, 7.3, 53.6);
    private static final List<String> SYSTEMS =
            Arrays.stream(Crs.values()).map(Crs::uri).toList();

    private final FeatureSources sources;
    private final Answers answers;
    private final MapSettings settings;

    CollectionsResource(FeatureSources sources, Answers answers, MapSettings settings) {
        this.sources = sources;
        this.answers = answers;
        this.settings = settings;
    }

    @GetMapping
    @Operation(summary = "The collections of features")
    ResponseEntity<byte[]> collections(@RequestParam @Nullable String f, WebRequest request)
            throws HttpMediaTypeNotAcceptableException {
        var path = "/collections";
        var view = new CollectionsView(
                List.of(
                        Link.to(settings.api(path + "?f=json"), "self", "application/json", "Dit document"),
                        Link.to(settings.api(path + "?f=html"), "alternate", "text/html", "Als pagina")),
                sources.all().stream().map(this::view).toList(),
                SYSTEMS);
        return answers.document(f, request, view, this::page);
    }

    @GetMapping("/{collection}")
    @Operation(summary = "A collection of features")
    ResponseEntity<byte[]> collection(
            @PathVariable String collection, @RequestParam @Nullable String f, WebRequest request)
            throws HttpMediaTypeNotAcceptableException {
        var source = sources.get(collection);
        return answers.document(f, request, view(source), () -> page(source));
    }

    private Page page() {
        var rows = sources.all().stream()
                .map(source -> new Row(
                        new Anchor(source.about().title(), MapSettings.BASE + "/collections/" + source.id()),
                        List.of(
                                Anchor.text(source.about().description()),
                                Anchor.text(source.now().features().size()))))
                .toList();
        return Page.titled("Collecties", "Wat er op de kaart staat, als gegevens die u kunt gebruiken.")
                .under("Kaart", MapSettings.BASE)
                .table(
                        "Alle collecties",
                        null,
                        new Table("Collecties", List.of("Collectie", "Wat het is", "Aantal"), rows),
                        List.of())
                .forPrograms(MapSettings.BASE + "/collections?f=json");
    }

    private Page page(FeatureSource source) {
        var about = source.about();
        var address = MapSettings.BASE + "/collections/" + source.id();
        return Page.titled(about.title(), about.description())
                .under("Kaart", MapSettings.BASE)
                .under("Collecties", MapSettings.BASE + "/collections")
                .text(
                        "Op de kaart",
                        null,
                        Picture.ofNetherlands(source.picture(Map.of()), "Kaart van Nederland: " + about.title()))
                .facts(
                        "Over deze collectie",
                        List.of(
                                new Fact("Gegevens", new Anchor("Alle " + about.title(), address + "/items")),
                                Fact.of("Aantal", source.now().features().size()),
                                Fact.of("Bron", about.attribution()),
                                new Fact("Licentie", new Anchor(about.licenceName(), about.licence())),
                                Fact.of("Coördinaten", SYSTEMS)))
                .facts(
                        "Filters",
                        source.filters().stream()
                                .map(filter -> Fact.of(filter.name(), filter.description()))
                                .toList())
                .forPrograms(address + "?f=json");
    }

    private CollectionView view(FeatureSource source) {
        var path = "/collections/" + source.id();
        var about = source.about();
        return new CollectionView(
                source.id(),
                about.title(),
                about.description(),
                about.attribution(),
                "feature",
                SYSTEMS,
                Crs.CRS84.uri(),
                new ExtentView(
                        new SpatialView(List.of(COUNTRY), Crs.CRS84.uri()),
                        about.isTimed() ? temporal(source.now().features()) : null),
                List.of(
                        Link.to(settings.api(path + "?f=json"), "self", "application/json", "Dit document"),
                        Link.to(settings.api(path + "?f=html"), "alternate", "text/html", "Als pagina"),
                        Link.to(
                                // Without a query, after which GDAL would write the id of a feature.
                                settings.api(path + "/items"),
                                "items",
                                ItemsResource.GEO_JSON.toString(),
                                about.title() + " als GeoJSON"),
                        Link.to(settings.api(path + "/items?f=html"), "items", "text/html", about.title()),
                        Link.to(about.licence(), "license", "text/html", about.licenceName())));
    }

    /** From the first moment of which a feature tells; it is open where one still goes on. */
    private static TemporalView temporal(List<Feature> features) {
        var span = TimeSpan.around(
                features.stream().flatMap(feature -> feature.time().stream()).toList());
        return new TemporalView(List.of(Arrays.asList(
                span.from().map(Object::toString).orElse(null),
                span.to().map(Object::toString).orElse(null))));
    }

    record CollectionsView(List<Link> links, List<CollectionView> collections, List<String> crs) {}

    record CollectionView(
            String id,
            String title,
            String description,
            String attribution,
            String itemType,
            List<String> crs,
            String storageCrs,
            ExtentView extent,
            List<Link> links) {}

    record ExtentView(SpatialView spatial, @Nullable TemporalView temporal) {}

    record SpatialView(List<List<Double>> bbox, String crs) {}

    record TemporalView(List<List<@Nullable String>> interval) {}
}
