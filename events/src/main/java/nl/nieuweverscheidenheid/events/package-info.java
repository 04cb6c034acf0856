// SPDX-License-Identifier: EUPL-1.2
/**
 * What the services tell each other: facts in the past tense, whole enough that a listener need not call back. The
 * contract is the JSON (see {@code schemas/} and {@code asyncapi.yaml}); these records are its Java shape.
 */
@NullMarked
package nl.nieuweverscheidenheid.events;

import org.jspecify.annotations.NullMarked;
