// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.trail;

import nl.nieuweverscheidenheid.testkit.OnBackend;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@OnBackend
@SpringBootTest
class MongoDeedsTest extends DeedsContract {
    @Autowired
    private Deeds deeds;

    @Override
    Deeds deeds() {
        return deeds;
    }
}
