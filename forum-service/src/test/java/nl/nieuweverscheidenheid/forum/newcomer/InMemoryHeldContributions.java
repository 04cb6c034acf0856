// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;

/** Held contributions without a store; {@link HeldContributionsContract} keeps them honest. */
class InMemoryHeldContributions implements HeldContributions {
    private static final Comparator<Held> OLDEST_FIRST =
            Comparator.comparing(Held::since).thenComparing(one -> one.id().value());

    private final Map<HeldId, Held> all = new LinkedHashMap<>();
    private final Map<HeldId, Instant> claimed = new HashMap<>();

    @Override
    public synchronized Optional<Held> find(HeldId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public synchronized PageOf<Held> waiting(Paging paging) {
        return PageOf.cut(
                all.values().stream()
                        .filter(one -> one.outcome() == null)
                        .sorted(OLDEST_FIRST)
                        .toList(),
                paging);
    }

    @Override
    public synchronized PageOf<Held> of(String subject, Paging paging) {
        return PageOf.cut(
                all.values().stream()
                        .filter(one -> one.author().subject().equals(subject))
                        .sorted(OLDEST_FIRST.reversed())
                        .toList(),
                paging);
    }

    @Override
    public synchronized void add(Held held) {
        all.put(held.id(), held);
    }

    @Override
    public synchronized void save(Held next) {
        if (find(next.id()).filter(one -> one.version() == next.version() - 1).isEmpty()) {
            throw new HeldChangedMeanwhile(next.id());
        }
        all.put(next.id(), next);
        var outcome = next.outcome();
        if (outcome != null && outcome.admitted() && outcome.contribution() == null) {
            claimed.put(next.id(), outcome.at().plus(Newcomers.CLAIM));
        } else {
            claimed.remove(next.id());
        }
    }

    @Override
    public synchronized Optional<Held> claim(Instant now, Instant until) {
        var found = all.values().stream()
                .filter(one ->
                        claimed.containsKey(one.id()) && claimed.get(one.id()).isBefore(now))
                .findFirst();
        found.ifPresent(one -> claimed.put(one.id(), until));
        return found;
    }
}
