// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.group;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;

/** Closed groups to begin a test with, of what is done in them. */
public final class Circles {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Official EDITOR = new Official("subject-3", "Redacteur", Optional.empty(), Set.of(Role.EDITOR));

    private final ClosedGroups groups = new ClosedGroups(new InMemoryGroups(), Clock.fixed(NOON, ZoneOffset.UTC));

    public ClosedGroups groups() {
        return groups;
    }

    /** A group of these, the first of whom looks after it. */
    public GroupId of(Official... members) {
        var id = groups.create("Wethouders", "Voor wethouders", EDITOR).id();
        for (var official : members) {
            var asked = groups.ask(id, null, official);
            groups.approve(id, asked.requests().getFirst().id(), EDITOR);
        }
        List.of(members).stream()
                .findFirst()
                .ifPresent(first -> groups.appoint(id, membership(id, first), true, EDITOR));
        return id;
    }

    /** Sends somebody away. */
    public void dismiss(GroupId id, Official official) {
        groups.dismiss(id, membership(id, official), EDITOR);
    }

    /** Takes a group away. */
    public void remove(GroupId id) {
        groups.remove(id, new EntityVersion(groups.get(id, EDITOR).version()), EDITOR);
    }

    private String membership(GroupId id, Official official) {
        return groups.get(id, EDITOR).member(official.subject()).orElseThrow().id();
    }
}
