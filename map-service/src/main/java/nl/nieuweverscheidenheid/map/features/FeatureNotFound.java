// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.features;

/** A collection has no such feature, or no more. */
public final class FeatureNotFound extends RuntimeException {
    FeatureNotFound(String collection, String id) {
        super("There is no feature %s in %s".formatted(id, collection));
    }
}
