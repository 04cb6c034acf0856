// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.imports;

import java.util.Optional;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;

/** Who brought in what and when, also what was refused. Nothing in it ever changes, but that who it was may be forgotten. */
public interface ImportLog<R> {
    /** Notes an import, before it counts. */
    void add(Import<R> one);

    /** The import with this id. */
    Optional<Import<R>> find(ImportId id);

    /** The import with this id, which is there. */
    default Import<R> get(ImportId id) {
        return find(id).orElseThrow(() -> new ImportNotFound(id));
    }

    /** All imports, the last first. */
    PageOf<Import<R>> list(Paging paging);
}
