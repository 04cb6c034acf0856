// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.reading;

import nl.nieuweverscheidenheid.testkit.OnBackend;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@OnBackend
@SpringBootTest
class MongoReadingsTest extends ReadingsContract {
    @Autowired
    private Readings readings;

    @Override
    Readings readings() {
        return readings;
    }
}
