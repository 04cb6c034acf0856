// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.features;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.map.page.Answers;
import nl.nieuweverscheidenheid.map.page.Format;
import nl.nieuweverscheidenheid.map.page.Link;
import nl.nieuweverscheidenheid.map.page.MapSettings;
import nl.nieuweverscheidenheid.map.page.Page;
import nl.nieuweverscheidenheid.map.page.Page.Anchor;
import nl.nieuweverscheidenheid.map.page.Page.Fact;
import nl.nieuweverscheidenheid.map.page.Page.Picture;
import nl.nieuweverscheidenheid.map.page.Page.Row;
import nl.nieuweverscheidenheid.map.page.Page.Table;
import nl.nieuweverscheidenheid.map.page.Query;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The features of all collections; {@link ItemsDescription} tells OpenAPI of each collection's own parameters. */
@Hidden
@RestController
@RequestMapping("/api/map/v1/collections/{collection}/items")
class ItemsResource {
    static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    /** So many rows are enough for a table. */
    private static final int ROWS = 50;

    private static final Set<String> OF_ONE = Set.of("f", "crs");

    private final FeatureSources sources;
    private final FeatureWriter writer;
    private final Answers answers;
    private final MapSettings settings;
    private final Clock clock;

    ItemsResource(FeatureSources sources, FeatureWriter writer, Answers answers, MapSettings settings, Clock clock) {
        this.sources = sources;
        this.writer = writer;
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<byte[]> items(
            @PathVariable String collection, @RequestParam MultiValueMap<String, String> given, WebRequest request)
            throws HttpMediaTypeNotAcceptableException {
        var source = sources.get(collection);
        var format = answers.format(given.getFirst("f"), request, GEO_JSON);
        var query = ItemsQuery.read(given, source);
        var now = source.now();
        if (format == Format.HTML) {
            return answers.page(request, () -> page(source, now, given, query));
        }
        // Of the state rather than the answer, which is not made for who has it, and tells the time at which it is
        // made.
        var etag = Answers.tag(
                (now.version() + settings.publicUrl() + query(given, Map.of())).getBytes(StandardCharsets.UTF_8));
        if (Answers.isKnown(etag, request)) {
            return Answers.notModified(etag);
        }
        var page = ItemsPage.cut(now, query);
        return Answers.negotiated(ResponseEntity.ok(), etag)
                .contentType(GEO_JSON)
                .header("Content-Crs", "<" + query.crs().uri() + ">")
                .body(writer.collection(page, query.crs(), links(source, given, page), clock.instant()));
    }

    @GetMapping("/{feature}")
    ResponseEntity<byte[]> item(
            @PathVariable String collection,
            @PathVariable String feature,
            @RequestParam MultiValueMap<String, String> given,
            WebRequest request)
            throws HttpMediaTypeNotAcceptableException {
        var source = sources.get(collection);
        var format = answers.format(given.getFirst("f"), request, GEO_JSON);
        var selection = new Selection(given);
        selection.allowOnly(OF_ONE);
        var crs = ItemsQuery.crs(selection, "crs");
        selection.finish();
        var one = source.now().features().stream()
                .filter(candidate -> candidate.id().equals(feature))
                .findFirst()
                .orElseThrow(() -> new FeatureNotFound(collection, feature));
        if (format == Format.HTML) {
            return answers.page(request, () -> page(source, one));
        }
        var body = writer.feature(one, crs, links(source, one, given));
        var etag = Answers.tag(body);
        return Answers.isKnown(etag, request)
                ? Answers.notModified(etag)
                : Answers.negotiated(ResponseEntity.ok(), etag)
                        .contentType(GEO_JSON)
                        .header("Content-Crs", "<" + crs.uri() + ">")
                        .body(body);
    }

    private List<Link> links(FeatureSource source, Map<String, List<String>> given, ItemsPage page) {
        var path = settings.api(path(source));
        var links = new ArrayList<Link>();
        links.add(Link.to(path + query(given, Map.of("f", "json")), "self", GEO_JSON.toString(), "Dit document"));
        links.add(Link.to(path + query(given, Map.of("f", "html")), "alternate", "text/html", "Als pagina"));
        page.next()
                .ifPresent(id -> links.add(Link.to(
                        path + query(turned(given), Map.of("f", "json", "after", id)),
                        "next",
                        GEO_JSON.toString(),
                        "Volgende bladzijde")));
        page.previous()
                .ifPresent(id -> links.add(Link.to(
                        path + query(turned(given), Map.of("f", "json", "before", id)),
                        "prev",
                        GEO_JSON.toString(),
                        "Vorige bladzijde")));
        links.add(collection(source));
        return links;
    }

    private List<Link> links(FeatureSource source, Feature one, Map<String, List<String>> given) {
        var path = settings.api(path(source) + "/" + Query.encoded(one.id()));
        var links = new ArrayList<Link>();
        links.add(Link.to(path + query(given, Map.of("f", "json")), "self", GEO_JSON.toString(), "Dit document"));
        links.add(Link.to(path + query(given, Map.of("f", "html")), "alternate", "text/html", "Als pagina"));
        links.add(collection(source));
        source.readingOf(one)
                .ifPresent(address -> links.add(
                        Link.to(settings.publicUrl() + address, "describedby", "text/html", "Pagina in het portaal")));
        return links;
    }

    private Link collection(FeatureSource source) {
        return Link.to(
                settings.api("/collections/" + source.id() + "?f=json"),
                "collection",
                "application/json",
                source.about().title());
    }

    private Page page(
            FeatureSource source, FeatureSource.Snapshot now, Map<String, List<String>> given, ItemsQuery query) {
        var about = source.about();
        var page = ItemsPage.cut(now, query.atMost(ROWS));
        var address = MapSettings.BASE + path(source);
        var columns = source.columns();
        var rows = page.features().stream()
                .map(one -> new Row(
                        new Anchor(
                                Anchor.text(one.properties()
                                                .get(columns.getFirst().property()))
                                        .text(),
                                address + "/" + Query.encoded(one.id()) + "?f=html"),
                        columns.stream()
                                .skip(1)
                                .map(column -> Anchor.text(one.properties().get(column.property())))
                                .toList()))
                .toList();
        var turns = new ArrayList<Anchor>();
        page.previous()
                .ifPresent(id -> turns.add(new Anchor(
                        "Vorige bladzijde", address + query(turned(given), Map.of("f", "html", "before", id)))));
        page.next()
                .ifPresent(id -> turns.add(new Anchor(
                        "Volgende bladzijde", address + query(turned(given), Map.of("f", "html", "after", id)))));
        return Page.titled(about.title() + ": gegevens", about.description())
                .under("Kaart", MapSettings.BASE)
                .under("Collecties", MapSettings.BASE + "/collections")
                .under(about.title(), MapSettings.BASE + "/collections/" + source.id())
                .table(
                        about.title(),
                        "%d gevonden, %d op deze bladzijde.".formatted(page.matched(), rows.size()),
                        new Table(
                                about.title(),
                                columns.stream()
                                        .map(FeatureSource.Column::heading)
                                        .toList(),
                                rows),
                        turns)
                .text(
                        "Op de kaart",
                        null,
                        Picture.ofNetherlands(source.picture(query.filters()), "Kaart van Nederland: " + about.title()))
                .forPrograms(address + query(given, Map.of("f", "json")));
    }

    private Page page(FeatureSource source, Feature one) {
        var about = source.about();
        var columns = source.columns();
        var title =
                Anchor.text(one.properties().get(columns.getFirst().property())).text();
        var headings = columns.stream()
                .collect(Collectors.toMap(FeatureSource.Column::property, FeatureSource.Column::heading));
        var facts = new ArrayList<Fact>();
        one.properties().forEach((name, value) -> facts.add(Fact.of(headings.getOrDefault(name, name), value)));
        source.readingOf(one)
                .ifPresent(address -> facts.add(new Fact("In het portaal", new Anchor("Lees verder", address))));
        return Page.titled(title, about.one())
                .under("Kaart", MapSettings.BASE)
                .under("Collecties", MapSettings.BASE + "/collections")
                .under(about.title(), MapSettings.BASE + path(source) + "?f=html")
                .facts("Gegevens", facts)
                .text(
                        "Op de kaart",
                        null,
                        Picture.ofNetherlands(
                                source.pictureOf(one), "Kaart van Nederland waarop is aangewezen: " + title))
                .forPrograms(MapSettings.BASE + path(source) + "/" + Query.encoded(one.id()) + "?f=json");
    }

    private static String path(FeatureSource source) {
        return "/collections/" + source.id() + "/items";
    }

    /** What was given, without what says where a page begins. */
    private static Map<String, List<String>> turned(Map<String, List<String>> given) {
        return given.entrySet().stream()
                .filter(one -> !one.getKey().equals("after") && !one.getKey().equals("before"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A query of what was given with some of it replaced. */
    private static String query(Map<String, List<String>> given, Map<String, String> replaced) {
        var all = new HashMap<>(given);
        replaced.forEach((name, value) -> all.put(name, List.of(value)));
        return Query.of(all);
    }
}
