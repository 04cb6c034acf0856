// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.publisher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether something is still the same, for whoever has it already. */
public final class Fingerprint {
    private static final int DIGITS = 12;

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of nothing yet. */
    public static Fingerprint begin() {
        return new Fingerprint();
    }

    /** Of this very answer. */
    public static Fingerprint of(byte[] answer) {
        var fingerprint = begin();
        fingerprint.digest.update(answer);
        return fingerprint;
    }

    /** With something more, kept apart from what comes before and after it. */
    public Fingerprint with(Object part) {
        digest.update(String.valueOf(part).getBytes(UTF_8));
        digest.update((byte) 0);
        return this;
    }

    /** A weak ETag, so that what it is of may be compressed on its way. Asked for once. */
    public String etag() {
        return "W/\"" + digits() + "\"";
    }

    private String digits() {
        return HexFormat.of().formatHex(digest.digest(), 0, DIGITS);
    }
}
