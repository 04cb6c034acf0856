// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * What an author writes. A draft may lack much of it; {@link #missing} tells what it takes to be submitted.
 *
 * @param themes slugs of themes
 * @param contact whom to ask; the address is shown to signed-in officials only and leaves in no event
 * @param place where a project is; a portrait or a programme is of its whole municipality
 */
public record Content(
        Kind kind,
        String title,
        @Nullable String summary,
        MunicipalityCode municipality,
        List<String> themes,
        Sections sections,
        @Nullable Contact contact,
        @Nullable Period period,
        @Nullable Status status,
        @Nullable Evidence evidence,
        List<Source> sources,
        List<Link> links,
        Language language,
        List<Illustration> images,
        @Nullable Place place) {
    public Content {
        if (title.isBlank()) {
            throw new IllegalArgumentException("An entry needs a title");
        }
        themes = List.copyOf(themes);
        sources = List.copyOf(sources);
        links = List.copyOf(links);
        images = List.copyOf(images);
    }

    /** A part of a municipality's organisation, and an address there. */
    public record Contact(
            @Nullable String department, @Nullable String email) {}

    /** The years in which the work ran; without an end it still does. */
    public record Period(int startYear, @Nullable Integer endYear) {
        public Period {
            if (endYear != null && endYear < startYear) {
                throw new IllegalArgumentException(
                        "It cannot end in %d before it started in %d".formatted(endYear, startYear));
            }
        }
    }

    /** What the evidence rests on: an address, or a reference to what is not on the web. */
    public record Source(
            String title, @Nullable String url, @Nullable String reference) {
        public Source {
            if (url == null && reference == null) {
                throw new IllegalArgumentException("Nobody finds the source '%s'".formatted(title));
            }
        }
    }

    /** Further reading on the web. */
    public record Link(String title, String url) {}

    /** Whether it shows the picture with this id. */
    public boolean shows(String picture) {
        return images.stream().anyMatch(image -> image.picture().id().equals(picture));
    }

    /** The same, told by another municipality. */
    public Content toldBy(MunicipalityCode other) {
        return new Content(
                kind, title, summary, other, themes, sections, contact, period, status, evidence, sources, links,
                language, images, place);
    }

    /** The same without some of its pictures. */
    public Content withImages(Predicate<Illustration> kept) {
        return new Content(
                kind,
                title,
                summary,
                municipality,
                themes,
                sections,
                contact,
                period,
                status,
                evidence,
                sources,
                links,
                language,
                images.stream().filter(kept).toList(),
                place);
    }

    /**
     * The same with what was corrected elsewhere, part by part, where it still is as it was before that.
     *
     * @param before what the correction changed
     */
    public Content taking(Content corrected, Content before) {
        return new Content(
                taken(kind, corrected.kind, before.kind),
                taken(title, corrected.title, before.title),
                takenIfAny(summary, corrected.summary, before.summary),
                municipality,
                taken(themes, corrected.themes, before.themes),
                sections.taking(corrected.sections, before.sections),
                takenIfAny(contact, corrected.contact, before.contact),
                takenIfAny(period, corrected.period, before.period),
                takenIfAny(status, corrected.status, before.status),
                takenIfAny(evidence, corrected.evidence, before.evidence),
                taken(sources, corrected.sources, before.sources),
                taken(links, corrected.links, before.links),
                taken(language, corrected.language, before.language),
                taken(images, corrected.images, before.images),
                takenIfAny(place, corrected.place, before.place));
    }

    private static <T> T taken(T own, T corrected, T before) {
        return own.equals(before) ? corrected : own;
    }

    static <T> @Nullable T takenIfAny(@Nullable T own, @Nullable T corrected, @Nullable T before) {
        return Objects.equals(own, before) ? corrected : own;
    }

    /** JSON Pointers of what is missing for others to have use of it. */
    public List<String> missing() {
        var missing = new ArrayList<String>();
        require(summary, "/summary", missing);
        if (themes.isEmpty()) {
            missing.add("/themes");
        }
        require(sections.occasion(), "/sections/occasion", missing);
        require(sections.dilemma(), "/sections/dilemma", missing);
        require(sections.approach(), "/sections/approach", missing);
        require(sections.whatDidNotWork(), "/sections/whatDidNotWork", missing);
        if (period == null) {
            missing.add("/period/startYear");
        }
        if (status == null) {
            missing.add("/status");
        }
        if (evidence == null) {
            missing.add("/evidence");
        } else if (evidence.restsOnSources() && sources.isEmpty()) {
            missing.add("/sources");
        }
        for (var place = 0; place < images.size(); place++) {
            require(images.get(place).altText(), "/images/%d/altText".formatted(place), missing);
        }
        return missing;
    }

    private static void require(@Nullable String text, String pointer, List<String> missing) {
        if (text == null || text.isBlank()) {
            missing.add(pointer);
        }
    }
}
