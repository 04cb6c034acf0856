// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

import static com.mongodb.client.model.Filters.eq;
import static nl.nieuweverscheidenheid.kit.people.OwnTable.column;
import static nl.nieuweverscheidenheid.kit.people.OwnTable.row;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.kit.people.Choice;
import nl.nieuweverscheidenheid.kit.people.OwnTable;
import nl.nieuweverscheidenheid.kit.people.PersonalData;
import nl.nieuweverscheidenheid.kit.storage.Versioned;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Writers in MongoDB, a document each. */
@Repository
class MongoWriters implements Writers, PersonalData {
    private static final String COLLECTION = "writers";
    private static final String VERSION = "version";
    private static final String FALLEN = "fallen";

    private final MongoCollection<Document> documents;

    MongoWriters(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION);
    }

    @Override
    public Optional<Writer> find(String subject) {
        return Optional.ofNullable(documents.find(eq("_id", subject)).first()).map(MongoWriters::read);
    }

    @Override
    public boolean save(Writer next) {
        var fields = new Document("firstAt", next.firstAt() == null ? null : Date.from(next.firstAt()))
                .append("added", next.added())
                .append("recent", next.recent().stream().map(Date::from).toList());
        return Versioned.follow(documents, next.subject(), next.version(), fields, new Document(FALLEN, List.of()));
    }

    @Override
    public void fell(String subject, String contribution, boolean fell) {
        documents.updateOne(
                eq("_id", subject), fell ? Updates.addToSet(FALLEN, contribution) : Updates.pull(FALLEN, contribution));
    }

    @Override
    public Set<String> collections() {
        return Set.of(COLLECTION);
    }

    @Override
    public List<OwnTable> of(String person) {
        return List.of(new OwnTable(
                "nieuwkomer",
                "Hoe lang en hoeveel u op het forum schrijft, om te weten of u nieuw bent.",
                List.of(
                        column("firstAt", "Wanneer u voor het eerst schreef."),
                        column("added", "Hoeveel van uw bijdragen anderen konden lezen."),
                        column("removed", "Kenmerken van uw bijdragen die de redactie verwijderde."),
                        column("recentAt", "Wanneer u in het laatste uur schreef.")),
                to -> find(person)
                        .ifPresent(writer -> to.accept(row(
                                writer.firstAt(), writer.added(), List.copyOf(writer.fallen()), writer.recent())))));
    }

    /** Who writes again after this is new here. */
    @Override
    public boolean erase(String person, Choice choice) {
        documents.deleteOne(eq("_id", person));
        return true;
    }

    private static Writer read(Document document) {
        var firstAt = document.getDate("firstAt");
        return new Writer(
                document.getString("_id"),
                document.getLong(VERSION),
                firstAt == null ? null : firstAt.toInstant(),
                document.getInteger("added"),
                Set.copyOf(document.getList(FALLEN, String.class)),
                document.getList("recent", Date.class).stream()
                        .<Instant>map(Date::toInstant)
                        .toList());
    }
}
