// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.signin.RoleMissing;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.testkit.MovableClock;
import org.junit.jupiter.api.Test;

class TrailTest {
    private static final Paging ALL = new Paging(1, 10);
    private static final Official EDITOR = official(Role.EDITOR);

    private final MovableClock clock = new MovableClock("2026-03-02T12:00:00Z");
    private final Trail trail = new Trail(new InMemoryDeeds(), clock);

    @Test
    void aDeedIsWrittenDownBeforeItIsDone() {
        trail.noting(EDITOR, Act.REMOVE, "topic.1", "Dubbel", () -> {
            assertThat(trail.list(ALL, EDITOR).items()).singleElement().satisfies(deed -> {
                assertThat(deed.by()).isEqualTo(Person.of(EDITOR));
                assertThat(deed.reason()).isEqualTo("Dubbel");
                assertThat(deed.failure()).isNull();
            });
        });
        assertThat(trail.list(ALL, EDITOR).total()).isOne();
    }

    @Test
    void whereNothingCameOfItASecondEntrySaysWhy() {
        assertThatThrownBy(() -> trail.noting(EDITOR, Act.MOVE, "topic", "Hoort elders", () -> {
                    clock.pass(Duration.ofMillis(5));
                    throw new IllegalStateException("Te laat");
                }))
                .hasMessage("Te laat");

        assertThat(trail.list(ALL, EDITOR).items()).extracting(Deed::failure).containsExactly("Te laat", null);
    }

    @Test
    void whatMembersDoWithTheirOwnIsNobodysBusiness() {
        assertThat(trail.<String>noting(official(Role.MEMBER), Act.CLOSE, "topic", null, () -> "gedaan"))
                .isEqualTo("gedaan");
        assertThat(trail.list(ALL, EDITOR).items()).isEmpty();
    }

    @Test
    void whatFollowsFromTheRulesIsWrittenOnce() {
        trail.note(Act.HIDE, "topic.1", clock.instant());
        trail.note(Act.HIDE, "topic.1", clock.instant());
        assertThat(trail.list(ALL, EDITOR).items()).singleElement().returns(null, Deed::by);
    }

    @Test
    void onlyEditorsAndAdministratorsRead() {
        assertThat(trail.list(ALL, official(Role.ADMIN)).items()).isEmpty();
        assertThatThrownBy(() -> trail.list(ALL, official(Role.MEMBER))).isInstanceOf(RoleMissing.class);
    }

    private static Official official(Role role) {
        return new Official("subject", "Naam", Optional.empty(), Set.of(role));
    }
}
