// SPDX-License-Identifier: EUPL-1.2
/** Events as CloudEvents on Kafka: their JSON and their headers. */
@NullMarked
package nl.nieuweverscheidenheid.kit.event;

import org.jspecify.annotations.NullMarked;
