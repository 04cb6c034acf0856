// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.nieuweverscheidenheid.forum.offer;

import org.jspecify.annotations.NullMarked;
