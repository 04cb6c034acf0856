// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.municipality;

import java.util.regex.Pattern;

/** A municipality by its CBS code, such as GM0363. */
public record MunicipalityCode(String value) {
    private static final Pattern FORM = Pattern.compile("GM\\d{4}");

    public MunicipalityCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A municipality's code is GM and four digits, not " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
