// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON Pointer of the part of the body, such as /sections/tip
 * @param parameter name of the query parameter or header
 * @param code for programs, such as required or too-long
 * @param detail for people: what was found and what was expected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(@Nullable String pointer, @Nullable String parameter, String code, String detail) {
    /** Something in the body. */
    public static Violation at(String pointer, String code, String detail) {
        return new Violation(pointer, null, code, detail);
    }

    /** A query parameter or header. */
    public static Violation in(String parameter, String code, String detail) {
        return new Violation(null, parameter, code, detail);
    }
}
