// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.reading;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static nl.nieuweverscheidenheid.kit.people.OwnTable.column;
import static nl.nieuweverscheidenheid.kit.people.OwnTable.row;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.forum.topic.TopicId;
import nl.nieuweverscheidenheid.kit.people.Choice;
import nl.nieuweverscheidenheid.kit.people.OwnTable;
import nl.nieuweverscheidenheid.kit.people.PersonalData;
import nl.nieuweverscheidenheid.kit.storage.StorageSetup;
import nl.nieuweverscheidenheid.kit.storage.Versioned;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/**
 * Readings in MongoDB, a document of each reader and topic. Their ids are made of both, so that a whole page of topics takes
 * one look at the index that is there anyway.
 */
@Repository
class MongoReadings implements Readings, StorageSetup, PersonalData {
    private static final String COLLECTION = "readings";
    private static final String READER = "reader";
    private static final String TOPIC = "topic";
    private static final String UP_TO = "upTo";
    private static final String AT = "at";

    private final MongoCollection<Document> documents;

    MongoReadings(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION);
    }

    @Override
    public void prepare(MongoDatabase database) {
        documents.createIndex(Indexes.ascending(READER));
    }

    @Override
    public int advance(String reader, TopicId topic, int number, Instant at) {
        var id = idOf(reader, topic);
        return further(id, number, at).orElseGet(() -> {
            Versioned.add(
                    documents,
                    new Document("_id", id)
                            .append(READER, reader)
                            .append(TOPIC, topic.value())
                            .append(UP_TO, number)
                            .append(AT, Date.from(at)));
            return further(id, number, at).orElseThrow();
        });
    }

    private Optional<Integer> further(String id, int number, Instant at) {
        return Optional.ofNullable(documents.findOneAndUpdate(
                        eq("_id", id),
                        Updates.combine(Updates.max(UP_TO, number), Updates.max(AT, Date.from(at))),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(kept -> kept.getInteger(UP_TO));
    }

    @Override
    public Map<TopicId, Integer> by(String reader, Collection<TopicId> topics) {
        var found = new HashMap<TopicId, Integer>();
        documents
                .find(in(
                        "_id", topics.stream().map(topic -> idOf(reader, topic)).toList()))
                .forEach(document -> found.put(new TopicId(document.getString(TOPIC)), document.getInteger(UP_TO)));
        return found;
    }

    @Override
    public Set<String> collections() {
        return Set.of(COLLECTION);
    }

    @Override
    public List<OwnTable> of(String person) {
        return List.of(new OwnTable(
                "gelezen",
                "Tot waar u gesprekken las.",
                List.of(
                        column("topic", "Kenmerk van het gesprek."),
                        column("readUpTo", "Nummer van de laatste reactie die u las."),
                        column("lastReadAt", "Wanneer u voor het laatst verder las.")),
                to -> documents
                        .find(eq(READER, person))
                        .forEach(reading -> to.accept(row(
                                reading.getString(TOPIC),
                                reading.getInteger(UP_TO),
                                reading.getDate(AT).toInstant())))));
    }

    @Override
    public boolean erase(String person, Choice choice) {
        documents.deleteMany(eq(READER, person));
        return true;
    }

    /** No topic's id has a space in it, so no two pairs have the same. */
    private static String idOf(String reader, TopicId topic) {
        return topic.value() + " " + reader;
    }
}
