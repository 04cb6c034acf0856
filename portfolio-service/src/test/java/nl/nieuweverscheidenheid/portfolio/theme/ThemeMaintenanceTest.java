// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.events.ThemeEvent.ThemeDefined;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.signin.RoleMissing;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.VersionMissing;
import org.junit.jupiter.api.Test;

class ThemeMaintenanceTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final InMemoryDefinedThemes defined = new InMemoryDefinedThemes();
    private final Themes themes = KnownThemes.first();
    private final ThemeMaintenance maintenance =
            new ThemeMaintenance(defined, themes, Clock.fixed(NOON, ZoneOffset.UTC));
    private final Official editor = new Official("e", "Redacteur", Optional.empty(), Set.of(Role.EDITOR));
    private final Official author = new Official("a", "Ambtenaar", Optional.of("GM0363"), Set.of(Role.MEMBER));

    @Test
    void anEditorAddsRenamesAndRetiresATheme() {
        put("sport", Optional.empty(), "Sport", 13, false);
        put("sport", Optional.of(new EntityVersion(1)), "Sport en spel", 1, false);

        assertThat(themes.nameOf("sport")).isEqualTo("Sport en spel");
        assertThat(themes.all().getFirst().slug())
                .as("at the place that it was given")
                .isIn("sport", "huisvesting");
        put("sport", Optional.of(new EntityVersion(2)), "Sport en spel", 1, true);
        assertThat(themes.contains("sport")).as("still known, for old entries").isTrue();
        assertThat(themes.find("sport")).map(Theme::retired).contains(true);
        assertThat(defined.told())
                .extracting(ThemeDefined::version, ThemeDefined::retired)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, false),
                        org.assertj.core.groups.Tuple.tuple(2L, false),
                        org.assertj.core.groups.Tuple.tuple(3L, true));
    }

    @Test
    void whatAnotherChangedMeanwhileIsNotOverwritten() {
        put("sport", Optional.empty(), "Sport", 13, false);
        assertThatThrownBy(() -> put("sport", Optional.empty(), "Spel", 13, false))
                .isInstanceOf(VersionMissing.class);
        assertThatThrownBy(() -> put("sport", Optional.of(new EntityVersion(4)), "Spel", 13, false))
                .isInstanceOf(ThemeChangedMeanwhile.class);
        assertThatThrownBy(() -> put("spel", Optional.of(new EntityVersion(1)), "Spel", 13, false))
                .isInstanceOf(ThemeChangedMeanwhile.class);
    }

    @Test
    void nobodyElseDoes() {
        assertThatThrownBy(() -> maintenance.put(
                        "sport", Optional.empty(), new ThemeMaintenance.Naming("Sport", "Sport", 1, false), author))
                .isInstanceOf(RoleMissing.class);
        assertThat(themes.contains("sport")).isFalse();
    }

    @Test
    void aLateRepeatBringsNothingBack() {
        var late = new ThemeDefined("huisvesting", 2, "Wonen", "Een plek.", 1, false, NOON);
        themes.on(new ThemeDefined("huisvesting", 3, "Wonen en huisvesting", "Een plek.", 1, false, NOON));
        themes.on(late);
        assertThat(themes.nameOf("huisvesting")).isEqualTo("Wonen en huisvesting");
    }

    private void put(String slug, Optional<EntityVersion> version, String name, int place, boolean retired) {
        maintenance.put(slug, version, new ThemeMaintenance.Naming(name, "Samen bewegen.", place, retired), editor);
    }
}
