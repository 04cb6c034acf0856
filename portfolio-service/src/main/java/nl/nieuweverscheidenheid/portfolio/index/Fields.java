// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

/** The fields of indexed documents. */
public final class Fields {
    /** What a document is of: story, topic, municipality, type or theme; a removed one has none. */
    public static final String KIND = "kind";

    /** The id of what it is of, as a value of the document. */
    public static final String ID = "id";

    /** When it was published or last spoken in, in milliseconds. */
    public static final String TIME = "time";

    /** How many people live in what it is of, for who asks which of two is meant rather. */
    public static final String POPULATION = "population";

    /** The years that a story covers. */
    public static final String YEAR_FROM = "yearFrom";

    public static final String YEAR_TO = "yearTo";

    /** The beginnings of all words of a title or name, and of the whole of it. */
    public static final String BEGINNINGS = "beginnings";

    public static final String WHOLE_BEGINNINGS = "wholeBeginnings";

    static final String KEY = "key";
    static final String VERSION = "version";
    static final String FACTS = "facts";
    static final String BODY = "body";
    /** Whose names are among a document's words: the municipality, and the themes. */
    static final String PLACE = "place";

    static final String TOLD_THEME = "theme";

    private Fields() {}

    /**
     * The words of one kind of document, each as often as it weighs: one in the title counts as five in the text. Kinds
     * have fields of their own, so that it is seen among stories how rare a word is in stories.
     */
    public enum Words {
        STORY("story"),
        TOPIC("topic"),
        NAME("name");

        private final String title;
        private final String summary;
        private final String body;
        private final String word;
        private final String stem;
        private final String part;

        Words(String prefix) {
            this.title = prefix + ".title";
            this.summary = prefix + ".summary";
            this.body = prefix + ".body";
            this.word = prefix + ".word";
            this.stem = prefix + ".stem";
            this.part = prefix + ".part";
        }

        /** The title with its words where they stand, to be marked and to see what stands together. */
        public String title() {
            return title;
        }

        /** The summary, likewise. */
        public String summary() {
            return summary;
        }

        /** The text, likewise. */
        public String body() {
            return body;
        }

        /** The words themselves. */
        public String word() {
            return word;
        }

        /** Their stems. */
        public String stem() {
            return stem;
        }

        /** The stems of the parts of compounds. */
        public String part() {
            return part;
        }
    }
}
