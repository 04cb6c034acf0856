// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.theme;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Optional;
import nl.nieuweverscheidenheid.events.ThemeEvent.ThemeDefined;
import nl.nieuweverscheidenheid.kit.outbox.Outbox;
import nl.nieuweverscheidenheid.kit.outbox.Outboxes;
import nl.nieuweverscheidenheid.kit.storage.StorageSetup;
import nl.nieuweverscheidenheid.kit.storage.Versioned;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Themes in MongoDB, one document each; those that every portal begins with are stored at the first start. */
@Repository
class MongoDefinedThemes implements DefinedThemes, StorageSetup {
    private static final String COLLECTION = "themes";

    private final MongoCollection<Document> documents;
    private final Outbox outbox;
    private final Themes themes;
    private final Clock clock;

    MongoDefinedThemes(MongoDatabase database, Outboxes outboxes, Themes themes, Clock clock) {
        this.documents = database.getCollection(COLLECTION);
        this.outbox = outboxes.of(COLLECTION);
        this.themes = themes;
        this.clock = clock;
    }

    @Override
    public void prepare(MongoDatabase database) {
        for (var theme : themes.first()) {
            if (find(theme.slug()).isEmpty()) {
                insert(theme, ThemeMaintenance.defined(theme, clock.instant()));
            }
        }
    }

    @Override
    public Optional<Theme> find(String slug) {
        return Optional.ofNullable(documents.find(eq("_id", slug)).first())
                .map(document -> new Theme(
                        slug,
                        document.getLong("version"),
                        document.getString("name"),
                        document.getString("description"),
                        document.getInteger("place"),
                        document.getBoolean("retired")));
    }

    @Override
    public void put(Theme theme, ThemeDefined event) {
        var isStored = theme.version() == 1 ? insert(theme, event) : update(theme, event);
        if (!isStored) {
            throw new ThemeChangedMeanwhile(theme.slug());
        }
        outbox.wake();
    }

    private boolean insert(Theme theme, ThemeDefined event) {
        var document = new Document("_id", theme.slug())
                .append("version", theme.version())
                .append("name", theme.name())
                .append("description", theme.description())
                .append("place", theme.place())
                .append("retired", theme.retired());
        return Versioned.add(documents, outbox.stamped(document, event));
    }

    private boolean update(Theme theme, ThemeDefined event) {
        return documents
                        .updateOne(
                                and(eq("_id", theme.slug()), eq("version", theme.version() - 1)),
                                combine(
                                        set("version", theme.version()),
                                        set("name", theme.name()),
                                        set("description", theme.description()),
                                        set("place", theme.place()),
                                        set("retired", theme.retired()),
                                        outbox.adding(event)))
                        .getMatchedCount()
                > 0;
    }
}
