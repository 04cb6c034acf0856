// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.storage;

import java.util.Optional;
import java.util.function.Supplier;
import nl.nieuweverscheidenheid.kit.web.ChangedMeanwhile;

/** Changes what others change at the same time: whoever comes second makes the change on what the first left. */
public final class Attempts {
    private Attempts() {}

    /**
     * Does work that reads what it changes, so often at most until nobody else was first.
     *
     * @throws ChangedMeanwhile as the last attempt did
     */
    public static <T> T unlessChanged(int most, Supplier<T> work) {
        for (var i = 1; ; i++) {
            try {
                return work.get();
            } catch (ChangedMeanwhile e) {
                if (i == most) {
                    throw e;
                }
            }
        }
    }

    /**
     * Does work that returns nothing if somebody else was first, so often at most.
     *
     * @throws IllegalStateException with these words, if somebody always was
     */
    public static <T> T untilStored(int most, String failure, Supplier<Optional<T>> work) {
        for (var i = 0; i < most; i++) {
            var stored = work.get();
            if (stored.isPresent()) {
                return stored.get();
            }
        }
        throw new IllegalStateException(failure);
    }
}
