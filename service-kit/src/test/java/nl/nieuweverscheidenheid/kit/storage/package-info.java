// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.nieuweverscheidenheid.kit.storage;

import org.jspecify.annotations.NullMarked;
