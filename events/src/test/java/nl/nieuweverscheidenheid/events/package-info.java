// SPDX-License-Identifier: EUPL-1.2
/** Tests of the contract: records, schemas, samples and the AsyncAPI description tell the same. */
@NullMarked
package nl.nieuweverscheidenheid.events;

import org.jspecify.annotations.NullMarked;
