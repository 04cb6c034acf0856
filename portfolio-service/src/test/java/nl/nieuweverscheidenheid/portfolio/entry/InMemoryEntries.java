// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;

/** Entries without a store, for tests of what is done with them; {@link EntriesContract} keeps them honest. */
public final class InMemoryEntries implements Entries {
    private final Map<EntryId, Entry> entries = new LinkedHashMap<>();
    private final List<Event> told = new ArrayList<>();

    @Override
    public Optional<Entry> find(EntryId id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public PageOf<Entry> list(Selection selection, Paging paging) {
        var found = entries.values().stream()
                .filter(entry -> isSelected(entry, selection))
                .sorted(Comparator.comparing(Entry::updatedAt)
                        .thenComparing(entry -> entry.id().value())
                        .reversed())
                .toList();
        return new PageOf<>(
                found.stream().skip(paging.skip()).limit(paging.pageSize()).toList(),
                found.size(),
                paging.page(),
                paging.pageSize());
    }

    @Override
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public void add(Entry entry, List<Event> events) {
        entries.put(entry.id(), entry);
        told.addAll(events);
    }

    @Override
    public void save(Entry entry, List<Event> events) {
        var before = entries.get(entry.id());
        if (before == null || before.version() != entry.version() - 1) {
            throw new EntryChangedMeanwhile(entry.id());
        }
        entries.put(entry.id(), entry);
        told.addAll(events);
    }

    /** What others have heard, oldest first. */
    public List<Event> told() {
        return List.copyOf(told);
    }

    private static boolean isSelected(Entry entry, Selection selection) {
        var content = entry.content();
        return fits(entry.state(), selection.states())
                && selection
                        .municipalities()
                        .map(codes -> codes.contains(content.municipality().value()))
                        .orElse(true)
                && (selection.themes().isEmpty() || content.themes().stream().anyMatch(selection.themes()::contains))
                && fits(content.kind(), selection.kinds())
                && (selection.statuses().isEmpty()
                        || content.status() != null && selection.statuses().contains(content.status()))
                && selection.year().map(year -> ran(content.period(), year)).orElse(true);
    }

    private static <T> boolean fits(T value, Set<T> wanted) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static boolean ran(Content.Period period, int year) {
        return period != null
                && period.startYear() <= year
                && Optional.ofNullable(period.endYear()).map(end -> end >= year).orElse(true);
    }
}
