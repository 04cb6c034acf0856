// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import java.util.Objects;
import java.util.Optional;
import nl.nieuweverscheidenheid.events.EntryEvent;

/** What of an entry everybody may know: all of it but whom to ask and who wrote it. */
public final class PublishedContent {
    private PublishedContent() {}

    /** The content as it leaves in events. */
    public static EntryEvent.Content of(Entry entry, Optional<String> municipalityType) {
        var content = entry.content();
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
                "CC-BY-4.0",
                entry.sample(),
                null,
                null);
    }
}
