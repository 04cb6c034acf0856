// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.events.ThemeEvent.ThemeDefined;

/** Defined themes without a store; {@link DefinedThemesContract} keeps them honest. */
final class InMemoryDefinedThemes implements DefinedThemes {
    private final Map<String, Theme> themes = new HashMap<>();
    private final List<ThemeDefined> told = new ArrayList<>();

    @Override
    public Optional<Theme> find(String slug) {
        return Optional.ofNullable(themes.get(slug));
    }

    @Override
    public void put(Theme theme, ThemeDefined event) {
        var before = find(theme.slug()).map(Theme::version).orElse(0L);
        if (before != theme.version() - 1) {
            throw new ThemeChangedMeanwhile(theme.slug());
        }
        themes.put(theme.slug(), theme);
        told.add(event);
    }

    List<ThemeDefined> told() {
        return told;
    }
}
