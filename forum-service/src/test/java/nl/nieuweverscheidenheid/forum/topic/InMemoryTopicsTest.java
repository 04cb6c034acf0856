// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

class InMemoryTopicsTest extends TopicsContract {
    private final Topics topics = new InMemoryTopics();

    @Override
    Topics topics() {
        return topics;
    }
}
