// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.listening;

import nl.nieuweverscheidenheid.kit.event.UnreadableEvent;
import nl.nieuweverscheidenheid.kit.storage.StorageAway;
import org.jspecify.annotations.Nullable;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** When to try a failed event again, and when to give up. */
final class Retries {
    private final ListeningSettings settings;

    Retries(ListeningSettings settings) {
        this.settings = settings;
    }

    BackOff after(Throwable failure) {
        if (isUnreadable(failure)) {
            return new FixedBackOff(0, 0);
        }
        var backOff = new ExponentialBackOff(settings.firstPause().toMillis(), 2);
        backOff.setMaxInterval(settings.longestPause().toMillis());
        if (!StorageAway.causes(failure)) {
            backOff.setMaxElapsedTime(settings.giveUpAfter().toMillis());
        }
        return backOff;
    }

    private static boolean isUnreadable(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableEvent) {
                return true;
            }
        }
        return false;
    }
}
