// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

import nl.nieuweverscheidenheid.testkit.OnBackend;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Nothing is added meanwhile. */
@OnBackend
@SpringBootTest(properties = "forum.newcomers.every=1h")
class MongoHeldContributionsTest extends HeldContributionsContract {
    @Autowired
    private HeldContributions held;

    @Override
    HeldContributions held() {
        return held;
    }
}
