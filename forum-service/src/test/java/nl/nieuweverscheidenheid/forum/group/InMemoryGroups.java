// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.group;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;

/** Groups without a store, for tests of what is done with them; {@link GroupsContract} keeps them honest. */
class InMemoryGroups implements Groups {
    private final Map<GroupId, Group> groups = new LinkedHashMap<>();
    private final Map<GroupId, Instant> removed = new LinkedHashMap<>();

    @Override
    public synchronized Optional<Group> find(GroupId id) {
        return Optional.ofNullable(groups.get(id));
    }

    @Override
    public synchronized PageOf<Group> list(Optional<String> member, Paging paging) {
        return PageOf.cut(
                groups.values().stream()
                        .filter(group -> member.flatMap(group::member).isPresent() || member.isEmpty())
                        .sorted(Comparator.comparing(
                                        (Group group) -> group.name().toLowerCase(Locale.ROOT))
                                .thenComparing(group -> group.id().value()))
                        .toList(),
                paging);
    }

    @Override
    public synchronized void add(Group group) {
        groups.put(group.id(), group);
    }

    @Override
    public synchronized void remove(Group group, Instant at) {
        var before = groups.get(group.id());
        if (before == null || before.version() != group.version()) {
            throw new GroupChangedMeanwhile(group.id());
        }
        groups.remove(group.id());
        removed.put(group.id(), at);
    }

    @Override
    public synchronized List<GroupId> removedBefore(Instant then) {
        return removed.entrySet().stream()
                .filter(one -> one.getValue().isBefore(then))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized void forget(GroupId id) {
        removed.remove(id);
    }

    @Override
    public synchronized void save(Group group) {
        var before = groups.get(group.id());
        if (before == null || before.version() != group.version() - 1) {
            throw new GroupChangedMeanwhile(group.id());
        }
        groups.put(group.id(), group);
    }
}
