// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.function.BooleanSupplier;
import org.bson.Document;

/** Writes that give way to what is there already; so repeats, late arrivals and two at the same time do no harm. */
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
        return unlessThere(() -> {
            // Where the guard matches nothing, the upsert meets the newer document under the same id.
            var result = collection.replaceOne(
                    and(eq("_id", id), lt("version", version)), document, new ReplaceOptions().upsert(true));
            return result.getModifiedCount() > 0 || result.getUpsertedId() != null;
        });
    }

    /**
     * Adds a document, unless there is one of its id: of many who add it at the same time one does.
     *
     * @return false if there is one already, which stays
     */
    public static boolean add(MongoCollection<Document> collection, Document document) {
        return unlessThere(() -> collection.insertOne(document).wasAcknowledged());
    }

    /**
     * Stores the next version of a document that several may change at the same time: the first, if there is none yet.
     *
     * @param fields that change with each version
     * @param atFirst fields that the first has besides
     * @return false if what is kept is not the version that this one follows, and stays
     */
    public static boolean follow(
            MongoCollection<Document> collection, String id, long version, Document fields, Document atFirst) {
        var next = new Document(fields).append("version", version);
        if (version == 1) {
            next.putAll(atFirst);
            return add(collection, next.append("_id", id));
        }
        return collection
                        .updateOne(and(eq("_id", id), eq("version", version - 1)), new Document("$set", next))
                        .getMatchedCount()
                > 0;
    }

    private static boolean unlessThere(BooleanSupplier write) {
        try {
            return write.getAsBoolean();
        } catch (MongoWriteException e) {
            if (e.getError().getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
