// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.adoption;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.events.AdoptionEvent;
import nl.nieuweverscheidenheid.kit.outbox.Outbox;
import nl.nieuweverscheidenheid.kit.outbox.Outboxes;
import nl.nieuweverscheidenheid.kit.storage.StorageSetup;
import nl.nieuweverscheidenheid.kit.storage.Versioned;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Adoptions in MongoDB, one document each; withdrawn ones stay for their version. */
@Repository
class MongoAdoptions implements Adoptions, StorageSetup {
    private static final String COLLECTION = "adoptions";

    private final MongoCollection<Document> documents;
    private final Outbox outbox;

    MongoAdoptions(MongoDatabase database, Outboxes outboxes) {
        this.documents = database.getCollection(COLLECTION);
        this.outbox = outboxes.of(COLLECTION);
    }

    @Override
    public void prepare(MongoDatabase database) {
        documents.createIndex(Indexes.ascending("entry"));
        documents.createIndex(Indexes.ascending("municipality"));
    }

    @Override
    public Optional<Adoption> find(AdoptionId id) {
        return Optional.ofNullable(documents.find(eq("_id", id.toString())).first())
                .map(MongoAdoptions::read);
    }

    @Override
    public List<Adoption> of(EntryId entry) {
        return list(eq("entry", entry.value()), Sorts.ascending("adoptedAt", "_id"));
    }

    @Override
    public List<Adoption> by(MunicipalityCode municipality) {
        return list(eq("municipality", municipality.value()), Sorts.descending("adoptedAt", "_id"));
    }

    @Override
    public Map<EntryId, Integer> count() {
        var counts = new HashMap<EntryId, Integer>();
        documents
                .aggregate(List.of(
                        Aggregates.match(eq("withdrawn", false)),
                        Aggregates.group("$entry", Accumulators.sum("count", 1))))
                .forEach(counted -> counts.put(
                        new EntryId(counted.getString("_id")),
                        counted.get("count", Number.class).intValue()));
        return counts;
    }

    @Override
    public void put(Adoption adoption, AdoptionEvent event) {
        var isStored = adoption.version() == 1 ? insert(adoption, event) : update(adoption, event);
        if (!isStored) {
            throw new AdoptionChangedMeanwhile(adoption.id());
        }
        outbox.wake();
    }

    private boolean insert(Adoption adoption, AdoptionEvent event) {
        var document = parts(adoption)
                .append("_id", adoption.id().toString())
                .append("entry", adoption.id().entry().value())
                .append("municipality", adoption.id().municipality().value());
        return Versioned.add(documents, outbox.stamped(document, event));
    }

    private boolean update(Adoption adoption, AdoptionEvent event) {
        var changes = new ArrayList<Bson>();
        parts(adoption).forEach((name, value) -> changes.add(Updates.set(name, value)));
        if (adoption.changes() == null) {
            changes.add(Updates.unset("changes"));
        }
        changes.add(outbox.adding(event));
        return documents
                        .updateOne(
                                and(eq("_id", adoption.id().toString()), eq("version", adoption.version() - 1)),
                                Updates.combine(changes))
                        .getMatchedCount()
                > 0;
    }

    private List<Adoption> list(Bson which, Bson order) {
        return documents
                .find(and(which, eq("withdrawn", false)))
                .sort(order)
                .map(MongoAdoptions::read)
                .into(new ArrayList<>());
    }

    /** The parts that change. */
    private static Document parts(Adoption adoption) {
        var document = new Document("version", adoption.version())
                .append("entryMunicipality", adoption.entryMunicipality().value())
                .append("adoptedAt", Date.from(adoption.adoptedAt()))
                .append("updatedAt", Date.from(adoption.updatedAt()))
                .append("withdrawn", adoption.withdrawn());
        return adoption.changes() == null ? document : document.append("changes", adoption.changes());
    }

    private static Adoption read(Document document) {
        return new Adoption(
                new AdoptionId(
                        new EntryId(document.getString("entry")),
                        new MunicipalityCode(document.getString("municipality"))),
                document.getLong("version"),
                new MunicipalityCode(document.getString("entryMunicipality")),
                document.getString("changes"),
                document.getDate("adoptedAt").toInstant(),
                document.getDate("updatedAt").toInstant(),
                document.getBoolean("withdrawn"));
    }
}
