// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.trail;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Date;
import java.util.Objects;
import nl.nieuweverscheidenheid.kit.storage.StorageSetup;
import nl.nieuweverscheidenheid.kit.storage.Versioned;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Deeds in MongoDB, a document each, which is only ever inserted. */
@Repository
class MongoDeeds implements Deeds, StorageSetup {
    private static final Bson LAST_FIRST = Indexes.descending("at", "_id");

    private final MongoCollection<Document> documents;

    MongoDeeds(MongoDatabase database) {
        this.documents = database.getCollection("deeds");
    }

    @Override
    public void prepare(MongoDatabase database) {
        documents.createIndex(LAST_FIRST);
    }

    @Override
    public void add(Deed deed) {
        var by = deed.by();
        Versioned.add(
                documents,
                new Document("_id", deed.id())
                        .append("at", Date.from(deed.at()))
                        .append("by", by == null ? null : PersonDocument.of(by))
                        .append("act", deed.act().slug())
                        .append("on", deed.on())
                        .append("reason", deed.reason())
                        .append("failure", deed.failure()));
    }

    @Override
    public PageOf<Deed> list(Paging paging) {
        var found = documents
                .find()
                .sort(LAST_FIRST)
                .skip(paging.skip())
                .limit(paging.pageSize())
                .map(MongoDeeds::read)
                .into(new ArrayList<>());
        return new PageOf<>(found, documents.countDocuments(), paging.page(), paging.pageSize());
    }

    private static Deed read(Document document) {
        return new Deed(
                document.getString("_id"),
                document.getDate("at").toInstant(),
                readPerson(document.get("by", Document.class)),
                Act.of(Objects.requireNonNull(document.getString("act"))),
                document.getString("on"),
                document.getString("reason"),
                document.getString("failure"));
    }

    private static @Nullable Person readPerson(@Nullable Document document) {
        return document == null ? null : PersonDocument.read(document);
    }
}
