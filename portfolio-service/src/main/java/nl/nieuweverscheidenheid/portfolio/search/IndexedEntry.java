// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import java.time.Instant;
import nl.nieuweverscheidenheid.events.EntryEvent;

/** What the index keeps of an entry, whole enough to be indexed again when its municipality's type changes. */
record IndexedEntry(String id, long version, Instant publishedAt, EntryEvent.Content content) {}
