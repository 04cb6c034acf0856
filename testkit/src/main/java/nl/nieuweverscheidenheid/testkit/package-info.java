// SPDX-License-Identifier: EUPL-1.2
/**
 * What the tests of all services need: a real Kafka, a document store and an issuer of tokens. In containers where there
 * is Docker, embedded elsewhere; the output says which.
 */
@NullMarked
package nl.nieuweverscheidenheid.testkit;

import org.jspecify.annotations.NullMarked;
