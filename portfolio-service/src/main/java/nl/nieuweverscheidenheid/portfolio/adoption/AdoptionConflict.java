// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.adoption;

/** The entry cannot be adopted by this municipality now. */
public final class AdoptionConflict extends RuntimeException {
    private AdoptionConflict(String reason) {
        super(reason);
    }

    static AdoptionConflict already(AdoptionId id) {
        return new AdoptionConflict(
                "%s has adopted entry %s already; change what it said".formatted(id.municipality(), id.entry()));
    }

    static AdoptionConflict own(AdoptionId id) {
        return new AdoptionConflict(
                "Entry %s is %s's own, and is adopted by others only".formatted(id.entry(), id.municipality()));
    }
}
