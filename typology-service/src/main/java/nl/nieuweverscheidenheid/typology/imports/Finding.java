// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something to know about what was to be imported.
 *
 * @param code for programs, such as unknown-type
 * @param line of the file, from 1, if it is about one
 * @param text for editors, in Dutch
 */
public record Finding(
        Severity severity, String code, @Nullable Integer line, String text) {
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

    static Finding error(String code, String text) {
        return new Finding(Severity.ERROR, code, null, text);
    }

    static Finding warning(String code, String text) {
        return new Finding(Severity.WARNING, code, null, text);
    }

    static Finding note(String code, String text) {
        return new Finding(Severity.NOTE, code, null, text);
    }

    /** The same, about a line. */
    Finding at(int number) {
        return new Finding(severity, code, number, text);
    }

    /** Whether it refuses the import. */
    public boolean refuses() {
        return severity == Severity.ERROR;
    }

    /** The text, with the line where there is one. */
    public String written() {
        return line == null ? text : "Regel %d: %s".formatted(line, text);
    }
}
