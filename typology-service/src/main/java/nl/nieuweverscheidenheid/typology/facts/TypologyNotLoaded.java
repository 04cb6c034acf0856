// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.facts;

/** The service has started, but its store did not answer yet. */
public final class TypologyNotLoaded extends RuntimeException {
    TypologyNotLoaded() {
        super("The municipalities have not been read from the store yet");
    }
}
