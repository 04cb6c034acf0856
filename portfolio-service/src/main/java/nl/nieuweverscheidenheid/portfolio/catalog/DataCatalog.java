// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.portfolio.entry.Extent;
import nl.nieuweverscheidenheid.portfolio.publisher.PublicAddresses;
import nl.nieuweverscheidenheid.portfolio.publisher.PublisherSettings;
import org.springframework.stereotype.Component;

/**
 * The open data by DCAT-AP-NL 3.0, in JSON-LD: the catalogue, the one dataset of published entries, its distributions and
 * the service that they come from. The context is part of it, so that nobody has to fetch anything to read it.
 */
@Component
class DataCatalog {
    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String IANA = "https://www.iana.org/assignments/media-types/";
    private static final List<Object> THEMES = List.of(id(EU + "data-theme/SOCI"), id(EU + "data-theme/GOVE"));
    private static final Map<String, Object> PUBLIC = id(EU + "access-right/PUBLIC");
    private static final Map<String, Object> LICENCE = id(PublicAddresses.LICENCE);
    private static final Map<String, Object> NETHERLANDS = id(EU + "country/NLD");
    private static final List<Object> LANGUAGES =
            List.of(id(EU + "language/NLD"), id(EU + "language/FRY"), id(EU + "language/ENG"));

    private final PublicAddresses addresses;
    private final PublisherSettings publisher;

    DataCatalog(PublicAddresses addresses, PublisherSettings publisher) {
        this.addresses = addresses;
        this.publisher = publisher;
    }

    Map<String, Object> describe(Optional<Extent> extent) {
        var catalog = new LinkedHashMap<String, Object>();
        catalog.put("@context", context());
        catalog.put("@id", address());
        catalog.put("@type", "dcat:Catalog");
        catalog.put("dct:title", dutch("De Nieuwe Verscheidenheid: open data"));
        catalog.put(
                "dct:description",
                dutch("Wat gemeenten elkaar vertellen over samenleven in verscheidenheid, om verder te gebruiken."));
        catalog.put("dct:publisher", agent());
        catalog.put("dcat:contactPoint", contactPoint());
        catalog.put("dct:language", id(EU + "language/NLD"));
        catalog.put("dct:license", LICENCE);
        catalog.put("dct:spatial", NETHERLANDS);
        catalog.put("dcat:themeTaxonomy", id(EU + "data-theme"));
        catalog.put("foaf:homepage", id(addresses.page("/open-data")));
        extent.ifPresent(known -> catalog.put("dct:modified", time(known)));
        catalog.put("dcat:dataset", dataset(extent));
        catalog.put("dcat:service", service());
        return catalog;
    }

    private Map<String, Object> dataset(Optional<Extent> extent) {
        var dataset = new LinkedHashMap<String, Object>();
        dataset.put("@id", datasetAddress());
        dataset.put("@type", "dcat:Dataset");
        dataset.put("dct:identifier", datasetAddress());
        dataset.put("dct:title", dutch("Verhalen van gemeenten over samenleven in verscheidenheid"));
        dataset.put(
                "dct:description",
                dutch(
                        "Portretten, programma’s en projecten van Nederlandse gemeenten: de aanleiding, het dilemma, de aanpak,"
                                + " wat het opleverde en wat niet werkte, met thema’s, periode, onderbouwing en bronnen. Namen van"
                                + " personen en contactgegevens staan er niet in."));
        dataset.put("dct:accessRights", PUBLIC);
        dataset.put("dct:license", LICENCE);
        dataset.put("dct:publisher", agent());
        dataset.put("dct:creator", agent());
        dataset.put("dcat:contactPoint", contactPoint());
        dataset.put("dcat:theme", THEMES);
        dataset.put(
                "dcat:keyword",
                List.of(
                        dutch("gemeenten"),
                        dutch("diversiteit"),
                        dutch("samenleven"),
                        dutch("integratie"),
                        dutch("lokaal beleid")));
        dataset.put("dct:language", LANGUAGES);
        dataset.put("dct:spatial", NETHERLANDS);
        dataset.put("dct:accrualPeriodicity", id(EU + "frequency/CONT"));
        extent.ifPresent(known -> {
            dataset.put("dct:modified", time(known));
            dataset.put(
                    "dct:temporal",
                    Map.of(
                            "@type",
                            "dct:PeriodOfTime",
                            "dcat:startDate",
                            Map.of("@type", "xsd:gYear", "@value", "%04d".formatted(known.earliestYear()))));
        });
        dataset.put("dcat:landingPage", id(addresses.page("/portfolio")));
        dataset.put("foaf:page", id(addresses.api("/exports/entries/readme")));
        dataset.put(
                "dcat:distribution",
                List.of(
                        distribution("csv", "CSV", "/exports/entries?format=csv", "text/csv", "CSV"),
                        distribution("json", "JSON", "/exports/entries?format=json", "application/json", "JSON"),
                        distribution(
                                "atom",
                                "Atom-feed, de laatst gepubliceerde verhalen eerst",
                                "/feed",
                                "application/atom+xml",
                                "ATOM")));
        return dataset;
    }

    private Map<String, Object> distribution(
            String name, String title, String path, String mediaType, String fileType) {
        var distribution = new LinkedHashMap<String, Object>();
        distribution.put("@id", datasetAddress() + "-" + name);
        distribution.put("@type", "dcat:Distribution");
        distribution.put("dct:title", dutch(title));
        distribution.put("dcat:accessURL", id(addresses.api(path)));
        distribution.put("dcat:downloadURL", id(addresses.api(path)));
        distribution.put("dcat:mediaType", id(IANA + mediaType));
        distribution.put("dct:format", id(EU + "file-type/" + fileType));
        distribution.put("dct:license", LICENCE);
        distribution.put("dcatap:availability", id(EU + "planned-availability/AVAILABLE"));
        distribution.put("dcat:accessService", id(serviceAddress()));
        return distribution;
    }

    private Map<String, Object> service() {
        var service = new LinkedHashMap<String, Object>();
        service.put("@id", serviceAddress());
        service.put("@type", "dcat:DataService");
        service.put("dct:identifier", serviceAddress());
        service.put("dct:title", dutch("Portfolio-API"));
        service.put("dct:description", dutch("Zoeken in en lezen van gepubliceerde verhalen, zonder aanmelden."));
        service.put("dct:accessRights", PUBLIC);
        service.put("dct:license", LICENCE);
        service.put("dct:publisher", agent());
        service.put("dcat:contactPoint", contactPoint());
        service.put("dcat:theme", THEMES);
        service.put("dcat:endpointURL", id(addresses.api("")));
        service.put("dcat:endpointDescription", id(addresses.api("/openapi.json")));
        service.put("dcat:servesDataset", id(datasetAddress()));
        return service;
    }

    private Map<String, Object> agent() {
        return Map.of("@id", publisher.uri().toString(), "@type", "foaf:Agent", "foaf:name", dutch(publisher.name()));
    }

    private Map<String, Object> contactPoint() {
        return Map.of(
                "@id",
                address() + "#contact",
                "@type",
                "vcard:Organization",
                "vcard:fn",
                publisher.contactName(),
                "vcard:hasEmail",
                id("mailto:" + publisher.contactEmail()),
                "vcard:hasURL",
                id(addresses.page("/over")));
    }

    private String address() {
        return addresses.api("/catalog");
    }

    private String datasetAddress() {
        return address() + "#entries";
    }

    private String serviceAddress() {
        return address() + "#api";
    }

    private static Map<String, Object> id(String address) {
        return Map.of("@id", address);
    }

    private static Map<String, Object> dutch(String text) {
        return Map.of("@language", "nl", "@value", text);
    }

    private static Map<String, Object> time(Extent extent) {
        return Map.of("@type", "xsd:dateTime", "@value", extent.modifiedAt().toString());
    }

    private static Map<String, Object> context() {
        var context = new LinkedHashMap<String, Object>();
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dcatap", "http://data.europa.eu/r5r/");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        context.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return context;
    }
}
