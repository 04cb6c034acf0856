// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.storage;

import java.util.function.IntUnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work on the store that is done again and again, and left for the next time while the store is away. */
public final class Round implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private final String purpose;
    private final Runnable work;

    /** Work that a warning names by its purpose, before "waits for the store". */
    public Round(String purpose, Runnable work) {
        this.purpose = purpose;
        this.work = work;
    }

    /** Work in batches of at most this size, until one is not full; it returns how many were in the batch. */
    public static Round inBatches(String purpose, int size, IntUnaryOperator work) {
        return new Round(purpose, () -> {
            var done = size;
            while (done == size) {
                done = work.applyAsInt(size);
            }
        });
    }

    @Override
    public void run() {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!StorageAway.causes(e)) {
                throw e;
            }
            LOG.warn("{} waits for the store: {}", purpose, e.getMessage());
        }
    }
}
