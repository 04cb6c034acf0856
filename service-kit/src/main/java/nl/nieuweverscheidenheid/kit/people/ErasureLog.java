// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.people;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import nl.nieuweverscheidenheid.events.ErasureConfirmationEvent.ErasureConfirmed;
import nl.nieuweverscheidenheid.kit.outbox.Outbox;
import nl.nieuweverscheidenheid.kit.outbox.Outboxes;
import nl.nieuweverscheidenheid.kit.storage.Versioned;
import org.bson.Document;

/** How far a service is with each erasure; not whom it is about. */
final class ErasureLog {
    /** A service's own; the owner of erasures keeps them elsewhere. */
    static final String COLLECTION = "erasures";

    private static final String CONFIRMED_AT = "confirmedAt";

    private final MongoCollection<Document> documents;
    private final Outbox outbox;

    ErasureLog(MongoDatabase database, Outboxes outboxes) {
        this.documents = database.getCollection(COLLECTION);
        this.outbox = outboxes.of(COLLECTION);
    }

    /** Since when the service has been at it, now if it was not; empty once it has confirmed. */
    Optional<Instant> begun(String erasure, Instant now) {
        Versioned.add(documents, new Document("_id", erasure).append("begunAt", Date.from(now)));
        var found =
                Objects.requireNonNull(documents.find(eq("_id", erasure)).first(), "It was added if it was not there");
        return found.containsKey(CONFIRMED_AT)
                ? Optional.empty()
                : Optional.of(found.getDate("begunAt").toInstant());
    }

    /** Notes that it is done and has it told, once. */
    void confirm(ErasureConfirmed confirmed) {
        documents.updateOne(
                and(eq("_id", confirmed.erasureId()), exists(CONFIRMED_AT, false)),
                Updates.combine(
                        Updates.set(CONFIRMED_AT, Date.from(confirmed.confirmedAt())), outbox.adding(confirmed)));
        outbox.wake();
    }
}
