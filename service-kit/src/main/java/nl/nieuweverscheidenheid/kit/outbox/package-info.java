// SPDX-License-Identifier: EUPL-1.2
/** Sends what a change has to tell to Kafka, at least once and in order, after it was stored with the change in one write. */
@NullMarked
package nl.nieuweverscheidenheid.kit.outbox;

import org.jspecify.annotations.NullMarked;
