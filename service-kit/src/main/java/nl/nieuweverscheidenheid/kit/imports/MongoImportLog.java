// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.imports;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** The log in MongoDB; reports are text there, as nothing is ever looked for in them. */
public final class MongoImportLog<R> implements ImportLog<R> {
    private final MongoCollection<Document> imports;
    private final JsonMapper mapper;
    private final Class<R> reports;

    /** The log in the collection {@code imports}, with reports of this kind. */
    public MongoImportLog(MongoDatabase database, JsonMapper mapper, Class<R> reports) {
        this.imports = database.getCollection("imports");
        this.mapper = mapper;
        this.reports = reports;
    }

    @Override
    public void add(Import<R> one) {
        imports.insertOne(new Document("_id", one.id().value())
                .append("by", one.by())
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

    private Import<R> read(Document document) {
        return new Import<>(
                new ImportId(document.getString("_id")),
                document.getString("by"),
                document.getDate("at").toInstant(),
                mapper.readValue(document.getString("report"), reports));
    }
}
