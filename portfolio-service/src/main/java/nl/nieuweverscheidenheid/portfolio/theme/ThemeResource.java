// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.theme;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/portfolio/v1/themes")
class ThemeResource {
    private final Themes themes;

    ThemeResource(Themes themes) {
        this.themes = themes;
    }

    @GetMapping
    ThemesView all() {
        return new ThemesView(themes.all());
    }

    record ThemesView(List<Themes.Theme> items) {}
}
