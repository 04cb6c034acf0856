// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.nieuweverscheidenheid.forum.reading;

import org.jspecify.annotations.NullMarked;
