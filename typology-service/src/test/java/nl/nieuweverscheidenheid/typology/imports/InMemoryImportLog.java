// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.imports.Import;
import nl.nieuweverscheidenheid.kit.imports.ImportId;
import nl.nieuweverscheidenheid.kit.imports.ImportLog;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;

/** The log without a store, for tests of what is noted in it. */
final class InMemoryImportLog implements ImportLog<Report> {
    private final List<Import<Report>> imports = new ArrayList<>();

    @Override
    public void add(Import<Report> one) {
        imports.add(one);
    }

    @Override
    public Optional<Import<Report>> find(ImportId id) {
        return imports.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public PageOf<Import<Report>> list(Paging paging) {
        return PageOf.cut(imports.reversed(), paging);
    }
}
