// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.outbox;

import java.util.concurrent.CompletableFuture;

/** Takes pending events to where others hear them; done only when they cannot be lost any more. */
interface EventSender {
    CompletableFuture<Void> send(PendingEvent event);
}
