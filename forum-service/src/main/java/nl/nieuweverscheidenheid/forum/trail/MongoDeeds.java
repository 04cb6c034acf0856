// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.trail;

import static com.mongodb.client.model.Filters.eq;
import static nl.nieuweverscheidenheid.kit.people.OwnTable.column;
import static nl.nieuweverscheidenheid.kit.people.OwnTable.row;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.nieuweverscheidenheid.kit.people.Choice;
import nl.nieuweverscheidenheid.kit.people.OwnTable;
import nl.nieuweverscheidenheid.kit.people.PersonalData;
import nl.nieuweverscheidenheid.kit.storage.StorageSetup;
import nl.nieuweverscheidenheid.kit.storage.Versioned;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Deeds in MongoDB, a document each, which is only ever inserted; who did it may be forgotten. */
@Repository
class MongoDeeds implements Deeds, StorageSetup, PersonalData {
    private static final String COLLECTION = "deeds";
    private static final String BY = "by.subject";
    private static final Bson LAST_FIRST = Indexes.descending("at", "_id");

    private final MongoCollection<Document> documents;

    MongoDeeds(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION);
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

    @Override
    public Set<String> collections() {
        return Set.of(COLLECTION);
    }

    @Override
    public List<OwnTable> of(String person) {
        return List.of(new OwnTable(
                "redactiehandelingen",
                "Wat u als redacteur of beheerder op het forum deed.",
                List.of(
                        column("doneAt", "Wanneer u dat deed."),
                        column("act", "Wat u deed."),
                        column("contribution", "Kenmerk van de bijdrage waar het om ging."),
                        column("reason", "De reden die u gaf."),
                        column("failure", "Waarom er niets van kwam, als dat zo is.")),
                to -> documents
                        .find(eq(BY, person))
                        .map(MongoDeeds::read)
                        .forEach(deed -> to.accept(
                                row(deed.at(), deed.act().slug(), deed.on(), deed.reason(), deed.failure())))));
    }

    /** What was done and why stays for others of those who guard the forum, whatever the choice. */
    @Override
    public boolean erase(String person, Choice choice) {
        documents.updateMany(eq(BY, person), Updates.set("by", PersonDocument.of(Person.ERASED)));
        return true;
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
