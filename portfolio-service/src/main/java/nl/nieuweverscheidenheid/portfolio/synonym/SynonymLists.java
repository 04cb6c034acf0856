// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.synonym;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.nieuweverscheidenheid.events.SynonymEvent;
import nl.nieuweverscheidenheid.events.SynonymEvent.SynonymsReplaced;
import nl.nieuweverscheidenheid.kit.outbox.Outbox;
import nl.nieuweverscheidenheid.kit.outbox.Outboxes;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** The one list of synonyms in MongoDB, stored together with the event that tells every instance of it. */
@Repository
class SynonymLists {
    private static final String COLLECTION = "synonyms";
    private static final String ID = "search";

    private final MongoCollection<Document> documents;
    private final Outbox outbox;

    SynonymLists(MongoDatabase database, Outboxes outboxes) {
        this.documents = database.getCollection(COLLECTION);
        this.outbox = outboxes.of(COLLECTION);
    }

    /** The list as last replaced, if an editor ever did. */
    Optional<SynonymList> find() {
        return Optional.ofNullable(documents.find(eq("_id", ID)).first()).map(SynonymLists::read);
    }

    /**
     * Stores the list and tells of it.
     *
     * @throws SynonymsChangedMeanwhile if the stored list is not the version that this one follows
     */
    void save(SynonymList list) {
        var event = new SynonymsReplaced(
                ID,
                list.version(),
                list.groups().stream().map(SynonymEvent.Group::new).toList(),
                Objects.requireNonNull(list.replacedAt(), "A list that is stored was replaced at some time"));
        if (list.version() == 1) {
            insert(list, event);
        } else {
            var saved = documents.updateOne(
                    and(eq("_id", ID), eq("version", list.version() - 1)),
                    Updates.combine(
                            Updates.set("version", list.version()),
                            Updates.set("groups", list.groups()),
                            Updates.set("replacedAt", Date.from(event.replacedAt())),
                            outbox.adding(event)));
            if (saved.getMatchedCount() == 0) {
                throw new SynonymsChangedMeanwhile();
            }
        }
        outbox.wake();
    }

    private void insert(SynonymList list, SynonymsReplaced event) {
        try {
            documents.insertOne(outbox.stamped(
                    new Document("_id", ID)
                            .append("version", list.version())
                            .append("groups", list.groups())
                            .append("replacedAt", Date.from(event.replacedAt())),
                    event));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw new SynonymsChangedMeanwhile();
            }
            throw e;
        }
    }

    @SuppressWarnings("unchecked") // Each group is stored as a list of texts.
    private static SynonymList read(Document document) {
        var groups = new ArrayList<List<String>>();
        for (List<String> group : document.getList("groups", List.class)) {
            groups.add(group);
        }
        return new SynonymList(
                document.getLong("version"),
                groups,
                document.getDate("replacedAt").toInstant());
    }
}
