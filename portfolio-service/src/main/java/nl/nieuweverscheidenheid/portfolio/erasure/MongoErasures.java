// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.erasure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static nl.nieuweverscheidenheid.kit.people.OwnTable.column;
import static nl.nieuweverscheidenheid.kit.people.OwnTable.row;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.events.ErasureEvent;
import nl.nieuweverscheidenheid.kit.outbox.Outbox;
import nl.nieuweverscheidenheid.kit.outbox.Outboxes;
import nl.nieuweverscheidenheid.kit.people.Choice;
import nl.nieuweverscheidenheid.kit.people.ErasureUnderWay;
import nl.nieuweverscheidenheid.kit.people.OwnTable;
import nl.nieuweverscheidenheid.kit.people.PersonalData;
import nl.nieuweverscheidenheid.kit.storage.StorageSetup;
import nl.nieuweverscheidenheid.kit.storage.Versioned;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Erasures in MongoDB, a document each; an index lets nobody have two under way. */
@Repository
class MongoErasures implements Erasures, StorageSetup, PersonalData {
    private static final String COLLECTION = "erasureRequests";
    private static final String PERSON = "person";
    private static final String VERSION = "version";
    private static final String CONFIRMATIONS = "confirmations";
    private static final String COMPLETED_AT = "completedAt";

    private final MongoCollection<Document> documents;
    private final Outbox outbox;

    MongoErasures(MongoDatabase database, Outboxes outboxes) {
        this.documents = database.getCollection(COLLECTION);
        this.outbox = outboxes.of(COLLECTION);
    }

    @Override
    public void prepare(MongoDatabase database) {
        documents.createIndex(
                Indexes.ascending(PERSON), new IndexOptions().unique(true).sparse(true));
    }

    @Override
    public Optional<Erasure> find(ErasureId id) {
        return first(eq("_id", id.value()));
    }

    @Override
    public Optional<Erasure> underWay(String person) {
        return first(eq(PERSON, person));
    }

    @Override
    public void add(Erasure erasure, ErasureEvent event) {
        var document = parts(erasure).append("_id", erasure.id().value()).append(PERSON, erasure.person());
        if (!Versioned.add(documents, outbox.stamped(document, event))) {
            throw new ErasureUnderWay();
        }
        outbox.wake();
    }

    @Override
    public void save(Erasure erasure, List<ErasureEvent> events) {
        var changes = new ArrayList<Bson>();
        parts(erasure).forEach((name, value) -> changes.add(Updates.set(name, value)));
        if (erasure.person() == null) {
            changes.add(Updates.unset(PERSON));
        }
        if (!events.isEmpty()) {
            changes.add(outbox.adding(events.toArray(ErasureEvent[]::new)));
        }
        var saved = documents.updateOne(
                and(eq("_id", erasure.id().value()), eq(VERSION, erasure.version() - 1)), Updates.combine(changes));
        if (saved.getMatchedCount() == 0) {
            throw new ErasureChangedMeanwhile(erasure.id());
        }
        outbox.wake();
    }

    @Override
    public Set<String> collections() {
        return Set.of(COLLECTION);
    }

    @Override
    public List<OwnTable> of(String person) {
        return List.of(new OwnTable(
                "wisverzoeken",
                "Uw verzoek om uw gegevens te wissen, zolang het loopt.",
                List.of(
                        column("id", "Kenmerk van het verzoek."),
                        column("choice", "Wat er met uw bijdragen gebeurt: keep-without-name of remove."),
                        column("requestedAt", "Wanneer u het deed.")),
                to -> underWay(person)
                        .ifPresent(erasure -> to.accept(
                                row(erasure.id().value(), erasure.choice().slug(), erasure.requestedAt())))));
    }

    /** Whom it is about is forgotten as the last thing, when every service has confirmed. */
    @Override
    public boolean erase(String person, Choice choice) {
        return true;
    }

    private Optional<Erasure> first(Bson filter) {
        return Optional.ofNullable(documents.find(filter).first()).map(MongoErasures::read);
    }

    private static Document parts(Erasure erasure) {
        var confirmations = new Document();
        erasure.confirmations().forEach((service, at) -> confirmations.append(service, Date.from(at)));
        var document = new Document(VERSION, erasure.version())
                .append("choice", erasure.choice().slug())
                .append("requestedAt", Date.from(erasure.requestedAt()))
                .append(CONFIRMATIONS, confirmations);
        return erasure.completedAt() == null
                ? document
                : document.append(COMPLETED_AT, Date.from(erasure.completedAt()));
    }

    private static Erasure read(Document document) {
        var confirmations = new HashMap<String, Instant>();
        Objects.requireNonNull(document.get(CONFIRMATIONS, Document.class), "There is a place for them")
                .forEach((service, at) -> confirmations.put(service, ((Date) at).toInstant()));
        var completedAt = document.getDate(COMPLETED_AT);
        return new Erasure(
                new ErasureId(document.getString("_id")),
                document.getLong(VERSION),
                document.getString(PERSON),
                Choice.of(document.getString("choice")).orElseThrow(),
                document.getDate("requestedAt").toInstant(),
                confirmations,
                completedAt == null ? null : completedAt.toInstant());
    }
}
