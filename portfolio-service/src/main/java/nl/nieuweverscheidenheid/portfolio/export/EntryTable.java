// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.export;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.portfolio.adoption.AdoptionCounts;
import nl.nieuweverscheidenheid.portfolio.content.Illustration;
import nl.nieuweverscheidenheid.portfolio.entry.Entries;
import nl.nieuweverscheidenheid.portfolio.entry.Entry;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.entry.Publication;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import nl.nieuweverscheidenheid.portfolio.publisher.Fingerprint;
import nl.nieuweverscheidenheid.portfolio.publisher.PublicAddresses;
import nl.nieuweverscheidenheid.portfolio.search.SelectedStories;
import nl.nieuweverscheidenheid.portfolio.search.StoryFilter;
import nl.nieuweverscheidenheid.portfolio.theme.Themes;
import org.springframework.stereotype.Component;

/** Published entries as rows, the last published first; never more than a few of them in memory. */
@Component
class EntryTable {
    private static final int AT_ONCE = 100;

    private final SelectedStories selected;
    private final Entries entries;
    private final AdoptionCounts adoptions;
    private final Municipalities municipalities;
    private final Themes themes;
    private final PublicAddresses addresses;

    EntryTable(
            SelectedStories selected,
            Entries entries,
            AdoptionCounts adoptions,
            Municipalities municipalities,
            Themes themes,
            PublicAddresses addresses) {
        this.selected = selected;
        this.entries = entries;
        this.adoptions = adoptions;
        this.municipalities = municipalities;
        this.themes = themes;
        this.addresses = addresses;
    }

    /** What one row after the other is given to. */
    interface RowWriter {
        void write(Row row) throws IOException;
    }

    /** The rows that a filter leaves, which can be gone through once their fingerprint is of interest. */
    Selection select(StoryFilter filter) {
        return new Selection(selected.all(filter).stories(), adoptions.all());
    }

    /** A selection as it was when it was made; who is withdrawn before their turn is left out. */
    final class Selection {
        private final List<SelectedStories.Selected> stories;
        private final Map<EntryId, Integer> adopted;

        private Selection(List<SelectedStories.Selected> stories, Map<EntryId, Integer> adopted) {
            this.stories = stories;
            this.adopted = adopted;
        }

        /** Changes whenever something in the table does, and sometimes otherwise. */
        Fingerprint fingerprint() {
            var fingerprint = Fingerprint.begin().with(Column.exported());
            stories.forEach(story -> fingerprint.with(story.id()).with(story.version()));
            adopted.entrySet().stream()
                    .sorted(Comparator.comparing(one -> one.getKey().value()))
                    .forEach(fingerprint::with);
            municipalities.all().stream()
                    .sorted(Comparator.comparing(Municipalities.Municipality::code))
                    .forEach(fingerprint::with);
            themes.all().forEach(theme -> fingerprint.with(theme.slug()).with(theme.name()));
            return fingerprint;
        }

        void forEach(RowWriter writer) throws IOException {
            for (var from = 0; from < stories.size(); from += AT_ONCE) {
                var some = stories.subList(from, Math.min(stories.size(), from + AT_ONCE));
                var found = entries
                        .findAll(some.stream()
                                .map(story -> new EntryId(story.id()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(entry -> entry.id().value(), Function.identity()));
                for (var story : some) {
                    var entry = found.get(story.id());
                    if (entry != null && entry.published().isPresent()) {
                        writer.write(row(entry, entry.published().get()));
                    }
                }
            }
        }

        private Row row(Entry entry, Publication shown) {
            var content = shown.content();
            return new Row(
                    entry,
                    shown,
                    addresses.page(entry),
                    municipalities.nameOf(content.municipality()),
                    municipalities.current(content.municipality()),
                    content.themes().stream().map(themes::nameOf).toList(),
                    content.images().stream().map(EntryTable.this::picture).toList(),
                    adopted.getOrDefault(entry.id(), 0));
        }
    }

    private Row.Picture picture(Illustration image) {
        var largest = image.picture().sizes().getLast();
        return new Row.Picture(
                addresses.picture(image),
                Objects.requireNonNullElse(image.altText(), ""),
                largest.width(),
                largest.height());
    }
}
