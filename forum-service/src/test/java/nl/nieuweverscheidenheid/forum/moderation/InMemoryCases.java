// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.moderation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;

/** Cases without a store; {@link CasesContract} keeps them honest. */
class InMemoryCases implements Cases {
    private static final Comparator<Case> OLDEST_FIRST =
            Comparator.comparing(Case::changedAt).thenComparing(one -> one.id().value());

    private final Map<ContributionId, Case> cases = new LinkedHashMap<>();
    private final Set<ContributionId> unenforced = new HashSet<>();

    @Override
    public synchronized Optional<Case> find(ContributionId id) {
        return Optional.ofNullable(cases.get(id));
    }

    @Override
    public synchronized PageOf<Case> list(Case.State state, Paging paging) {
        return PageOf.cut(
                cases.values().stream()
                        .filter(one -> one.state() == state)
                        .sorted(OLDEST_FIRST)
                        .toList(),
                paging);
    }

    @Override
    public synchronized PageOf<Case> knownTo(String subject, Paging paging) {
        return PageOf.cut(
                cases.values().stream()
                        .filter(one -> one.readers().contains(subject))
                        .sorted(OLDEST_FIRST.reversed())
                        .toList(),
                paging);
    }

    @Override
    public synchronized List<Case> unenforced() {
        return cases.values().stream()
                .filter(one -> unenforced.contains(one.id()))
                .toList();
    }

    @Override
    public synchronized void save(Case next) {
        var before = find(next.id()).map(Case::version).orElse(0L);
        if (before != next.version() - 1) {
            throw new CaseChangedMeanwhile(next.id());
        }
        cases.put(next.id(), next);
        unenforced.add(next.id());
    }

    @Override
    public synchronized boolean enforced(Case done) {
        var isLast =
                find(done.id()).filter(one -> one.version() == done.version()).isPresent();
        if (isLast) {
            unenforced.remove(done.id());
        }
        return isLast;
    }
}
