// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.imports;

import static com.mongodb.client.model.Filters.eq;
import static nl.nieuweverscheidenheid.kit.people.OwnTable.column;
import static nl.nieuweverscheidenheid.kit.people.OwnTable.row;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.kit.people.Choice;
import nl.nieuweverscheidenheid.kit.people.Erased;
import nl.nieuweverscheidenheid.kit.people.OwnTable;
import nl.nieuweverscheidenheid.kit.people.PersonalData;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** The log in MongoDB, which who is in it can have forgotten; reports are text there, as nothing is ever looked for in them. */
public final class MongoImportLog<R> implements ImportLog<R>, PersonalData {
    private static final String COLLECTION = "imports";
    private static final String BY = "by";

    private final MongoCollection<Document> imports;
    private final JsonMapper mapper;
    private final Class<R> reports;

    /** The log in the collection {@code imports}, with reports of this kind. */
    public MongoImportLog(MongoDatabase database, JsonMapper mapper, Class<R> reports) {
        this.imports = database.getCollection(COLLECTION);
        this.mapper = mapper;
        this.reports = reports;
    }

    @Override
    public void add(Import<R> one) {
        imports.insertOne(new Document("_id", one.id().value())
                .append(BY, one.by())
                .append("at", Date.from(one.at()))
                .append("report", mapper.writeValueAsString(one.report())));
    }

    @Override
    public Optional<Import<R>> find(ImportId id) {
        return Optional.ofNullable(imports.find(eq("_id", id.value())).first()).map(this::read);
    }

    @Override
    public PageOf<Import<R>> list(Paging paging) {
        var found = imports.find()
                .sort(Sorts.descending("at", "_id"))
                .skip(paging.skip())
                .limit(paging.pageSize())
                .map(this::read)
                .into(new ArrayList<>());
        return new PageOf<>(found, imports.countDocuments(), paging.page(), paging.pageSize());
    }

    @Override
    public Set<String> collections() {
        return Set.of(COLLECTION);
    }

    @Override
    public List<OwnTable> of(String person) {
        return List.of(new OwnTable(
                "invoer",
                "Bestanden die u als beheerder invoerde of wilde invoeren.",
                List.of(
                        column("id", "Kenmerk van de invoer."),
                        column("importedAt", "Wanneer dat was."),
                        column("report", "Wat erin werd gevonden (JSON).")),
                to -> imports.find(eq(BY, person))
                        .forEach(document -> to.accept(row(
                                document.getString("_id"),
                                document.getDate("at").toInstant(),
                                document.getString("report"))))));
    }

    /** What was brought in stays known, whatever the choice. */
    @Override
    public boolean erase(String person, Choice choice) {
        imports.updateMany(eq(BY, person), Updates.set(BY, Erased.SUBJECT));
        return true;
    }

    private Import<R> read(Document document) {
        return new Import<>(
                new ImportId(document.getString("_id")),
                document.getString(BY),
                document.getDate("at").toInstant(),
                mapper.readValue(document.getString("report"), reports));
    }
}
