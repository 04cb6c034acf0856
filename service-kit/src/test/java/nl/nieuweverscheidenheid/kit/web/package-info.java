// SPDX-License-Identifier: EUPL-1.2
/** Tests of how services speak HTTP. */
@NullMarked
package nl.nieuweverscheidenheid.kit.web;

import org.jspecify.annotations.NullMarked;
