// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The themes that entries are ordered by, as maintained in {@code themes.json}. */
@Component
public class Themes {
    private final Map<String, Theme> themes = new LinkedHashMap<>();

    public Themes(JsonMapper mapper) {
        try (var json = new ClassPathResource("themes.json").getInputStream()) {
            mapper.readValue(json, new TypeReference<List<Theme>>() {})
                    .forEach(theme -> themes.put(theme.slug(), theme));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A theme; name and description are Dutch, for pages. */
    public record Theme(String slug, String name, String description) {}

    /** All of them, in the order in which they are shown. */
    public List<Theme> all() {
        return List.copyOf(themes.values());
    }

    /** Whether there is a theme with this slug. */
    public boolean contains(String slug) {
        return themes.containsKey(slug);
    }

    /** The name of the theme with this slug, or the slug where there is no such theme any more. */
    public String nameOf(String slug) {
        var theme = themes.get(slug);
        return theme == null ? slug : theme.name();
    }
}
