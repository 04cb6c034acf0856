// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.linked;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.content.Illustration;
import nl.nieuweverscheidenheid.portfolio.entry.Entry;
import nl.nieuweverscheidenheid.portfolio.entry.Publication;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.portfolio.publisher.PublicAddresses;
import nl.nieuweverscheidenheid.portfolio.publisher.PublisherSettings;
import nl.nieuweverscheidenheid.portfolio.theme.Themes;
import org.springframework.stereotype.Component;

/** A published entry in the words of schema.org: an article by a municipality, never by a person. */
@Component
class LinkedEntry {
    private final Municipalities municipalities;
    private final Themes themes;
    private final PublicAddresses addresses;
    private final PublisherSettings publisher;

    LinkedEntry(Municipalities municipalities, Themes themes, PublicAddresses addresses, PublisherSettings publisher) {
        this.municipalities = municipalities;
        this.themes = themes;
        this.addresses = addresses;
        this.publisher = publisher;
    }

    Map<String, Object> of(Entry entry, Publication shown) {
        var content = shown.content();
        var page = addresses.page(entry);
        var article = new LinkedHashMap<String, Object>();
        article.put("@context", "https://schema.org");
        article.put("@type", "Article");
        article.put("@id", page);
        article.put("identifier", addresses.tag(entry.id()));
        article.put("url", page);
        article.put("mainEntityOfPage", page);
        article.put("name", content.title());
        article.put("headline", content.title());
        article.put("description", Objects.requireNonNullElse(content.summary(), ""));
        article.put("inLanguage", content.language().slug());
        article.put("datePublished", shown.publishedAt().toString());
        article.put("dateModified", shown.current().publishedAt().toString());
        article.put("license", PublicAddresses.LICENCE);
        article.put("isAccessibleForFree", true);
        article.put("author", municipality(content.municipality()));
        article.put("publisher", publisher());
        article.put("spatialCoverage", place(content.municipality()));
        if (content.period() != null) {
            article.put("temporalCoverage", period(content.period()));
        }
        article.put("about", content.themes().stream().map(this::theme).toList());
        if (!content.images().isEmpty()) {
            article.put("image", content.images().stream().map(this::image).toList());
        }
        if (!content.sources().isEmpty()) {
            article.put(
                    "citation",
                    content.sources().stream().map(LinkedEntry::source).toList());
        }
        if (entry.sample()) {
            article.put(
                    "disambiguatingDescription",
                    "Voorbeeldinhoud: verzonnen om het portaal te laten zien; de gemeente heeft dit niet ingestuurd.");
        }
        return article;
    }

    private Map<String, Object> municipality(MunicipalityCode code) {
        return Map.of(
                "@type",
                "GovernmentOrganization",
                "@id",
                PublicAddresses.tooi(code),
                "name",
                "Gemeente " + municipalities.nameOf(code));
    }

    private Map<String, Object> publisher() {
        return Map.of("@type", "Organization", "@id", publisher.uri().toString(), "name", publisher.name());
    }

    private Map<String, Object> place(MunicipalityCode code) {
        var place = new LinkedHashMap<String, Object>();
        place.put("@type", "AdministrativeArea");
        place.put("name", municipalities.nameOf(code));
        place.put("identifier", code.value());
        place.put("sameAs", PublicAddresses.tooi(code));
        municipalities
                .current(code)
                .ifPresent(current -> place.put(
                        "containedInPlace", Map.of("@type", "AdministrativeArea", "name", current.province())));
        return place;
    }

    private Map<String, Object> theme(String slug) {
        return Map.of("@type", "DefinedTerm", "termCode", slug, "name", themes.nameOf(slug));
    }

    private Map<String, Object> image(Illustration image) {
        var largest = image.picture().sizes().getLast();
        return Map.of(
                "@type",
                "ImageObject",
                "contentUrl",
                addresses.picture(image),
                "description",
                Objects.requireNonNullElse(image.altText(), ""),
                "width",
                largest.width(),
                "height",
                largest.height());
    }

    private static Map<String, Object> source(Content.Source source) {
        var work = new LinkedHashMap<String, Object>();
        work.put("@type", "CreativeWork");
        work.put("name", source.title());
        if (source.url() != null) {
            work.put("url", source.url());
        }
        if (source.reference() != null) {
            work.put("description", source.reference());
        }
        return work;
    }

    /** As ISO 8601 writes it; what still runs has an open end. */
    private static String period(Content.Period period) {
        var end = period.endYear() == null ? ".." : String.valueOf(period.endYear());
        return "%d/%s".formatted(period.startYear(), end);
    }
}
