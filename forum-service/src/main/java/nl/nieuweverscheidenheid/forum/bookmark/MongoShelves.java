// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.bookmark;

import static com.mongodb.client.model.Filters.eq;
import static nl.nieuweverscheidenheid.kit.people.OwnTable.column;
import static nl.nieuweverscheidenheid.kit.people.OwnTable.row;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import nl.nieuweverscheidenheid.kit.people.Choice;
import nl.nieuweverscheidenheid.kit.people.OwnTable;
import nl.nieuweverscheidenheid.kit.people.PersonalData;
import nl.nieuweverscheidenheid.kit.storage.Versioned;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Shelves in MongoDB, a document of each reader: at most some 600 kB, and mostly one or two. */
@Repository
class MongoShelves implements Shelves, PersonalData {
    private static final String COLLECTION = "shelves";
    private static final String VERSION = "version";
    private static final String BOOKMARKS = "bookmarks";

    private final MongoCollection<Document> documents;

    MongoShelves(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION);
    }

    @Override
    public Optional<Shelf> find(String reader) {
        return Optional.ofNullable(documents.find(eq("_id", reader)).first()).map(MongoShelves::read);
    }

    @Override
    public boolean save(Shelf next) {
        var bookmarks = next.bookmarks().stream().map(MongoShelves::document).toList();
        return Versioned.follow(
                documents, next.reader(), next.version(), new Document(BOOKMARKS, bookmarks), new Document());
    }

    @Override
    public Set<String> collections() {
        return Set.of(COLLECTION);
    }

    @Override
    public List<OwnTable> of(String person) {
        return List.of(new OwnTable(
                "bewaard",
                "Gesprekken en reacties die u bewaarde.",
                List.of(
                        column("contribution", "Kenmerk van het gesprek of de reactie."),
                        column("note", "Wat u erbij schreef."),
                        column("since", "Sinds wanneer.")),
                to -> find(person).stream()
                        .flatMap(shelf -> shelf.bookmarks().stream())
                        .forEach(bookmark -> to.accept(row(bookmark.what().value(), bookmark.note(), bookmark.at())))));
    }

    @Override
    public boolean erase(String person, Choice choice) {
        documents.deleteOne(eq("_id", person));
        return true;
    }

    private static Document document(Bookmark bookmark) {
        var group = bookmark.group();
        return new Document("what", bookmark.what().value())
                .append("group", group == null ? null : group.value())
                .append("note", bookmark.note())
                .append("at", Date.from(bookmark.at()));
    }

    private static Shelf read(Document document) {
        return new Shelf(
                document.getString("_id"),
                document.getLong(VERSION),
                document.getList(BOOKMARKS, Document.class).stream()
                        .map(bookmark -> new Bookmark(
                                new ContributionId(bookmark.getString("what")),
                                Optional.ofNullable(bookmark.getString("group"))
                                        .map(GroupId::new)
                                        .orElse(null),
                                bookmark.getString("note"),
                                bookmark.getDate("at").toInstant()))
                        .toList());
    }
}
