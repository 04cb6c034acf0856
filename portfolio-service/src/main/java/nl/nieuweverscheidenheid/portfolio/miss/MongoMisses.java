// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.miss;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.nieuweverscheidenheid.kit.storage.StorageSetup;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Misses in MongoDB, one document for a question in a week; kept for half a year. */
@Repository
class MongoMisses implements MissStore, StorageSetup {
    private static final Duration KEPT = Duration.ofDays(182);
    private static final int MOST = 200;

    private final MongoCollection<Document> documents;
    private final Clock clock;

    MongoMisses(MongoDatabase database, Clock clock) {
        this.documents = database.getCollection("misses");
        this.clock = clock;
    }

    @Override
    public void prepare(MongoDatabase database) {
        documents.createIndex(Indexes.ascending("week"));
        forgetOld();
    }

    @Override
    public void add(String week, String query, int hours) {
        documents.updateOne(
                eq("_id", week + " " + query),
                Updates.combine(Updates.inc("hours", hours), Updates.set("week", week), Updates.set("query", query)),
                new UpdateOptions().upsert(true));
        forgetOld();
    }

    @Override
    public List<Miss> of(String week) {
        return documents
                .find(eq("week", week))
                .sort(Sorts.orderBy(Sorts.descending("hours"), Sorts.ascending("query")))
                .limit(MOST)
                .map(document -> new Miss(document.getString("query"), document.getInteger("hours")))
                .into(new ArrayList<>());
    }

    private void forgetOld() {
        documents.deleteMany(lt("week", Misses.weekOf(clock.instant().minus(KEPT))));
    }
}
