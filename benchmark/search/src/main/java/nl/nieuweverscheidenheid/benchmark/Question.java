// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * What somebody seeks.
 *
 * @param words as typed
 * @param theme of the filter
 * @param province of the filter
 */
record Question(Kind kind, String words, String theme, String province) {
    private static final Pattern SPACE = Pattern.compile("[\\s.]+");
    private static final int SHORTEST = 5;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    /** How somebody seeks. */
    enum Kind {
        /** Two words, with facets and highlights. */
        TERMS("two words"),
        /** A theme and a province without words, the newest first, with facets. */
        FILTER("filters only"),
        /** Two words, one of them with a typo. */
        FUZZY("a typo"),
        /** Two words, the last of which is not finished, with facets and highlights. */
        UNFINISHED("unfinished word"),
        /** What is proposed while the first or second word of a title is typed. */
        SUGGESTION("suggestions");

        private final String told;

        Kind(String told) {
            this.told = told;
        }

        String told() {
            return told;
        }
    }

    /** So many different questions of a kind, with words of entries that there are. */
    static List<Question> some(Kind kind, Corpus corpus, int entries, int count) {
        var chance = new Random(kind.told().hashCode());
        var questions = new ArrayList<Question>();
        while (questions.size() < count) {
            var entry = corpus.entry(chance.nextInt(entries));
            var content = entry.content();
            var told = kind == Kind.SUGGESTION
                    ? content.title()
                    : content.title() + " " + content.sections().get("approach");
            var words = SPACE.splitAsStream(told.toLowerCase(Locale.ROOT))
                    .filter(word -> word.length() >= SHORTEST)
                    .distinct()
                    .toList();
            if (words.size() < 2) {
                continue;
            }
            var first = words.get(chance.nextInt(words.size()));
            var second = words.get(chance.nextInt(words.size()));
            if (first.equals(second)) {
                continue;
            }
            var typed = switch (kind) {
                case FILTER -> "";
                case TERMS -> first + " " + second;
                case FUZZY -> first + " " + misspelt(second, chance);
                case UNFINISHED -> first + " " + begun(second, 3, chance);
                case SUGGESTION -> (chance.nextBoolean() ? first + " " : "") + begun(second, 2, chance);
            };
            questions.add(new Question(
                    kind,
                    typed,
                    corpus.themes().get(chance.nextInt(corpus.themes().size())),
                    corpus.municipalities()
                            .get(chance.nextInt(corpus.municipalities().size()))
                            .description()
                            .provinceCode()));
        }
        return List.copyOf(questions);
    }

    /** The word with two letters swapped, one left out or one that is wrong; the first is right. */
    private static String misspelt(String word, Random chance) {
        var place = 1 + chance.nextInt(word.length() - 2);
        var wrong = LETTERS.charAt(chance.nextInt(LETTERS.length()));
        return switch (chance.nextInt(3)) {
            case 0 ->
                word.substring(0, place) + word.charAt(place + 1) + word.charAt(place) + word.substring(place + 2);
            case 1 -> word.substring(0, place) + word.substring(place + 1);
            default -> word.substring(0, place) + wrong + word.substring(place + 1);
        };
    }

    private static String begun(String word, int shortest, Random chance) {
        return word.substring(0, shortest + chance.nextInt(Math.max(1, word.length() - shortest)));
    }
}
