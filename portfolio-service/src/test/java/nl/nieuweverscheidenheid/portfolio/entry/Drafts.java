// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import java.time.Instant;
import java.util.List;
import nl.nieuweverscheidenheid.portfolio.address.Slug;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.content.Evidence;
import nl.nieuweverscheidenheid.portfolio.content.Illustration;
import nl.nieuweverscheidenheid.portfolio.content.Kind;
import nl.nieuweverscheidenheid.portfolio.content.Language;
import nl.nieuweverscheidenheid.portfolio.content.Place;
import nl.nieuweverscheidenheid.portfolio.content.Sections;
import nl.nieuweverscheidenheid.portfolio.content.Status;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;

/** Entries to begin a test with. */
public final class Drafts {
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final Author AUTHOR = new Author("subject-1", "Ambtenaar");
    public static final Sections TOLD =
            new Sections("Aanleiding", "Dilemma", "Aanpak", null, null, null, "Een folder", null);

    private Drafts() {}

    /** All that others need to have use of it. */
    public static Content complete(String municipality) {
        return new Content(
                Kind.PROJECT,
                "Taalcafé in de bibliotheek",
                "Oefenen met wie er al woont.",
                new MunicipalityCode(municipality),
                List.of("taal-en-inburgering", "ontmoeting-en-samenleven"),
                TOLD,
                new Content.Contact("Samenleving", null),
                new Content.Period(2021, 2024),
                Status.STOPPED,
                Evidence.EVALUATED,
                List.of(
                        new Content.Source("Evaluatie", "https://gemeente.example/evaluatie", null),
                        new Content.Source("Verslag", null, "Bibliotheek, 2024")),
                List.of(new Content.Link("Evaluatie", "https://gemeente.example/evaluatie")),
                Language.NL,
                List.of(),
                null);
    }

    /** As little as a draft may have. */
    public static Content sketch(String municipality) {
        return new Content(
                Kind.PORTRAIT,
                "Een begin",
                null,
                new MunicipalityCode(municipality),
                List.of(),
                Sections.NONE,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                Language.FY,
                List.of(),
                null);
    }

    public static Entry draft(Content content) {
        return Entry.draft(EntryId.random(), content, AUTHOR, NOON);
    }

    public static Entry published(Content content) {
        return draft(content).submit(NOON.plusSeconds(1)).publish(Slug::ofTitle, NOON.plusSeconds(2));
    }

    /** The same content with another title. */
    public static Content titled(String title, Content content) {
        return edited(content, title, content.themes(), content.sections(), content.evidence(), content.sources());
    }

    /** The same content on other themes. */
    public static Content about(List<String> themes, Content content) {
        return edited(content, content.title(), themes, content.sections(), content.evidence(), content.sources());
    }

    /** The same content with other sections. */
    public static Content telling(Sections sections, Content content) {
        return edited(content, content.title(), content.themes(), sections, content.evidence(), content.sources());
    }

    /** The same content resting on other evidence. */
    public static Content restingOn(Evidence evidence, List<Content.Source> sources, Content content) {
        return edited(content, content.title(), content.themes(), content.sections(), evidence, sources);
    }

    private static Content edited(
            Content content,
            String title,
            List<String> themes,
            Sections sections,
            Evidence evidence,
            List<Content.Source> sources) {
        return new Content(
                content.kind(),
                title,
                content.summary(),
                content.municipality(),
                themes,
                sections,
                content.contact(),
                content.period(),
                content.status(),
                evidence,
                sources,
                content.links(),
                content.language(),
                List.of(),
                content.place());
    }

    /** The same content at a place of its own. */
    public static Content placed(Content content, Place place) {
        return new Content(
                content.kind(),
                content.title(),
                content.summary(),
                content.municipality(),
                content.themes(),
                content.sections(),
                content.contact(),
                content.period(),
                content.status(),
                content.evidence(),
                content.sources(),
                content.links(),
                content.language(),
                content.images(),
                place);
    }

    /** The same content with pictures. */
    public static Content illustrated(Content content, List<Illustration> images) {
        return new Content(
                content.kind(),
                content.title(),
                content.summary(),
                content.municipality(),
                content.themes(),
                content.sections(),
                content.contact(),
                content.period(),
                content.status(),
                content.evidence(),
                content.sources(),
                content.links(),
                content.language(),
                images,
                content.place());
    }
}
