// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.municipality;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Tells one state of things from another by their names and versions. It is the same in every instance that has heard
 * the same, in whatever order it came, and costs the same however many things there are.
 */
public final class Fingerprint {
    private volatile long sum;

    /** Notes that a thing is in this version now; called by one at a time, and after what is told of it has changed. */
    public void changed(String name, long before, long now) {
        sum = sum - of(name, before) + of(name, now);
    }

    /** Of all things as they are. */
    public String value() {
        return Long.toHexString(sum);
    }

    private static long of(String name, long version) {
        if (version == 0) {
            return 0;
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((name + " " + version).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
