// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.moderation;

import nl.nieuweverscheidenheid.testkit.OnBackend;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Nothing is enforced meanwhile. */
@OnBackend
@SpringBootTest(properties = "forum.moderation.every=1h")
class MongoCasesTest extends CasesContract {
    @Autowired
    private Cases cases;

    @Override
    Cases cases() {
        return cases;
    }
}
