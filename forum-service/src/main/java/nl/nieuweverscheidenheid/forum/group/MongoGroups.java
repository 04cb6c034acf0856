// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.group;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static nl.nieuweverscheidenheid.kit.people.OwnTable.column;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.kit.people.Choice;
import nl.nieuweverscheidenheid.kit.people.OwnTable;
import nl.nieuweverscheidenheid.kit.people.PersonalData;
import nl.nieuweverscheidenheid.kit.storage.StorageSetup;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Groups in MongoDB, a document each with its members inside; so who leaves has left with the next read. */
@Repository
class MongoGroups implements Groups, StorageSetup, PersonalData {
    private static final String COLLECTION = "groups";
    private static final String VERSION = "version";
    private static final String MEMBER = "members.person.subject";
    private static final String REMOVED_AT = "removedAt";
    private static final Bson THERE = exists(REMOVED_AT, false);
    private static final String REQUEST = "requests.person.subject";
    private static final Bson BY_NAME = Indexes.ascending("sortedAs", "_id");

    private final MongoCollection<Document> groups;

    MongoGroups(MongoDatabase database) {
        this.groups = database.getCollection(COLLECTION);
    }

    @Override
    public void prepare(MongoDatabase database) {
        groups.createIndex(BY_NAME);
        groups.createIndex(Indexes.ascending(REMOVED_AT), new IndexOptions().sparse(true));
    }

    @Override
    public Optional<Group> find(GroupId id) {
        return Optional.ofNullable(
                        groups.find(and(eq("_id", id.value()), THERE)).first())
                .map(MongoGroups::read);
    }

    @Override
    public PageOf<Group> list(Optional<String> member, Paging paging) {
        var filter = and(THERE, member.map(subject -> eq(MEMBER, subject)).orElse(empty()));
        var found = groups.find(filter)
                .sort(BY_NAME)
                .skip(paging.skip())
                .limit(paging.pageSize())
                .map(MongoGroups::read)
                .into(new ArrayList<>());
        return new PageOf<>(found, groups.countDocuments(filter), paging.page(), paging.pageSize());
    }

    @Override
    public void add(Group group) {
        groups.insertOne(document(group));
    }

    @Override
    public void save(Group group) {
        var saved = groups.replaceOne(
                and(eq("_id", group.id().value()), eq(VERSION, group.version() - 1)), document(group));
        if (saved.getMatchedCount() == 0) {
            throw new GroupChangedMeanwhile(group.id());
        }
    }

    @Override
    public void remove(Group group, Instant at) {
        var removed = groups.replaceOne(
                and(eq("_id", group.id().value()), eq(VERSION, group.version())),
                new Document(VERSION, group.version() + 1).append(REMOVED_AT, Date.from(at)));
        if (removed.getMatchedCount() == 0) {
            throw new GroupChangedMeanwhile(group.id());
        }
    }

    @Override
    public List<GroupId> removedBefore(Instant then) {
        return groups.find(lt(REMOVED_AT, Date.from(then)))
                .projection(include("_id"))
                .map(removed -> new GroupId(removed.getString("_id")))
                .into(new ArrayList<>());
    }

    @Override
    public void forget(GroupId id) {
        groups.deleteOne(and(eq("_id", id.value()), exists(REMOVED_AT)));
    }

    @Override
    public Set<String> collections() {
        return Set.of(COLLECTION);
    }

    @Override
    public List<OwnTable> of(String person) {
        return List.of(new OwnTable(
                "groepen",
                "Besloten groepen waar u bij hoort of bij wilt.",
                List.of(
                        column("group", "Kenmerk van de groep."),
                        column("groupName", "Naam van de groep."),
                        column("role", "Of u lid bent (member), de groep beheert (manager) of erom vroeg (requested)."),
                        column("name", "Uw naam zoals de groep die kent."),
                        column("municipality", "Uw gemeente (CBS-code) zoals de groep die kent."),
                        column("function", "Uw functie zoals de groep die kent."),
                        column("since", "Sinds wanneer."),
                        column("motivation", "Wat u bij uw verzoek schreef.")),
                to -> about(person).forEach(group -> {
                    group.member(person)
                            .ifPresent(member -> to.accept(row(
                                    group,
                                    member.manager() ? "manager" : "member",
                                    member.person(),
                                    member.since(),
                                    null)));
                    group.request(person)
                            .ifPresent(request -> to.accept(
                                    row(group, "requested", request.person(), request.at(), request.motivation())));
                })));
    }

    /** What they said in the group is told apart, as elsewhere. */
    @Override
    public boolean erase(String person, Choice choice) {
        var isDone = true;
        for (var group : about(person)) {
            try {
                save(group.without(person));
            } catch (GroupChangedMeanwhile e) {
                isDone = false;
            }
        }
        return isDone;
    }

    private List<Group> about(String person) {
        return groups.find(or(eq(MEMBER, person), eq(REQUEST, person)))
                .map(MongoGroups::read)
                .into(new ArrayList<>());
    }

    private static List<@Nullable Object> row(
            Group group, String role, Group.Person person, Instant since, @Nullable String motivation) {
        return OwnTable.row(
                group.id().value(),
                group.name(),
                role,
                person.name(),
                person.municipality(),
                person.function(),
                since,
                motivation);
    }

    private static Document document(Group group) {
        return new Document("_id", group.id().value())
                .append(VERSION, group.version())
                .append("name", group.name())
                .append("sortedAs", group.name().toLowerCase(Locale.ROOT))
                .append("description", group.description())
                .append(
                        "members",
                        group.members().stream()
                                .map(member -> new Document("id", member.id())
                                        .append("person", document(member.person()))
                                        .append("manager", member.manager())
                                        .append("since", Date.from(member.since())))
                                .toList())
                .append(
                        "requests",
                        group.requests().stream()
                                .map(request -> new Document("id", request.id())
                                        .append("person", document(request.person()))
                                        .append("motivation", request.motivation())
                                        .append("at", Date.from(request.at())))
                                .toList())
                .append("createdAt", Date.from(group.createdAt()));
    }

    private static Document document(Group.Person person) {
        return new Document("subject", person.subject())
                .append("name", person.name())
                .append("municipality", person.municipality())
                .append("function", person.function());
    }

    private static Group read(Document document) {
        return new Group(
                new GroupId(document.getString("_id")),
                document.getLong(VERSION),
                document.getString("name"),
                document.getString("description"),
                document.getList("members", Document.class, List.of()).stream()
                        .map(member -> new Group.Member(
                                member.getString("id"),
                                readPerson(member),
                                member.getBoolean("manager"),
                                member.getDate("since").toInstant()))
                        .toList(),
                document.getList("requests", Document.class, List.of()).stream()
                        .map(request -> new Group.Request(
                                request.getString("id"),
                                readPerson(request),
                                request.getString("motivation"),
                                request.getDate("at").toInstant()))
                        .toList(),
                document.getDate("createdAt").toInstant());
    }

    private static Group.Person readPerson(Document of) {
        var person = Objects.requireNonNull(of.get("person", Document.class), "Everybody is somebody");
        return new Group.Person(
                person.getString("subject"),
                person.getString("name"),
                person.getString("municipality"),
                person.getString("function"));
    }
}
