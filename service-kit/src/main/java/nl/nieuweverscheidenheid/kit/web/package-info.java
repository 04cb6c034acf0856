// SPDX-License-Identifier: EUPL-1.2
/** What services share in speaking HTTP: problems, checked bodies and parameters, versions, headers. */
@NullMarked
package nl.nieuweverscheidenheid.kit.web;

import org.jspecify.annotations.NullMarked;
