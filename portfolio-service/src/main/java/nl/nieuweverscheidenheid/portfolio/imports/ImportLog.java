// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.imports;

import java.util.Optional;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;

/** Who brought in what and when, also what was refused. Nothing in it ever changes. */
interface ImportLog {
    /** Notes an import, before it counts. */
    void add(Import one);

    /** The import with this id. */
    Optional<Import> find(ImportId id);

    /** All imports, the last first. */
    PageOf<Import> list(Paging paging);
}
