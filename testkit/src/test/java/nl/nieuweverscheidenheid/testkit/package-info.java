// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.nieuweverscheidenheid.testkit;

import org.jspecify.annotations.NullMarked;
