// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.nieuweverscheidenheid.typology.cbs;

import org.jspecify.annotations.NullMarked;
