// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.portfolio.content.Kind;
import nl.nieuweverscheidenheid.portfolio.entry.Entries;
import nl.nieuweverscheidenheid.portfolio.entry.Entry;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.entry.Publication;
import nl.nieuweverscheidenheid.portfolio.index.Facet;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.portfolio.publisher.PublicAddresses;
import nl.nieuweverscheidenheid.portfolio.publisher.PublisherSettings;
import nl.nieuweverscheidenheid.portfolio.search.SelectedStories;
import nl.nieuweverscheidenheid.portfolio.search.StoryFilter;
import nl.nieuweverscheidenheid.portfolio.theme.Themes;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Follows a selection of stories: those published last, page by page. */
@Component
class StoryFeed {
    private static final Map<String, String> WORDS = Map.of(
            "portrait", "portretten",
            "programme", "programma’s",
            "project", "projecten",
            "running", "loopt",
            "stopped", "gestopt",
            "evolved", "doorontwikkeld",
            "described", "beschreven",
            "substantiated", "onderbouwd",
            "evaluated", "geëvalueerd");

    private final SelectedStories selected;
    private final Entries entries;
    private final Municipalities municipalities;
    private final Themes themes;
    private final PublicAddresses addresses;
    private final PublisherSettings publisher;

    StoryFeed(
            SelectedStories selected,
            Entries entries,
            Municipalities municipalities,
            Themes themes,
            PublicAddresses addresses,
            PublisherSettings publisher) {
        this.selected = selected;
        this.entries = entries;
        this.municipalities = municipalities;
        this.themes = themes;
        this.addresses = addresses;
        this.publisher = publisher;
    }

    Feed page(StoryFilter filter, Paging paging) {
        var selection = selected.page(filter, paging.skip(), paging.pageSize());
        var items = items(selection);
        return new Feed(
                addresses.tag("feed" + query(filter, new Paging(1, paging.pageSize()), false)),
                title(filter),
                "Verhalen van gemeenten over samenleven in verscheidenheid, de laatst gepubliceerde voorop",
                items.stream()
                        .map(Feed.Item::updated)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                pages(filter, paging, selection.total()),
                addresses.page("/portfolio" + query(filter, paging, false)),
                publisher.name(),
                items);
    }

    /** What was withdrawn since the index heard of it last is left out. */
    private List<Feed.Item> items(SelectedStories.Selection selection) {
        var found =
                entries
                        .findAll(selection.stories().stream()
                                .map(story -> new EntryId(story.id()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(entry -> entry.id().value(), Function.identity()));
        return selection.stories().stream()
                .flatMap(story -> Stream.ofNullable(found.get(story.id())))
                .flatMap(entry -> entry.published().map(shown -> item(entry, shown)).stream())
                .toList();
    }

    private Feed.Item item(Entry entry, Publication shown) {
        var content = shown.content();
        return new Feed.Item(
                addresses.tag(entry.id()),
                content.title(),
                addresses.page(entry),
                addresses.api("/entries/" + entry.id()),
                author(content.municipality()),
                shown.publishedAt(),
                shown.current().publishedAt(),
                content.summary(),
                StoryHtml.of(content),
                content.language().slug(),
                categories(entry));
    }

    private Feed.Author author(MunicipalityCode code) {
        return new Feed.Author("Gemeente " + municipalities.nameOf(code), PublicAddresses.tooi(code));
    }

    private List<Feed.Category> categories(Entry entry) {
        var content = entry.content();
        var categories = new ArrayList<Feed.Category>();
        content.themes()
                .forEach(theme -> categories.add(new Feed.Category(scheme(Facet.THEME), theme, themes.nameOf(theme))));
        categories.add(new Feed.Category(scheme(Facet.KIND), content.kind().slug(), kindName(content.kind())));
        municipalities
                .typeOf(content.municipality())
                .ifPresent(type ->
                        categories.add(new Feed.Category(scheme(Facet.TYPE), type, municipalities.nameOfType(type))));
        if (entry.sample()) {
            categories.add(new Feed.Category(addresses.tag("sample"), "sample", "Voorbeeldinhoud"));
        }
        return categories;
    }

    private String scheme(Facet facet) {
        return addresses.tag(facet.parameter());
    }

    private static String kindName(Kind kind) {
        return switch (kind) {
            case PORTRAIT -> "Portret";
            case PROGRAMME -> "Programma";
            case PROJECT -> "Project";
        };
    }

    private Map<String, String> pages(StoryFilter filter, Paging paging, long total) {
        var last = (int) Math.max(1, Math.ceilDiv(total, paging.pageSize()));
        var pages = new LinkedHashMap<String, String>();
        pages.put("self", address(filter, paging, paging.page()));
        pages.put("first", address(filter, paging, 1));
        if (paging.page() > 1) {
            pages.put("previous", address(filter, paging, Math.min(last, paging.page() - 1)));
        }
        if (paging.page() < last) {
            pages.put("next", address(filter, paging, paging.page() + 1));
        }
        pages.put("last", address(filter, paging, last));
        return pages;
    }

    private String address(StoryFilter filter, Paging paging, int page) {
        return addresses.api("/feed" + query(filter, new Paging(page, paging.pageSize()), true));
    }

    /** In one order, so that the same selection has the same address. */
    private static String query(StoryFilter filter, Paging paging, boolean withPage) {
        var query = UriComponentsBuilder.newInstance();
        if (!filter.words().isEmpty()) {
            query.queryParam("q", encoded(filter.words()));
        }
        filter.wanted()
                .forEach((facet, values) ->
                        values.stream().sorted().forEach(value -> query.queryParam(facet.parameter(), encoded(value))));
        if (filter.year() != null) {
            query.queryParam("year", filter.year());
        }
        if (withPage && paging.pageSize() != FeedResource.USUAL) {
            query.queryParam("pageSize", paging.pageSize());
        }
        if (withPage && paging.page() > 1) {
            query.queryParam("page", paging.page());
        }
        return query.build(true).toUriString();
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    private String title(StoryFilter filter) {
        var words = new ArrayList<String>();
        if (!filter.words().isEmpty()) {
            words.add("‘%s’".formatted(filter.words()));
        }
        filter.wanted()
                .forEach((facet, values) -> words.add(
                        values.stream().map(value -> named(facet, value)).collect(Collectors.joining(" of "))));
        if (filter.year() != null) {
            words.add(String.valueOf(filter.year()));
        }
        return words.isEmpty()
                ? "De Nieuwe Verscheidenheid: verhalen"
                : "De Nieuwe Verscheidenheid: verhalen, " + String.join(", ", words);
    }

    private String named(Facet facet, String value) {
        return switch (facet) {
            case TYPE -> municipalities.nameOfType(value).toLowerCase(Locale.ROOT);
            case THEME -> themes.nameOf(value).toLowerCase(Locale.ROOT);
            case PROVINCE -> municipalities.nameOfProvince(value);
            case MUNICIPALITY -> value.matches("GM\\d{4}") ? municipalities.nameOf(new MunicipalityCode(value)) : value;
            case KIND, STATUS, EVIDENCE -> WORDS.getOrDefault(value, value);
        };
    }
}
