// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryimport;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Something to know about boundaries that were to be imported.
 *
 * @param code for programs, such as municipality-unknown
 * @param text for administrators, in Dutch
 */
public record Finding(Severity severity, String code, String text) {
    /** What a finding does to an import: an error refuses all of it. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE;

        /** Its name on the wire. */
        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it refuses the import. */
    public boolean refuses() {
        return severity == Severity.ERROR;
    }
}
