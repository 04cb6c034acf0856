// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.group;

class InMemoryGroupsTest extends GroupsContract {
    private final InMemoryGroups groups = new InMemoryGroups();

    @Override
    Groups groups() {
        return groups;
    }
}
