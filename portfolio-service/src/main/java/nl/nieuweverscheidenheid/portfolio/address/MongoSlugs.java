// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.address;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.storage.Versioned;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Slugs in MongoDB, each the id of a document, so that of two who claim one at the same time one gets it. */
@Repository
class MongoSlugs implements Slugs {
    private final MongoCollection<Document> documents;

    MongoSlugs(MongoDatabase database) {
        this.documents = database.getCollection("slugs");
    }

    @Override
    public Optional<String> ownerOf(Slug slug) {
        return Optional.ofNullable(documents.find(eq("_id", slug.value())).first())
                .map(document -> document.getString("entry"));
    }

    @Override
    public boolean claim(Slug slug, String owner) {
        return Versioned.add(documents, new Document("_id", slug.value()).append("entry", owner))
                || ownerOf(slug).filter(owner::equals).isPresent();
    }
}
