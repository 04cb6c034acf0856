// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.content;

import java.util.Objects;
import java.util.Optional;
import nl.nieuweverscheidenheid.events.EntryEvent;
import org.jspecify.annotations.Nullable;

/** What of an entry everybody may know: all of it but whom to ask, who wrote it and who made the pictures. */
public final class PublishedContent {
    /** The SPDX id of the licence that every text is published under. */
    public static final String LICENCE = "CC-BY-4.0";

    private PublishedContent() {}

    /** The content as it leaves in events. */
    public static EntryEvent.Content of(
            Content content, @Nullable String slug, boolean sample, Optional<String> municipalityType) {
        var period = Objects.requireNonNull(content.period(), "A published entry tells when");
        return new EntryEvent.Content(
                content.kind().slug(),
                content.title(),
                Objects.requireNonNull(content.summary(), "A published entry has a summary"),
                content.municipality().value(),
                municipalityType.orElse(null),
                content.themes(),
                content.sections().written(),
                new EntryEvent.Period(period.startYear(), period.endYear()),
                Objects.requireNonNull(content.status(), "A published entry has a status")
                        .slug(),
                Objects.requireNonNull(content.evidence(), "A published entry tells its evidence")
                        .slug(),
                content.links().stream()
                        .map(link -> new EntryEvent.Link(link.title(), link.url()))
                        .toList(),
                content.language().slug(),
                LICENCE,
                sample,
                slug,
                content.sources().stream()
                        .map(source -> new EntryEvent.Source(source.title(), source.url(), source.reference()))
                        .toList(),
                content.images().stream().map(PublishedContent::image).toList(),
                place(content.place()));
    }

    private static EntryEvent.@Nullable Place place(@Nullable Place place) {
        return place == null ? null : new EntryEvent.Place(place.longitude(), place.latitude(), place.label());
    }

    /** Captions and credits may name somebody, and stay. */
    private static EntryEvent.Image image(Illustration image) {
        return new EntryEvent.Image(
                image.picture().hash(),
                Objects.requireNonNull(image.altText(), "A published image has an alternative text"),
                image.picture().sizes().stream()
                        .map(size -> new EntryEvent.ImageSize(size.width(), size.height()))
                        .toList());
    }
}
