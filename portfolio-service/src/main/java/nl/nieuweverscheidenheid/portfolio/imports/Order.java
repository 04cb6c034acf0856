// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How somebody wants a file imported.
 *
 * @param name what its sender calls the file
 * @param isPublic what becomes of rows that do not say it: public at once, or drafts
 * @param collection where the ids are from; without it they are ids of this portal, as in its own export
 * @param isHtml whether the texts are HTML instead of Markdown
 */
record Order(String name, Format format, boolean isPublic, Optional<String> collection, boolean isHtml) {
    private static final int LONGEST_NAME = 120;
    private static final int DIGITS = 6;

    Order {
        var bare = name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        name = bare.substring(0, Math.min(bare.length(), LONGEST_NAME));
    }

    /** How the rows are written down. */
    enum Format {
        CSV,
        JSON;

        /** What it looks like: JSON begins with a bracket, and no column is called so. */
        static Format of(byte[] bytes) {
            for (var one : bytes) {
                if (one == '{' || one == '[') {
                    return JSON;
                }
                if (one > ' ') {
                    return CSV;
                }
            }
            return CSV;
        }
    }

    /** The name of the file with these bytes, and digits that another file hardly has, so that one can tell later which it was. */
    String described(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "bestand %s (SHA-256 %s…)".formatted(name, HexFormat.of().formatHex(digest, 0, DIGITS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
