// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.cbs;

import java.math.BigDecimal;

/** What stands in one cell of the table. */
sealed interface Cell {
    /** A number of residents. */
    record Count(int residents) implements Cell {}

    /** No number, and why not, in CBS's words or ours. */
    record Missing(String why) implements Cell {}

    /** More than there will be in the country; sums of them still fit. */
    int MOST = 100_000_000;

    /** Reads a cell; {@code attribute} is CBS's reason where there is no value, and None where there is nothing to say. */
    static Cell of(String value, String attribute) {
        if (value.isBlank()) {
            return new Missing(says(attribute) ? attribute.strip() : "leeg");
        }
        try {
            var residents = new BigDecimal(value.strip().replace(',', '.')).intValueExact();
            return residents >= 0 && residents <= MOST
                    ? new Count(residents)
                    : new Missing("geen aantal inwoners: " + residents);
        } catch (ArithmeticException | NumberFormatException e) {
            return new Missing("geen geheel getal: " + value.substring(0, Math.min(value.length(), 20)));
        }
    }

    /** Whether an attribute says something. */
    static boolean says(String attribute) {
        return !attribute.isBlank() && !attribute.strip().equals("None");
    }
}
