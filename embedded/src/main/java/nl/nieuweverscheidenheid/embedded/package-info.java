// SPDX-License-Identifier: EUPL-1.2
/**
 * The infrastructure in one JVM, where there is neither Docker nor a server park: the real Kafka broker, and a document
 * store that speaks MongoDB's protocol. For one machine and for tests; production runs Kafka and MongoDB.
 */
@NullMarked
package nl.nieuweverscheidenheid.embedded;

import org.jspecify.annotations.NullMarked;
