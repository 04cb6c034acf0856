// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Ports in a row on which nobody listens, below those that systems hand out by themselves. */
final class FreePorts {
    private FreePorts() {}

    static Ports nine() {
        return Stream.generate(() -> new Ports(ThreadLocalRandom.current().nextInt(10_000, 32_000)))
                .filter(FreePorts::areFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean areFree(Ports ports) {
        try {
            ports.check();
            return true;
        } catch (PortTaken taken) {
            return false;
        }
    }
}
