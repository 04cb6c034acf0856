// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.features;

import java.util.Collection;

/** There is no such collection of features. */
public final class CollectionNotFound extends RuntimeException {
    CollectionNotFound(String id, Collection<String> known) {
        super("There is no collection %s; there are %s".formatted(id, String.join(", ", known)));
    }
}
