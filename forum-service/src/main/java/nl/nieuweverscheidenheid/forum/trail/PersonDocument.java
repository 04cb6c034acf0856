// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.trail;

import org.bson.Document;

/** Somebody who acted as part of a document in MongoDB. */
public final class PersonDocument {
    private PersonDocument() {}

    /** The person with all that is kept of them. */
    public static Document of(Person person) {
        return new Document("subject", person.subject()).append("name", person.name());
    }

    /** The person in a part of a document. */
    public static Person read(Document document) {
        return new Person(document.getString("subject"), document.getString("name"));
    }
}
