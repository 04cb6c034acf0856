// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.people;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.nieuweverscheidenheid.events.ErasureConfirmationEvent.ErasureConfirmed;
import nl.nieuweverscheidenheid.kit.storage.StorageAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases, batch by batch, whatever is left of people who asked for it, and confirms when nothing is. What is left is found
 * in the data themselves, so whichever process looks next goes on where one died.
 *
 * <p>Before it confirms it waits for a while and looks once more: from hearing of the erasure on, nobody lets the person
 * change anything, but what was let in just before may take a moment to be stored.
 */
final class Erasing {
    private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);

    private final String service;
    private final OpenErasures open;
    private final List<PersonalData> kept;
    private final ErasureLog log;
    private final ErasureSettings settings;
    private final Clock clock;

    /** Those of which nothing was left, and which are looked at once more when they have settled. */
    private final Set<String> emptied = ConcurrentHashMap.newKeySet();

    Erasing(
            String service,
            OpenErasures open,
            List<PersonalData> kept,
            ErasureLog log,
            ErasureSettings settings,
            Clock clock) {
        this.service = service;
        this.open = open;
        this.kept = List.copyOf(kept);
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    /** Goes a batch further with each erasure that is under way. */
    void proceed() {
        for (var erasure : open.all()) {
            try {
                log.begun(erasure.erasure(), now()).ifPresent(since -> proceed(erasure, since));
            } catch (RuntimeException e) {
                if (StorageAway.causes(e)) {
                    throw e;
                }
                // The next round tries again; other people's erasures do not wait for this one.
                LOG.error("Erasure {} met an error", erasure.erasure(), e);
            }
        }
    }

    private void proceed(OpenErasures.Open erasure, Instant since) {
        var isSettled = !now().isBefore(since.plus(settings.settle()));
        if (!isSettled && emptied.contains(erasure.erasure())) {
            return;
        }
        var isDone = true;
        for (var data : kept) {
            isDone &= data.erase(erasure.person(), erasure.choice());
        }
        if (isDone && !isSettled) {
            emptied.add(erasure.erasure());
        } else if (isDone) {
            emptied.remove(erasure.erasure());
            log.confirm(new ErasureConfirmed(erasure.erasure() + "." + service, 1, erasure.erasure(), service, now()));
            LOG.info("Erasure {} is done here", erasure.erasure());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
