// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.events;

import java.time.Instant;

/** The themes that entries are ordered by. Each tells the whole state, as the topic is compacted. */
@Channel(value = ThemeEvent.TOPIC, compacted = true)
public sealed interface ThemeEvent extends Event {
    /** Where these events travel, keyed by the theme's slug. */
    String TOPIC = "portfolio.themes";

    /** Which theme it is about, by its slug, which does not change. */
    String theme();

    @Override
    default String subject() {
        return theme();
    }

    /**
     * An editor added the theme, renamed it or retired it.
     *
     * @param name in Dutch, as pages show it
     * @param description in Dutch, as pages show it
     * @param place where it stands in lists, from 1
     * @param retired true for a theme that stays on old entries and is not to be chosen any more
     */
    @EventType("nl.nieuwe-verscheidenheid.portfolio.theme-defined")
    record ThemeDefined(
            String theme, long version, String name, String description, int place, boolean retired, Instant definedAt)
            implements ThemeEvent {}
}
