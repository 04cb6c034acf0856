// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.nieuweverscheidenheid.events.ThemeEvent;
import nl.nieuweverscheidenheid.events.ThemeEvent.ThemeDefined;
import nl.nieuweverscheidenheid.kit.listening.TopicReplay;
import nl.nieuweverscheidenheid.kit.listening.TopicReplays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The themes that entries are ordered by, in memory: those of {@code themes.json}, which every portal begins with, and on
 * top of them what editors defined, read anew from the topic at each start.
 */
@Component
public class Themes {
    private final List<Theme> first;
    private final Map<String, Theme> known = new ConcurrentHashMap<>();

    public Themes(JsonMapper mapper) {
        this.first = read(mapper);
        first.forEach(this::keep);
    }

    /** All of them, retired ones too, in the order in which they are shown. */
    public List<Theme> all() {
        return known.values().stream()
                .sorted(Comparator.comparingInt(Theme::place).thenComparing(Theme::name))
                .toList();
    }

    /** The theme with this slug. */
    public Optional<Theme> find(String slug) {
        return Optional.ofNullable(known.get(slug));
    }

    /** Whether there is or was a theme with this slug. */
    public boolean contains(String slug) {
        return known.containsKey(slug);
    }

    /** The name of the theme with this slug, or the slug where nobody knows it. */
    public String nameOf(String slug) {
        return find(slug).map(Theme::name).orElse(slug);
    }

    /** Those that every portal begins with. */
    public List<Theme> first() {
        return first;
    }

    void on(ThemeEvent event) {
        switch (event) {
            case ThemeDefined defined ->
                keep(new Theme(
                        defined.theme(),
                        defined.version(),
                        defined.name(),
                        defined.description(),
                        defined.place(),
                        defined.retired()));
        }
    }

    /** What was told counts for more than the file of the same version, which another release may have changed. */
    private void keep(Theme theme) {
        known.merge(theme.slug(), theme, (before, now) -> now.version() >= before.version() ? now : before);
    }

    private static List<Theme> read(JsonMapper mapper) {
        try (var json = new ClassPathResource("themes.json").getInputStream()) {
            var themes = new ArrayList<Theme>();
            for (var one : mapper.readValue(json, new TypeReference<List<Written>>() {})) {
                themes.add(new Theme(one.slug(), 1, one.name(), one.description(), themes.size() + 1, false));
            }
            return List.copyOf(themes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A theme as it stands in the file, whose order is that of the list. */
    record Written(String slug, String name, String description) {}

    @Configuration
    static class Listening {
        @Bean
        TopicReplay themeReplay(TopicReplays replays, Themes themes) {
            return replays.replay(ThemeEvent.class, themes::on);
        }
    }
}
