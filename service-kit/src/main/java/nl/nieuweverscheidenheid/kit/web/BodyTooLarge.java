// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

import java.io.IOException;

/** A request body that goes on after the most that is taken; an IOException, so that whoever reads it stops. */
final class BodyTooLarge extends IOException {
    BodyTooLarge(long limit) {
        super(reason(limit));
    }

    static String reason(long limit) {
        return "The body is larger than the %d bytes that are taken".formatted(limit);
    }
}
