// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.follow;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Projections.include;
import static nl.nieuweverscheidenheid.kit.people.OwnTable.column;
import static nl.nieuweverscheidenheid.kit.people.OwnTable.row;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.events.Event;
import nl.nieuweverscheidenheid.events.FollowEvent;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.forum.topic.TopicId;
import nl.nieuweverscheidenheid.kit.outbox.Outbox;
import nl.nieuweverscheidenheid.kit.outbox.Outboxes;
import nl.nieuweverscheidenheid.kit.people.Choice;
import nl.nieuweverscheidenheid.kit.people.OwnTable;
import nl.nieuweverscheidenheid.kit.people.PersonalData;
import nl.nieuweverscheidenheid.kit.storage.Versioned;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** What people follow in MongoDB, a document of each: some hundred bytes a topic. */
@Repository
class MongoFollowings implements Followings, PersonalData {
    private static final String FOLLOWINGS = "followings";
    private static final String VERSION = "version";
    private static final String TOLD = "told";
    private static final String FOLLOWS = "follows";
    private static final String TOPIC = "topic";
    private static final String VEILED = "veiled";

    private final MongoCollection<Document> documents;
    private final Outbox outbox;
    private final Clock clock;

    MongoFollowings(MongoDatabase database, Outboxes outboxes, Clock clock) {
        this.clock = clock;
        this.documents = database.getCollection(FOLLOWINGS);
        this.outbox = outboxes.of(FOLLOWINGS);
    }

    @Override
    public Optional<Following> find(String follower) {
        return Optional.ofNullable(documents.find(eq("_id", follower)).first()).map(MongoFollowings::read);
    }

    @Override
    public boolean stays(String follower, TopicId topic, boolean asType) {
        var such = asType ? eq(TOPIC, topic.value()) : and(eq(TOPIC, topic.value()), eq(VEILED, false));
        return documents
                        .find(and(eq("_id", follower), elemMatch(FOLLOWS, such)))
                        .projection(include("_id"))
                        .first()
                != null;
    }

    @Override
    public boolean save(Following next, List<FollowEvent> events) {
        var told = events.toArray(Event[]::new);
        var parts = new Document(VERSION, next.version())
                .append(TOLD, next.told())
                .append(
                        FOLLOWS,
                        next.follows().stream().map(MongoFollowings::document).toList());
        var saved = next.version() == 1
                ? Versioned.add(documents, outbox.stamped(parts.append("_id", next.follower()), told))
                : documents
                                .updateOne(
                                        and(eq("_id", next.follower()), eq(VERSION, next.version() - 1)),
                                        told.length == 0
                                                ? new Document("$set", parts)
                                                : Updates.combine(new Document("$set", parts), outbox.adding(told)))
                                .getMatchedCount()
                        > 0;
        if (told.length > 0) {
            outbox.wake();
        }
        return saved;
    }

    @Override
    public Set<String> collections() {
        return Set.of(FOLLOWINGS);
    }

    @Override
    public List<OwnTable> of(String person) {
        return List.of(new OwnTable(
                "gevolgd",
                "Gesprekken die u volgt, of niet wilt volgen.",
                List.of(
                        column("topic", "Kenmerk van het gesprek."),
                        column("level", "Wat u wilt horen: elke reactie, de uitkomst, of niets."),
                        column("automatic", "Of u volgt doordat u er schreef."),
                        column("since", "Sinds wanneer.")),
                to -> find(person).stream()
                        .flatMap(following -> following.follows().stream())
                        .forEach(follow -> to.accept(
                                row(follow.topic().value(), follow.level().slug(), follow.automatic(), follow.at())))));
    }

    /** First others hear that it is over; when they have, nothing is kept. */
    @Override
    public boolean erase(String person, Choice choice) {
        var before = find(person);
        if (before.isEmpty()) {
            return true;
        }
        if (!before.get().follows().isEmpty()) {
            var change = before.get().forgotten(clock.instant().truncatedTo(ChronoUnit.MILLIS));
            save(change.to(), change.events());
            return false;
        }
        var deleted = documents.deleteOne(and(eq("_id", person), size(FOLLOWS, 0), outbox.nothingPending()));
        return deleted.getDeletedCount() > 0;
    }

    private static Document document(Follow follow) {
        var group = follow.group();
        return new Document(TOPIC, follow.topic().value())
                .append("group", group == null ? null : group.value())
                .append("level", follow.level().slug())
                .append("automatic", follow.automatic())
                .append(VEILED, follow.veiled())
                .append("at", Date.from(follow.at()));
    }

    private static Following read(Document document) {
        return new Following(
                document.getString("_id"),
                document.getLong(VERSION),
                document.getLong(TOLD),
                document.getList(FOLLOWS, Document.class).stream()
                        .map(follow -> new Follow(
                                new TopicId(follow.getString(TOPIC)),
                                Optional.ofNullable(follow.getString("group"))
                                        .map(GroupId::new)
                                        .orElse(null),
                                Level.of(follow.getString("level")).orElseThrow(),
                                follow.getBoolean("automatic"),
                                follow.getBoolean(VEILED),
                                follow.getDate("at").toInstant()))
                        .toList());
    }
}
