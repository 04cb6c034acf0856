// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;

/** What a query demands of single fields, whether it says so at the top or within {@code $and}. */
final class Conditions {
    private Conditions() {}

    /**
     * The conditions on fields that all must hold. Of several on one field the first is kept: an index may find too many
     * documents, as the query is matched against each of them, but never too few.
     */
    static Document of(Document query) {
        var conditions = new Document();
        collect(query, conditions);
        return conditions;
    }

    private static void collect(Document query, Document into) {
        for (var condition : query.entrySet()) {
            if (condition.getKey().equals("$and") && condition.getValue() instanceof Collection<?> parts) {
                for (var part : parts) {
                    if (part instanceof Document document) {
                        collect(document, into);
                    }
                }
            } else if (!condition.getKey().startsWith("$") && !into.containsKey(condition.getKey())) {
                into.put(condition.getKey(), condition.getValue());
            }
        }
    }
}
