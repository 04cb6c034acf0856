// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

/** What somebody is about to add to the forum. */
public sealed interface Draft {
    /** Everything in it that is read. */
    String words();

    /** Its text in Markdown. */
    String text();

    /** A topic. */
    record Opening(Topic.Writing writing) implements Draft {
        @Override
        public String words() {
            return writing.title() + "\n" + writing.text();
        }

        @Override
        public String text() {
            return writing.text();
        }
    }

    /** A post in a topic. */
    record Answer(TopicId topic, String text) implements Draft {
        @Override
        public String words() {
            return text;
        }
    }
}
