// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.nieuweverscheidenheid.typology.type;

import org.jspecify.annotations.NullMarked;
