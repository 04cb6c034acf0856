// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;

/**
 * A unique index that also serves queries with more conditions than its keys, such as the guard {@code {_id, version}};
 * the library's own serves only queries for exactly its keys and scans the collection for others.
 */
final class GuardIndex extends Index<Object> {
    private final Index<Object> unique;

    GuardIndex(Index<Object> unique, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.unique = unique;
    }

    @Override
    public boolean canHandle(Document query) {
        var own = ownConditions(query);
        return own.keySet().equals(keySet()) && unique.canHandle(own);
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        return unique.getPositions(ownConditions(query));
    }

    private Document ownConditions(Document query) {
        var conditions = Conditions.of(query);
        conditions.keySet().retainAll(keySet());
        return conditions;
    }

    @Override
    public Set<KeyValue> getKeyValues(Document document) {
        return unique.getKeyValues(document);
    }

    @Override
    public Object getPosition(Document document) {
        return unique.getPosition(document);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        unique.checkAdd(document, collection);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        unique.add(document, position, collection);
    }

    @Override
    public Object remove(Document document) {
        return unique.remove(document);
    }

    @Override
    public long getCount() {
        return unique.getCount();
    }

    @Override
    public boolean isEmpty() {
        return unique.isEmpty();
    }

    @Override
    public long getDataSize() {
        return unique.getDataSize();
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        unique.checkUpdate(before, after, collection);
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        unique.updateInPlace(before, after, position, collection);
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public void drop() {
        unique.drop();
    }
}
