// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.trail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;

/** Deeds without a store; {@link DeedsContract} keeps them honest. */
class InMemoryDeeds implements Deeds {
    private final List<Deed> deeds = new ArrayList<>();

    @Override
    public synchronized void add(Deed deed) {
        if (deeds.stream().noneMatch(one -> one.id().equals(deed.id()))) {
            deeds.add(deed);
        }
    }

    @Override
    public synchronized PageOf<Deed> list(Paging paging) {
        return PageOf.cut(
                deeds.stream()
                        .sorted(Comparator.comparing(Deed::at)
                                .thenComparing(Deed::id)
                                .reversed())
                        .toList(),
                paging);
    }
}
