// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.theme;

import nl.nieuweverscheidenheid.kit.web.ChangedMeanwhile;

/** The stored theme is not the version that a change was made on. */
final class ThemeChangedMeanwhile extends ChangedMeanwhile {
    ThemeChangedMeanwhile(String slug) {
        super("Theme " + slug);
    }
}
