// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.listening;

/** Where in a topic an event stood. */
public record Position(int partition, long offset) {}
