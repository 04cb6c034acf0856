// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.group;

import nl.nieuweverscheidenheid.testkit.OnBackend;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@OnBackend
@SpringBootTest
class MongoGroupsTest extends GroupsContract {
    @Autowired
    private MongoGroups groups;

    @Override
    Groups groups() {
        return groups;
    }
}
