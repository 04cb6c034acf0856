// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.group;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.signin.RoleMissing;
import nl.nieuweverscheidenheid.kit.storage.Attempts;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What one can do with closed groups, and who may. Editors make them and let the first in; the managers that they appoint
 * go on. Nobody reads along: an editor who is no member knows who the members are, but not what they say.
 */
@Service
public class ClosedGroups {
    /** Who comes second with a change of a group's members makes it on what the first left. */
    private static final int TRIES = 50;

    private final Groups groups;
    private final Clock clock;

    ClosedGroups(Groups groups, Clock clock) {
        this.groups = groups;
        this.clock = clock;
    }

    /** Whether the official belongs to the group at this moment. */
    public boolean isMember(GroupId id, Official official) {
        return membership(id, official).isPresent();
    }

    /** Whether the official belongs to the group at this moment, and looks after it. */
    public boolean isManager(GroupId id, Official official) {
        return membership(id, official).filter(Group.Member::manager).isPresent();
    }

    /** Who belongs to the group, in the order in which they came; for who is one of them to see. */
    public Stream<Group.Member> members(GroupId id) {
        return groups.find(id).stream().flatMap(group -> group.members().stream());
    }

    /** The groups, or those of the official only: officials may know that they are there, so that they can ask to join. */
    PageOf<Group> list(boolean ownOnly, Paging paging, Official official) {
        refuseOutsider(official);
        return groups.list(ownOnly ? Optional.of(official.subject()) : Optional.empty(), paging);
    }

    Group get(GroupId id, Official official) {
        refuseOutsider(official);
        return groups.find(id).orElseThrow(() -> new GroupNotFound(id));
    }

    Group create(String name, String description, Official official) {
        refuseAllBut(looksAfterAll(official));
        var group = Group.create(GroupId.random(), name, description, now());
        groups.add(group);
        return group;
    }

    Group rename(GroupId id, EntityVersion version, String name, String description, Official official) {
        var renamed = lookedAfter(id, version, official).rename(name, description);
        groups.save(renamed);
        return renamed;
    }

    /** Takes a group away with all that was said in it; from this moment on nobody is a member. */
    void remove(GroupId id, EntityVersion version, Official official) {
        groups.remove(lookedAfter(id, version, official), now());
    }

    /** The groups that were taken away before then, of which something may be left. */
    public List<GroupId> removedBefore(Instant then) {
        return groups.removedBefore(then);
    }

    /** Leaves nothing of a group that was taken away, as soon as all is deleted that was said in it. */
    public void forget(GroupId id) {
        groups.forget(id);
    }

    Group ask(GroupId id, @Nullable String motivation, Official official) {
        return change(id, official, group -> group.ask(Group.Person.of(official), motivation, now()));
    }

    Group approve(GroupId id, String requestId, Official official) {
        return change(id, official, group -> {
            refuseAllBut(looksAfter(group, official));
            return group.approve(requestId, now());
        });
    }

    /** Declines a request, or takes one's own back. */
    void decline(GroupId id, String requestId, Official official) {
        change(id, official, group -> {
            var isOwn = group.request(official.subject())
                    .filter(request -> request.id().equals(requestId))
                    .isPresent();
            refuseAllBut(isOwn || looksAfter(group, official));
            return group.decline(requestId);
        });
    }

    Group appoint(GroupId id, String memberId, boolean manager, Official official) {
        return change(id, official, group -> {
            refuseAllBut(looksAfter(group, official));
            return group.appoint(memberId, manager);
        });
    }

    /** Sends a member away, or leaves. */
    void dismiss(GroupId id, String memberId, Official official) {
        change(id, official, group -> {
            var isOwn = group.member(official.subject())
                    .filter(member -> member.id().equals(memberId))
                    .isPresent();
            refuseAllBut(isOwn || looksAfter(group, official));
            return group.dismiss(memberId);
        });
    }

    /** Whether the official lets others in: a manager, or an editor of whatever group. */
    boolean looksAfter(Group group, Official official) {
        return looksAfterAll(official)
                || group.member(official.subject())
                        .filter(Group.Member::manager)
                        .isPresent();
    }

    private Optional<Group.Member> membership(GroupId id, Official official) {
        return takesPart(official)
                ? groups.find(id).flatMap(group -> group.member(official.subject()))
                : Optional.empty();
    }

    private Group change(GroupId id, Official official, UnaryOperator<Group> change) {
        return Attempts.unlessChanged(TRIES, () -> {
            var changed = change.apply(get(id, official));
            groups.save(changed);
            return changed;
        });
    }

    /** The group of this version, if the official looks after it. */
    private Group lookedAfter(GroupId id, EntityVersion version, Official official) {
        var group = get(id, official);
        refuseAllBut(looksAfter(group, official));
        if (group.version() != version.value()) {
            throw new GroupChangedMeanwhile(id);
        }
        return group;
    }

    private static boolean looksAfterAll(Official official) {
        return official.isEditor() || official.is(Role.ADMIN);
    }

    private static boolean takesPart(Official official) {
        return official.is(Role.MEMBER) || looksAfterAll(official);
    }

    private static void refuseOutsider(Official official) {
        if (!takesPart(official)) {
            throw new RoleMissing(Role.MEMBER);
        }
    }

    private static void refuseAllBut(boolean may) {
        if (!may) {
            throw new RoleMissing("Only editors and the managers of the group may do this");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
