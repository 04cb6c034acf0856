// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.group;

import static nl.nieuweverscheidenheid.forum.group.Circles.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.junit.jupiter.api.Test;

/** What every store of groups promises. */
abstract class GroupsContract {
    /** Of this test alone, as the store may hold groups of others. */
    private final String subject = UUID.randomUUID().toString();

    abstract Groups groups();

    @Test
    void whatWasStoredComesBackWhole() {
        var group = added("Wethouders");
        var asked = group.ask(person("a"), "Ik ben wethouder", NOON).ask(person(subject), null, NOON.plusSeconds(1));
        groups().save(group.ask(person("a"), "Ik ben wethouder", NOON));
        groups().save(asked);
        var joined = asked.approve(asked.requests().getFirst().id(), NOON.plusSeconds(2));
        groups().save(joined);

        assertThat(groups().find(group.id())).contains(joined);
        assertThat(groups().find(GroupId.random())).isEmpty();
    }

    @Test
    void ofTwoWhoChangeTheSameVersionOneIsRefused() {
        var group = added("Wethouders");
        var first = group.rename("Burgemeesters", "Voor burgemeesters");
        groups().save(first);

        assertThatThrownBy(() -> groups().save(group.rename("Raadsleden", "Voor raadsleden")))
                .isInstanceOf(GroupChangedMeanwhile.class);
        assertThatThrownBy(() -> groups().save(Group.create(GroupId.random(), "Niet", "Nergens", NOON)
                        .rename("Niet", "Nergens")))
                .isInstanceOf(GroupChangedMeanwhile.class);
        assertThat(groups().find(group.id())).contains(first);
    }

    @Test
    void listsThoseThatSomebodyBelongsToByName() {
        var second = joined("wethouders");
        var first = joined("Burgemeesters");
        var third = joined("Wijkmanagers");
        added("Anderen");

        assertThat(groups().list(Optional.of(subject), new Paging(1, 2)).items())
                .containsExactly(first, second);
        var last = groups().list(Optional.of(subject), new Paging(2, 2));
        assertThat(last.items()).containsExactly(third);
        assertThat(last.total()).isEqualTo(3);
        assertThat(groups().list(Optional.empty(), new Paging(1, 100)).items()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void whoLeftIsGoneWithTheNextLook() {
        var group = joined("Wethouders");
        groups().save(group.dismiss(group.members().getFirst().id()));

        assertThat(groups().list(Optional.of(subject), new Paging(1, 10)).items())
                .isEmpty();
        assertThat(groups().find(group.id()).orElseThrow().members()).isEmpty();
    }

    @Test
    void whatWasTakenAwayIsNotThereUntilItIsForgotten() {
        var group = joined("Wethouders");
        groups().remove(group, NOON);

        assertThat(groups().find(group.id())).isEmpty();
        assertThat(groups().list(Optional.of(subject), new Paging(1, 10)).items())
                .isEmpty();
        assertThat(groups().removedBefore(NOON)).doesNotContain(group.id());
        assertThat(groups().removedBefore(NOON.plusMillis(1))).contains(group.id());
        groups().forget(group.id());
        assertThat(groups().removedBefore(NOON.plusMillis(1))).doesNotContain(group.id());
    }

    @Test
    void whatChangedMeanwhileIsNotTakenAway() {
        var group = added("Wethouders");
        var renamed = group.rename("Burgemeesters", "Voor burgemeesters");
        groups().save(renamed);

        assertThatThrownBy(() -> groups().remove(group, NOON)).isInstanceOf(GroupChangedMeanwhile.class);
        assertThat(groups().find(group.id())).contains(renamed);
        groups().forget(group.id());
        assertThat(groups().find(group.id())).contains(renamed);
        groups().remove(renamed, NOON);
        assertThatThrownBy(() -> groups().save(renamed.rename("Weer", "Terug")))
                .isInstanceOf(GroupChangedMeanwhile.class);
    }

    private Group added(String name) {
        var group = Group.create(GroupId.random(), name, "Voor wie dat is", NOON);
        groups().add(group);
        return group;
    }

    private Group joined(String name) {
        var asked = added(name).ask(person(subject), null, NOON);
        groups().save(asked);
        var joined = asked.approve(asked.requests().getFirst().id(), NOON);
        groups().save(joined);
        return joined;
    }

    private static Group.Person person(String subject) {
        return new Group.Person(subject, "Ambtenaar", "GM0363", "wethouder");
    }
}
