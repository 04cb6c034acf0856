// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.offer;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.forum.topic.TopicId;
import nl.nieuweverscheidenheid.kit.outbox.Outbox;
import nl.nieuweverscheidenheid.kit.outbox.Outboxes;
import nl.nieuweverscheidenheid.kit.storage.StorageSetup;
import nl.nieuweverscheidenheid.kit.storage.Versioned;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Offers in MongoDB, a document for each question. */
@Repository
class MongoOffers implements Offers, StorageSetup {
    private static final String OFFERS = "offers";

    private final MongoCollection<Document> offers;
    private final Outbox outbox;

    MongoOffers(MongoDatabase database, Outboxes outboxes) {
        this.offers = database.getCollection(OFFERS);
        this.outbox = outboxes.of(OFFERS);
    }

    @Override
    public void prepare(MongoDatabase database) {
        offers.createIndex(Indexes.compoundIndex(Indexes.ascending("municipalities"), Indexes.descending("at")));
    }

    @Override
    public boolean add(Offer offer) {
        var document = new Document("_id", offer.topic().value())
                .append("themes", offer.themes())
                .append("types", offer.types())
                .append("municipalities", offer.municipalities())
                .append("at", Date.from(offer.at()));
        var isNew = Versioned.add(offers, outbox.stamped(document, offer.told()));
        outbox.wake();
        return isNew;
    }

    @Override
    public Optional<Offer> find(TopicId topic) {
        return Optional.ofNullable(offers.find(eq("_id", topic.value())).first())
                .map(MongoOffers::read);
    }

    @Override
    public Set<TopicId> among(Collection<TopicId> topics) {
        return offers.find(in("_id", topics.stream().map(TopicId::value).toList()))
                .projection(include("_id"))
                .map(document -> new TopicId(document.getString("_id")))
                .into(new HashSet<>());
    }

    @Override
    public List<Offer> to(Collection<String> municipalities, int most) {
        return offers.find(in("municipalities", municipalities))
                .sort(Sorts.descending("at", "_id"))
                .limit(most)
                .map(MongoOffers::read)
                .into(new ArrayList<>());
    }

    private static Offer read(Document document) {
        return new Offer(
                new TopicId(document.getString("_id")),
                document.getList("themes", String.class),
                document.getList("types", String.class),
                document.getList("municipalities", String.class),
                document.getDate("at").toInstant());
    }
}
