// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.theme;

/** There is no such theme. */
public final class ThemeNotFound extends RuntimeException {
    ThemeNotFound(String slug) {
        super("There is no theme " + slug);
    }
}
