// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.image;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import nl.nieuweverscheidenheid.testkit.TestBackend;
import org.junit.jupiter.api.AfterEach;

class MongoPlacesTest extends PlacesContract {
    private final MongoClient client = MongoClients.create(TestBackend.get().connectionString());
    private final Places places = new MongoPlaces(client.getDatabase("places"));

    @AfterEach
    void close() {
        client.close();
    }

    @Override
    Places places() {
        return places;
    }
}
