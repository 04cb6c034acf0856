// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

import java.util.regex.Pattern;

/** Finds links in Markdown: to be sure that none is missed, also what only looks like one. */
final class Links {
    /** An address, or a Markdown link that does not certainly stay on this host, however it is spelt. */
    private static final Pattern LINK = Pattern.compile(
            "https?:|www\\.|<[a-z][a-z0-9+.-]{1,31}:|](\\(|:)(?!\\s{0,9}<?[/#](?![/\\\\]))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Links() {}

    static boolean areIn(String text) {
        return LINK.matcher(text).find();
    }
}
