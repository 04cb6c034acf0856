// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What everybody may know of a portfolio entry. Each tells the whole public state, as the topic is compacted. */
@Channel(value = EntryEvent.TOPIC, compacted = true)
public sealed interface EntryEvent extends Event {
    /** Where these events travel, keyed by entry id. */
    String TOPIC = "portfolio.entries";

    /** Which entry it is about. */
    String entryId();

    @Override
    default String subject() {
        return entryId();
    }

    /** The years in which the described work ran; without an end it still does. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Period(int startYear, @Nullable Integer endYear) {}

    /** Further reading on the web. */
    record Link(String title, String url) {}

    /**
     * What the evidence rests on: an address, or a reference to what is not on the web.
     *
     * @param reference such as author, year and publisher
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Source(
            String title, @Nullable String url, @Nullable String reference) {}

    /**
     * A picture that the entry shows. Who made it and who is in it stay where they are.
     *
     * @param hash of this picture; the last parts of its address are /images/{hash}/{width}
     * @param altText what there is to see, for who does not see it
     * @param sizes in which it can be had, the smallest first
     */
    record Image(String hash, String altText, List<ImageSize> sizes) {
        public Image {
            sizes = List.copyOf(sizes);
        }
    }

    /** Width and height in pixels. */
    record ImageSize(int width, int height) {}

    /**
     * Where a project is: a building or a square, never somebody's home.
     *
     * @param longitude degrees (WGS84)
     * @param latitude degrees (WGS84)
     * @param label what is there, such as the library
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(
            double longitude, double latitude, @Nullable String label) {}

    /**
     * The public content of an entry.
     *
     * @param kind portrait, programme or project
     * @param municipality CBS code of the municipality that tells the story, such as GM0363
     * @param municipalityType slug of the municipality's type when the event was made; it may have changed since
     * @param themes slugs of the themes
     * @param sections Markdown by section name: occasion, dilemma, approach, roles, cost, result, whatDidNotWork, tip
     * @param status running, stopped or evolved
     * @param evidence described, substantiated or evaluated
     * @param language nl, fy or en
     * @param licence SPDX id of the licence
     * @param sample true for sample content that tells of nothing real
     * @param slug the last part of the entry's address; it changes with the title, and former ones keep leading here
     * @param sources what the evidence rests on
     * @param images pictures, the first for lists
     * @param place where it is, for a project that has a place of its own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Content(
            String kind,
            String title,
            String summary,
            String municipality,
            @Nullable String municipalityType,
            List<String> themes,
            Map<String, String> sections,
            Period period,
            String status,
            String evidence,
            List<Link> links,
            String language,
            String licence,
            boolean sample,
            @Nullable String slug,
            @Nullable List<Source> sources,
            @Nullable List<Image> images,
            @Nullable Place place) {
        /** Of no place of its own. */
        public Content(
                String kind,
                String title,
                String summary,
                String municipality,
                @Nullable String municipalityType,
                List<String> themes,
                Map<String, String> sections,
                Period period,
                String status,
                String evidence,
                List<Link> links,
                String language,
                String licence,
                boolean sample,
                @Nullable String slug,
                @Nullable List<Source> sources,
                @Nullable List<Image> images) {
            this(
                    kind,
                    title,
                    summary,
                    municipality,
                    municipalityType,
                    themes,
                    sections,
                    period,
                    status,
                    evidence,
                    links,
                    language,
                    licence,
                    sample,
                    slug,
                    sources,
                    images,
                    null);
        }

        public Content {
            themes = List.copyOf(themes);
            sections = Map.copyOf(sections);
            links = List.copyOf(links);
            sources = sources == null ? null : List.copyOf(sources);
            images = images == null ? null : List.copyOf(images);
        }
    }

    /** The entry can be seen by everybody from now on. */
    @EventType("nl.nieuwe-verscheidenheid.portfolio.entry-published")
    record EntryPublished(String entryId, long version, Instant publishedAt, Content content) implements EntryEvent {}

    /** A published entry changed and is still to be seen. */
    @EventType("nl.nieuwe-verscheidenheid.portfolio.entry-revised")
    record EntryRevised(String entryId, long version, Instant publishedAt, Instant revisedAt, Content content)
            implements EntryEvent {}

    /** A published entry is no longer to be seen; what was kept of it must go. */
    @EventType("nl.nieuwe-verscheidenheid.portfolio.entry-withdrawn")
    record EntryWithdrawn(String entryId, long version, Instant withdrawnAt) implements EntryEvent {}
}
