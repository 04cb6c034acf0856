// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.portfolio.content.Content;

/** Entries without a store, for tests of what is done with them; {@link EntriesContract} keeps them honest. */
public class InMemoryEntries implements Entries {
    private final Map<EntryId, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Content> formerTexts = new HashMap<>();
    private final List<Event> told = new ArrayList<>();

    @Override
    public Optional<Entry> find(EntryId id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public List<Entry> findAll(Collection<EntryId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public List<Entry> toBeConfirmed(Instant now, int most) {
        return entries.values().stream()
                .filter(entry -> !entry.sample())
                .filter(entry -> entry.published()
                        .filter(publication -> publication.isToBeAsked(now))
                        .isPresent())
                .limit(most)
                .toList();
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
    public Optional<Extent> extent() {
        var published = entries.values().stream().filter(Entry::isPublished).toList();
        return published.stream()
                .map(entry -> entry.content().period().startYear())
                .min(Comparator.naturalOrder())
                .map(year -> new Extent(
                        year,
                        published.stream()
                                .map(Entry::updatedAt)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()));
    }

    @Override
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public void writtenBy(String subject, Consumer<Entry> entry) {
        writtenBy(subject, Integer.MAX_VALUE).forEach(entry);
    }

    @Override
    public List<Entry> writtenBy(String subject, int most) {
        return entries.values().stream()
                .filter(entry -> entry.authors().stream()
                        .anyMatch(author -> author.subject().equals(subject)))
                .limit(most)
                .toList();
    }

    @Override
    public boolean delete(Entry entry) {
        return entries.remove(entry.id(), entry);
    }

    @Override
    public void add(Entry entry, List<Event> events) {
        if (entries.putIfAbsent(entry.id(), entry) != null) {
            throw new EntryChangedMeanwhile(entry.id());
        }
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

    @Override
    public void keepFormer(EntryId id, int number, Content content) {
        formerTexts.put(id + "." + number, content);
    }

    @Override
    public Optional<Content> former(EntryId id, int number) {
        return Optional.ofNullable(formerTexts.get(id + "." + number));
    }

    /** What others have heard, oldest first. */
    public List<Event> told() {
        return List.copyOf(told);
    }

    private static boolean isSelected(Entry entry, Selection selection) {
        var content = entry.content();
        return fits(entry.state(), selection.states())
                && (selection.steps().isEmpty()
                        || entry.underWay()
                                .map(Work::step)
                                .filter(selection.steps()::contains)
                                .isPresent())
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
