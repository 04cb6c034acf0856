// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.group;

import static nl.nieuweverscheidenheid.forum.group.Circles.EDITOR;
import static nl.nieuweverscheidenheid.forum.group.Circles.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.signin.RoleMissing;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.junit.jupiter.api.Test;

class ClosedGroupsTest {
    private static final Official MANAGER = member("manager");
    private static final Official MEMBER = member("member");
    private static final Official STRANGER = member("stranger");
    private static final Official OUTSIDER = new Official("member", "Was lid", Optional.of("GM0363"), Set.of());

    private final Circles circles = new Circles();
    private final ClosedGroups groups = circles.groups();
    private final GroupId id = circles.of(MANAGER, MEMBER);

    @Test
    void whoIsLetInIsAMemberUntilTheyLeave() {
        assertThat(groups.isMember(id, STRANGER)).isFalse();
        var request = groups.ask(id, "Ook wethouder", STRANGER).requests().getFirst();
        assertThat(groups.isMember(id, STRANGER)).isFalse();

        groups.approve(id, request.id(), MANAGER);
        assertThat(groups.isMember(id, STRANGER)).isTrue();
        assertThat(groups.isManager(id, STRANGER)).isFalse();
        assertThat(groups.get(id, STRANGER).requests()).isEmpty();

        groups.dismiss(id, request.id(), STRANGER);
        assertThat(groups.isMember(id, STRANGER)).isFalse();
    }

    @Test
    void onlyWhoLooksAfterAGroupTakesItAwayAsTheySawIt() {
        var version = new EntityVersion(groups.get(id, MEMBER).version());
        for (var official : new Official[] {MEMBER, STRANGER, OUTSIDER}) {
            assertThatThrownBy(() -> groups.remove(id, version, official)).isInstanceOf(RoleMissing.class);
        }
        assertThatThrownBy(() -> groups.remove(id, new EntityVersion(1), MANAGER))
                .isInstanceOf(GroupChangedMeanwhile.class);
        assertThat(groups.isMember(id, MEMBER)).isTrue();

        groups.remove(id, version, MANAGER);

        assertThat(groups.isMember(id, MEMBER)).isFalse();
        assertThat(groups.isManager(id, MANAGER)).isFalse();
        assertThatThrownBy(() -> groups.get(id, EDITOR)).isInstanceOf(GroupNotFound.class);
        assertThatThrownBy(() -> groups.ask(id, null, STRANGER)).isInstanceOf(GroupNotFound.class);
    }

    @Test
    void onlyEditorsMakeGroupsAndOnlyWhoLooksAfterOneLetsOthersIn() {
        var request = groups.ask(id, null, STRANGER).requests().getFirst().id();
        var manager = groups.get(id, EDITOR).members().getFirst().id();

        assertThatThrownBy(() -> groups.create("Eigen", "Van mij", MANAGER)).isInstanceOf(RoleMissing.class);
        for (var official : new Official[] {MEMBER, STRANGER}) {
            assertThatThrownBy(() -> groups.approve(id, request, official)).isInstanceOf(RoleMissing.class);
            assertThatThrownBy(() -> groups.appoint(id, manager, false, official))
                    .isInstanceOf(RoleMissing.class);
            assertThatThrownBy(() -> groups.dismiss(id, manager, official)).isInstanceOf(RoleMissing.class);
            assertThatThrownBy(() -> groups.rename(id, new EntityVersion(1), "Anders", "Anders", official))
                    .isInstanceOf(RoleMissing.class);
        }
        assertThatThrownBy(() -> groups.decline(id, request, MEMBER)).isInstanceOf(RoleMissing.class);
        groups.decline(id, request, STRANGER);
        assertThat(groups.get(id, EDITOR).requests()).isEmpty();
    }

    @Test
    void anEditorLooksAfterEveryGroupButIsNoMember() {
        assertThat(groups.looksAfter(groups.get(id, EDITOR), EDITOR)).isTrue();
        assertThat(groups.isMember(id, EDITOR)).isFalse();
        assertThat(groups.isManager(id, EDITOR)).isFalse();
    }

    @Test
    void whoHasNoPartInThePortalAnyMoreHasNoneInTheirGroups() {
        assertThat(groups.isMember(id, OUTSIDER)).isFalse();
        assertThatThrownBy(() -> groups.get(id, OUTSIDER)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> groups.list(false, new Paging(1, 10), OUTSIDER))
                .isInstanceOf(RoleMissing.class);
    }

    @Test
    void whatIsNotThereIsNotChanged() {
        assertThatThrownBy(() -> groups.get(GroupId.random(), EDITOR)).isInstanceOf(GroupNotFound.class);
        assertThatThrownBy(() -> groups.approve(id, "nergens", MANAGER)).isInstanceOf(RequestNotFound.class);
        assertThatThrownBy(() -> groups.decline(id, "nergens", MANAGER)).isInstanceOf(RequestNotFound.class);
        assertThatThrownBy(() -> groups.appoint(id, "nergens", true, MANAGER)).isInstanceOf(MemberNotFound.class);
        assertThatThrownBy(() -> groups.dismiss(id, "nergens", MANAGER)).isInstanceOf(MemberNotFound.class);
        assertThatThrownBy(() -> groups.ask(id, null, MEMBER)).isInstanceOf(AlreadyMember.class);
    }

    @Test
    void askingAgainKeepsTheRequestAndChangesItsWords() {
        var first = groups.ask(id, "Graag", STRANGER).requests();
        var second = groups.ask(id, "Heel graag", STRANGER).requests();

        assertThat(second).hasSize(1);
        assertThat(second.getFirst().id()).isEqualTo(first.getFirst().id());
        assertThat(second.getFirst().motivation()).isEqualTo("Heel graag");
    }

    @Test
    void aGroupTakesNoMoreThanSomebodyCanLookAfter() {
        var full = groups.create("Vol", "Voor velen", EDITOR).id();
        for (var number = 0; number < Group.MOST_REQUESTS; number++) {
            groups.ask(full, null, member("asker-" + number));
        }
        assertThatThrownBy(() -> groups.ask(full, null, STRANGER)).isInstanceOf(GroupFull.class);
        groups.ask(full, "Nog steeds", member("asker-1"));

        var group = Group.create(full, "Vol", "Voor velen", NOON);
        for (var number = 0; number < Group.MOST_MEMBERS; number++) {
            var asked = group.ask(Group.Person.of(member("m-" + number)), null, NOON);
            group = asked.approve(asked.requests().getFirst().id(), NOON);
        }
        var more = group.ask(Group.Person.of(STRANGER), null, NOON);
        assertThatThrownBy(() -> more.approve(more.requests().getFirst().id(), NOON))
                .isInstanceOf(GroupFull.class);
    }

    @Test
    void manyWhoAskAtOnceAreAllHeard() throws Exception {
        var store = new InMemoryGroups();
        var processes = IntStream.range(0, 2)
                .mapToObj(number -> new ClosedGroups(store, Clock.fixed(NOON, ZoneOffset.UTC)))
                .toList();
        var busy = processes.getFirst().create("Druk", "Voor velen", EDITOR).id();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(IntStream.range(0, 16)
                    .<Callable<Group>>mapToObj(
                            number -> () -> processes.get(number % 2).ask(busy, null, member("asker-" + number)))
                    .toList())) {
                answer.get();
            }
        }
        assertThat(store.find(busy).orElseThrow().requests()).hasSize(16);
    }

    private static Official member(String subject) {
        return new Official(subject, "Ambtenaar", Optional.of("GM0363"), Set.of(Role.MEMBER));
    }
}
