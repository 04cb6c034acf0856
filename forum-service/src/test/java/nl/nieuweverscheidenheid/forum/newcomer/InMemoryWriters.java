// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/** Writers without a store; {@link WritersContract} keeps them honest. */
class InMemoryWriters implements Writers {
    private final Map<String, Writer> writers = new HashMap<>();

    @Override
    public synchronized Optional<Writer> find(String subject) {
        return Optional.ofNullable(writers.get(subject));
    }

    @Override
    public synchronized boolean save(Writer next) {
        var before = writers.getOrDefault(next.subject(), Writer.unknown(next.subject()));
        if (before.version() != next.version() - 1) {
            return false;
        }
        writers.put(
                next.subject(),
                new Writer(
                        next.subject(), next.version(), next.firstAt(), next.added(), before.fallen(), next.recent()));
        return true;
    }

    @Override
    public synchronized void fell(String subject, String contribution, boolean fell) {
        writers.computeIfPresent(subject, (id, before) -> {
            var fallen = new HashSet<>(before.fallen());
            if (fell) {
                fallen.add(contribution);
            } else {
                fallen.remove(contribution);
            }
            return new Writer(id, before.version(), before.firstAt(), before.added(), fallen, before.recent());
        });
    }
}
