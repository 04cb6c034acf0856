// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of themes promises. */
abstract class DefinedThemesContract {
    private final String slug = "thema-" + UUID.randomUUID();

    abstract DefinedThemes themes();

    @Test
    void whatNobodyDefinedIsNotThere() {
        assertThat(themes().find(slug)).isEmpty();
    }

    @Test
    void theLastDefinitionIsTheThemes() {
        put(1, "Sport", false);
        put(2, "Sport en spel", true);
        assertThat(themes().find(slug)).contains(theme(2, "Sport en spel", true));
    }

    @Test
    void ofTwoWhoDefineTheSameVersionOneIsRefused() {
        put(1, "Sport", false);
        assertThatThrownBy(() -> put(1, "Spel", false)).isInstanceOf(ThemeChangedMeanwhile.class);
        put(2, "Sport en spel", false);
        assertThatThrownBy(() -> put(2, "Bewegen", false)).isInstanceOf(ThemeChangedMeanwhile.class);
        assertThat(themes().find(slug)).contains(theme(2, "Sport en spel", false));
    }

    @Test
    void whatIsNotThereHasNoSecondVersion() {
        assertThatThrownBy(() -> put(2, "Sport", false)).isInstanceOf(ThemeChangedMeanwhile.class);
    }

    private void put(long version, String name, boolean retired) {
        var theme = theme(version, name, retired);
        themes().put(theme, ThemeMaintenance.defined(theme, Instant.EPOCH));
    }

    private Theme theme(long version, String name, boolean retired) {
        return new Theme(slug, version, name, "Samen bewegen.", 13, retired);
    }
}
