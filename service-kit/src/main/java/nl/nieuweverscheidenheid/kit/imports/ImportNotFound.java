// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.imports;

/** There never was an import with this id. */
public final class ImportNotFound extends RuntimeException {
    ImportNotFound(ImportId id) {
        super("There is no import " + id);
    }
}
