// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.nieuweverscheidenheid.embedded;

import org.jspecify.annotations.NullMarked;
