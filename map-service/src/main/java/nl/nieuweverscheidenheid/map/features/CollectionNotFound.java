// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.landing;

/** There is no such collection of features. */
public final class CollectionNotFound extends RuntimeException {
    CollectionNotFound(String id) {
        super("There is no collection " + id + "; there are municipalities and entries");
    }
}
