// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.bookmark;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Date;
import java.util.Optional;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import nl.nieuweverscheidenheid.kit.storage.Versioned;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Shelves in MongoDB, a document of each reader: at most some 600 kB, and mostly one or two. */
@Repository
class MongoShelves implements Shelves {
    private static final String VERSION = "version";
    private static final String BOOKMARKS = "bookmarks";

    private final MongoCollection<Document> documents;

    MongoShelves(MongoDatabase database) {
        this.documents = database.getCollection("shelves");
    }

    @Override
    public Optional<Shelf> find(String reader) {
        return Optional.ofNullable(documents.find(eq("_id", reader)).first()).map(MongoShelves::read);
    }

    @Override
    public boolean save(Shelf next) {
        var parts = new Document(VERSION, next.version())
                .append(
                        BOOKMARKS,
                        next.bookmarks().stream().map(MongoShelves::document).toList());
        return next.version() == 1
                ? Versioned.add(documents, parts.append("_id", next.reader()))
                : documents
                                .updateOne(
                                        and(eq("_id", next.reader()), eq(VERSION, next.version() - 1)),
                                        new Document("$set", parts))
                                .getMatchedCount()
                        > 0;
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
