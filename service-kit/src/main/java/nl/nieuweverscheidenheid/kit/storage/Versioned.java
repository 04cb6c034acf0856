// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;

/** Keeps what was heard of an entity, unless something newer was heard before; so repeats and late arrivals do no harm. */
public final class Versioned {
    private static final int DUPLICATE_KEY = 11000;

    private Versioned() {}

    /**
     * Puts the document in the place of an older one of the same id.
     *
     * @return false if what is kept is as new or newer, and stays
     */
    public static boolean put(MongoCollection<Document> collection, String id, long version, Document fields) {
        var document = new Document(fields).append("_id", id).append("version", version);
        try {
            var result = collection.replaceOne(
                    and(eq("_id", id), lt("version", version)), document, new ReplaceOptions().upsert(true));
            return result.getModifiedCount() > 0 || result.getUpsertedId() != null;
        } catch (MongoWriteException e) {
            // The guard matched nothing and the upsert met the newer document under the same id.
            if (e.getError().getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
