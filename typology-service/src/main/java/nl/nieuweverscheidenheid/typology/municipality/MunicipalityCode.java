// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.municipality;

import java.util.regex.Pattern;

/** A municipality by its CBS code, such as GM0363. */
public record MunicipalityCode(String value) {
    private static final Pattern FORM = Pattern.compile("GM\\d{4}");

    public MunicipalityCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("A municipality's code is GM and four digits, not " + value);
        }
    }

    /** Whether the text has the form of a code. */
    public static boolean isCode(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
