// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.storage;

import com.mongodb.client.MongoDatabase;

/**
 * What a feature needs in the store before it can work: indexes, tables of facts. Run at each start, before anything
 * listens, and again until the store answers; so it must bear to be run twice.
 */
public interface StorageSetup {
    /** Makes sure that the store has what the feature needs. */
    void prepare(MongoDatabase database);
}
