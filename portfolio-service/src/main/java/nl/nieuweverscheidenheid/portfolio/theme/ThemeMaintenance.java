// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.theme;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.nieuweverscheidenheid.events.ThemeEvent.ThemeDefined;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.VersionMissing;
import org.springframework.stereotype.Service;

/** What editors do with the list of themes. */
@Service
class ThemeMaintenance {
    private final DefinedThemes defined;
    private final Themes themes;
    private final Clock clock;

    ThemeMaintenance(DefinedThemes defined, Themes themes, Clock clock) {
        this.defined = defined;
        this.themes = themes;
        this.clock = clock;
    }

    static ThemeDefined defined(Theme theme, Instant now) {
        return new ThemeDefined(
                theme.slug(), theme.version(), theme.name(), theme.description(), theme.place(), theme.retired(), now);
    }

    /** Adds a theme, or changes the version of it that the editor read. */
    Theme put(String slug, Optional<EntityVersion> version, Naming naming, Official editor) {
        editor.require(Role.EDITOR);
        var before = defined.find(slug);
        if (before.isPresent() && version.isEmpty()) {
            throw new VersionMissing();
        }
        var followed = before.map(Theme::version).orElse(0L);
        if (version.map(EntityVersion::value).orElse(0L) != followed.longValue()) {
            throw new ThemeChangedMeanwhile(slug);
        }
        var theme =
                new Theme(slug, followed + 1, naming.name(), naming.description(), naming.place(), naming.retired());
        var event = defined(theme, clock.instant());
        defined.put(theme, event);
        // The other instances hear of it by the topic; who asks this one next is not to be told of yesterday.
        themes.on(event);
        return theme;
    }

    /** What an editor decides about a theme. */
    record Naming(String name, String description, int place, boolean retired) {}
}
