// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.testkit;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Locale;

/** What lies in a database, to look for what should not be there. */
public final class Stored {
    private Stored() {}

    /** All documents of all collections as text in lower case, a line each; of files only what is said about them. */
    public static String in(MongoDatabase database) {
        var lines = new ArrayList<String>();
        for (var collection : database.listCollectionNames()) {
            if (!collection.endsWith(".chunks") && !collection.startsWith("system.")) {
                database.getCollection(collection)
                        .find()
                        .forEach(document ->
                                lines.add(collection + " " + document.toJson().toLowerCase(Locale.ROOT)));
            }
        }
        return String.join("\n", lines);
    }
}
