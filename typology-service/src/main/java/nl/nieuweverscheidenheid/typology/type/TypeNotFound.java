// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.type;

/** There is no municipality type with this slug. */
public final class TypeNotFound extends RuntimeException {
    TypeNotFound(String slug) {
        super("There is no municipality type " + slug);
    }
}
