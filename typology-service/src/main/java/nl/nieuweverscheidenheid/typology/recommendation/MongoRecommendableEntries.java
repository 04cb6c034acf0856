// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.recommendation;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import nl.nieuweverscheidenheid.kit.storage.StorageSetup;
import nl.nieuweverscheidenheid.kit.storage.Versioned;
import org.bson.Document;
import org.springframework.stereotype.Repository;

@Repository
class MongoRecommendableEntries implements RecommendableEntries, StorageSetup {
    private final MongoCollection<Document> entries;

    MongoRecommendableEntries(MongoDatabase database) {
        this.entries = database.getCollection("entries");
    }

    @Override
    public void prepare(MongoDatabase database) {
        entries.createIndex(Indexes.ascending("municipality"));
    }

    @Override
    public void put(RecommendableEntry entry, long version) {
        Versioned.put(
                entries,
                entry.id(),
                version,
                new Document("kind", entry.kind())
                        .append("title", entry.title())
                        .append("summary", entry.summary())
                        .append("municipality", entry.municipality())
                        .append("themes", entry.themes())
                        .append("status", entry.status())
                        .append("sample", entry.sample())
                        .append("publishedAt", Date.from(entry.publishedAt())));
    }

    @Override
    public void withdraw(String id, long version) {
        Versioned.put(entries, id, version, new Document("withdrawn", true));
    }

    @Override
    public List<RecommendableEntry> of(Collection<String> municipalities) {
        // Withdrawn ones have no municipality any more, so they are not found.
        return entries.find(in("municipality", municipalities))
                .map(document -> new RecommendableEntry(
                        document.getString("_id"),
                        document.getString("kind"),
                        document.getString("title"),
                        document.getString("summary"),
                        document.getString("municipality"),
                        document.getList("themes", String.class),
                        document.getString("status"),
                        document.getBoolean("sample"),
                        document.getDate("publishedAt").toInstant()))
                .into(new ArrayList<>());
    }
}
