// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.bookmark;

import nl.nieuweverscheidenheid.testkit.OnBackend;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@OnBackend
@SpringBootTest
class MongoShelvesTest extends ShelvesContract {
    @Autowired
    private Shelves shelves;

    @Override
    Shelves shelves() {
        return shelves;
    }
}
