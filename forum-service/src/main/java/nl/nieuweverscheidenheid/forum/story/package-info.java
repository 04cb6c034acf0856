// SPDX-License-Identifier: EUPL-1.2
/** What this service remembers of other services' entries and municipalities. */
@NullMarked
package nl.nieuweverscheidenheid.forum.story;

import org.jspecify.annotations.NullMarked;
