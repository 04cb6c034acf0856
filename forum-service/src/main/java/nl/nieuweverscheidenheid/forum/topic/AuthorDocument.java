// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An author as part of a document in MongoDB, the same wherever something is kept that somebody wrote. */
public final class AuthorDocument {
    private AuthorDocument() {}

    /** The author with all that is known of them. */
    public static Document of(Author author) {
        return new Document("subject", author.subject())
                .append("name", author.name())
                .append("municipality", author.municipality())
                .append("function", author.function())
                .append("type", author.type());
    }

    /** The author of a document, which has one; what older documents lack is absent. */
    public static Author read(@Nullable Document document) {
        var stored = Optional.ofNullable(document).orElseThrow();
        return new Author(
                stored.getString("subject"),
                stored.getString("name"),
                stored.getString("municipality"),
                stored.getString("function"),
                stored.getString("type"));
    }
}
