// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.people;

/** What stands in the place of somebody who was forgotten, where something has to; the same for all of them. */
public final class Erased {
    /** In the place of the opaque id; no identity provider gives it to anybody, as their ids know no spaces. */
    public static final String SUBJECT = "erased account";

    /** In the place of the name, for people to read. */
    public static final String NAME = "Verwijderd account";

    private Erased() {}
}
