// SPDX-License-Identifier: EUPL-1.2
/** Every error of this service as a problem. */
@NullMarked
package nl.nieuweverscheidenheid.map.web;

import org.jspecify.annotations.NullMarked;
