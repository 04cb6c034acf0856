// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.adoption;

/** The municipality does not say that it adopted the entry. */
public final class AdoptionNotFound extends RuntimeException {
    AdoptionNotFound(AdoptionId id) {
        super("%s has not adopted entry %s".formatted(id.municipality(), id.entry()));
    }
}
