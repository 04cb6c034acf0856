// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database whose indexes are used. */
final class IndexedDatabase extends H2Database {
    // Set before super(), which opens the collections that the store holds already.
    private final MVStore store;
    private final LongAdder examined;

    IndexedDatabase(String name, MVStore store, CursorRegistry cursors, LongAdder examined) {
        this.store = store;
        this.examined = examined;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        // The same maps as the library's own collections have, so that a file that it wrote can be read.
        var fullName = getFullCollectionNamespace(name);
        return new CopyingCollection(
                this,
                name,
                options,
                store.openMap(
                        "databases." + fullName, new MVMap.Builder<Object, Document>().valueType(new DocumentType())),
                store.openMap("meta." + fullName),
                cursorRegistry,
                examined);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new GuardIndex(super.openOrCreateUniqueIndex(collection, name, keys, sparse), name, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new SortedIndex(name, keys);
    }
}
