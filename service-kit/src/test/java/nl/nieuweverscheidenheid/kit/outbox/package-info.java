// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.nieuweverscheidenheid.kit.outbox;

import org.jspecify.annotations.NullMarked;
