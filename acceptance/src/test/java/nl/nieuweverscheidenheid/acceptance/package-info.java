// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.nieuweverscheidenheid.acceptance;

import org.jspecify.annotations.NullMarked;
