// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.theme;

import static org.assertj.core.api.Assertions.assertThat;

import nl.nieuweverscheidenheid.portfolio.OnStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnStore
class MongoDefinedThemesTest extends DefinedThemesContract {
    @Autowired
    private DefinedThemes themes;

    @Autowired
    private Themes known;

    @Override
    DefinedThemes themes() {
        return themes;
    }

    @Test
    void thoseThatEveryPortalBeginsWithAreStoredAtTheFirstStart() {
        assertThat(known.first())
                .isNotEmpty()
                .allSatisfy(theme -> assertThat(themes.find(theme.slug())).contains(theme));
    }
}
