// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Dutch words, the most usual first: those of the sample stories as often as they occur there, and behind them words of the
 * dictionary of compounds. Of each draw the chance falls with the rank, as in any language (Zipf).
 */
final class Vocabulary {
    private static final int MOST = 30_000;
    private static final double STEEPNESS = 1.0;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private final List<String> words;
    private final double[] reach;

    private Vocabulary(List<String> words) {
        this.words = words;
        this.reach = new double[words.size()];
        var sum = 0.0;
        for (var rank = 0; rank < reach.length; rank++) {
            sum += 1 / Math.pow(rank + 2.7, STEEPNESS);
            reach[rank] = sum;
        }
    }

    static Vocabulary of(Path portfolio) throws IOException {
        var resources = portfolio.resolve("src/main/resources");
        var words = new LinkedHashSet<>(usual(resources.resolve("sample/entries.json")));
        var others = new ArrayList<String>();
        for (var line : Files.readAllLines(resources.resolve("dutch/compounds.txt"))) {
            if (!line.isEmpty() && "#!-".indexOf(line.charAt(0)) < 0 && !line.endsWith("-") && line.length() > 3) {
                others.add(line);
            }
        }
        Collections.shuffle(others, new Random(1));
        others.stream().limit(MOST).forEach(words::add);
        return new Vocabulary(List.copyOf(words));
    }

    /** A word, by its chance. */
    String draw(Random chance) {
        var found = Arrays.binarySearch(reach, chance.nextDouble() * reach[reach.length - 1]);
        return words.get(Math.min(words.size() - 1, found < 0 ? -found - 1 : found));
    }

    private static List<String> usual(Path samples) throws IOException {
        var counts = new HashMap<String, Integer>();
        for (var story : new JsonMapper().readTree(Files.readString(samples))) {
            count(counts, story.path("title"));
            count(counts, story.path("summary"));
            story.path("sections").forEach(section -> count(counts, section));
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void count(Map<String, Integer> counts, JsonNode text) {
        NO_LETTERS
                .splitAsStream(text.asString().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .forEach(word -> counts.merge(word, 1, Integer::sum));
    }
}
