// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.municipality;

/** No municipality has this code or slug, nor ever had. */
public final class MunicipalityNotFound extends RuntimeException {
    MunicipalityNotFound(String codeOrSlug) {
        super("No municipality has the code or slug " + codeOrSlug);
    }
}
