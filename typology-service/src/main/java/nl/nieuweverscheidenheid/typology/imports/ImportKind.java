// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.signin.RoleMissing;

/** What can be imported. */
public enum ImportKind {
    /** Residents by origin on 1 January of a year, as CBS counted them. */
    FIGURES,
    /** The WRR's own types of municipalities. */
    WRR_ASSIGNMENTS,
    /** Municipalities that end, and who has them from then on. */
    MERGERS;

    /** Its name on the wire. */
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with this name on the wire. */
    static Optional<ImportKind> of(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    /**
     * Refuses who may not import this: administrators may all, and editors the WRR's assignments.
     *
     * @throws RoleMissing if they may not
     */
    void require(Official official) {
        if (this != WRR_ASSIGNMENTS || !official.isEditor()) {
            official.require(Role.ADMIN);
        }
    }
}
