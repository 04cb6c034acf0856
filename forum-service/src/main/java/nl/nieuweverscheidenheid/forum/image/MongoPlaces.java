// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.image;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.List;
import nl.nieuweverscheidenheid.kit.image.ImageId;
import nl.nieuweverscheidenheid.kit.storage.Versioned;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Places in MongoDB, a document for each image that a contribution took. */
@Repository
class MongoPlaces implements Places {
    private static final String VOICE = "voice";
    private static final String PLACES = "places";

    private final MongoCollection<Document> documents;

    MongoPlaces(MongoDatabase database) {
        this.documents = database.getCollection("imagePlaces");
    }

    @Override
    public boolean add(ImageId image, String voice, String place) {
        Versioned.add(
                documents,
                new Document("_id", image.value()).append(VOICE, voice).append(PLACES, List.of()));
        return documents
                        .updateOne(and(eq("_id", image.value()), eq(VOICE, voice)), Updates.addToSet(PLACES, place))
                        .getMatchedCount()
                > 0;
    }

    @Override
    public boolean isOfOtherVoice(ImageId image, String voice) {
        return documents.find(and(eq("_id", image.value()), ne(VOICE, voice))).first() != null;
    }

    @Override
    public List<String> of(ImageId image) {
        var document = documents.find(eq("_id", image.value())).first();
        return document == null ? List.of() : document.getList(PLACES, String.class);
    }

    @Override
    public void forget(ImageId image) {
        documents.deleteOne(eq("_id", image.value()));
    }
}
