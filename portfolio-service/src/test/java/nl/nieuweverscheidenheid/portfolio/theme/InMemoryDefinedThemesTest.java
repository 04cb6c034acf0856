// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.theme;

class InMemoryDefinedThemesTest extends DefinedThemesContract {
    private final DefinedThemes themes = new InMemoryDefinedThemes();

    @Override
    DefinedThemes themes() {
        return themes;
    }
}
