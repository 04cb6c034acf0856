// SPDX-License-Identifier: EUPL-1.2
/** What services share in using MongoDB. */
@NullMarked
package nl.nieuweverscheidenheid.kit.storage;

import org.jspecify.annotations.NullMarked;
