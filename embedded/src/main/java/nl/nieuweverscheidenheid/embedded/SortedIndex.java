// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A secondary index, which the library does not have: the values of the first key in order, in memory, filled anew when
 * the store is opened. It serves equality, {@code $in} and ranges; further keys are left to the matching of what it finds.
 * Documents without the first key are not in it, so that a sparse index stays small.
 */
final class SortedIndex extends Index<Object> {
    private static final Set<String> RANGES = Set.of("$gt", "$gte", "$lt", "$lte");

    private final String first;
    private final TreeMap<Object, Set<Object>> positions = new TreeMap<>(ValueComparator.ascWithoutListHandling());
    private long count;

    SortedIndex(String name, List<IndexKey> keys) {
        // Sparse for the library's equality of positions: a document may be missing here and still be in the
        // collection.
        super(name, keys, true);
        this.first = keys.getFirst().getKey();
    }

    @Override
    public synchronized boolean canHandle(Document query) {
        var condition = Conditions.of(query).get(first);
        if (condition == null
                || condition instanceof Collection
                || BsonRegularExpression.isRegularExpression(condition)) {
            return false;
        }
        if (condition instanceof Document demands && hasOperators(demands)) {
            return switch (operator(demands)) {
                case "$eq" -> isIndexed(demands.get("$eq"));
                case "$in" ->
                    demands.get("$in") instanceof Collection<?> values
                            && values.stream().allMatch(SortedIndex::isIndexed);
                case String operator -> RANGES.contains(operator) && isIndexed(demands.get(operator));
            };
        }
        return true;
    }

    @Override
    public synchronized Iterable<Object> getPositions(Document query) {
        var condition = Conditions.of(query).get(first);
        if (condition instanceof Document demands && hasOperators(demands)) {
            var operator = operator(demands);
            var value = Objects.requireNonNull(demands.get(operator), "canHandle refuses null");
            return switch (operator) {
                case "$eq" -> at(value);
                case "$in" ->
                    ((Collection<?>) value)
                            .stream()
                                    .flatMap(one -> at(one).stream())
                                    .collect(Collectors.toCollection(LinkedHashSet::new));
                case "$gt" -> all(positions.tailMap(value, false));
                case "$gte" -> all(positions.tailMap(value, true));
                case "$lt" -> all(positions.headMap(value, false));
                default -> all(positions.headMap(value, true));
            };
        }
        return at(condition);
    }

    @Override
    public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {
        for (var value : values(document)) {
            if (positions
                    .computeIfAbsent(value, unseen -> new LinkedHashSet<>())
                    .add(position)) {
                count++;
            }
        }
    }

    @Override
    public synchronized @Nullable Object remove(Document document) {
        // The library keeps documents by their _id, so that is their position.
        var id = document.get("_id");
        for (var value : values(document)) {
            drop(value, Missing.ofNullable(id));
        }
        return null;
    }

    @Override
    public synchronized void updateInPlace(
            Document before, Document after, Object position, MongoCollection<Object> collection) {
        var valuesBefore = values(before);
        var valuesAfter = values(after);
        if (!valuesBefore.equals(valuesAfter)) {
            valuesBefore.forEach(value -> drop(value, position));
            add(after, position, collection);
        }
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // Every value may occur as often as it likes.
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // Every value may occur as often as it likes.
    }

    @Override
    public synchronized long getCount() {
        return count;
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public synchronized void drop() {
        positions.clear();
        count = 0;
    }

    private void drop(Object value, Object position) {
        var found = positions.get(value);
        if (found == null) {
            return;
        }
        if (found.remove(position)) {
            count--;
        }
        if (found.isEmpty()) {
            positions.remove(value);
        }
    }

    private Set<Object> at(@Nullable Object value) {
        return new LinkedHashSet<>(positions.getOrDefault(value, Set.of()));
    }

    private static Set<Object> all(NavigableMap<Object, Set<Object>> range) {
        return range.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<Object> values(Document document) {
        return getKeyValues(document).stream()
                .map(key -> key.get(0))
                .filter(value -> !(value == null || value instanceof Missing))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The operator to search by. With both ends of a range only one is used, as arrays may meet each with another item. */
    private static String operator(Document demands) {
        return demands.keySet().stream()
                .filter(name -> name.equals("$eq") || name.equals("$in"))
                .findFirst()
                .orElseGet(() -> demands.keySet().stream()
                        .filter(RANGES::contains)
                        .findFirst()
                        .orElse(""));
    }

    private static boolean isIndexed(@Nullable Object value) {
        return value != null
                && !(value instanceof Collection)
                && !(value instanceof Map)
                && !BsonRegularExpression.isRegularExpression(value);
    }

    private static boolean hasOperators(Document demands) {
        return demands.keySet().stream().anyMatch(name -> name.startsWith("$"));
    }
}
