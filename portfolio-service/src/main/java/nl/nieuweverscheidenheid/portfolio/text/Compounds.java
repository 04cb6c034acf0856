// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes Dutch compounds apart by a dictionary that knows which words begin one, with the linking s or en, and which end
 * one: "arbeidsmigranten" is arbeids + migranten. The fewest parts win, and of those the longest last part; a word is
 * left whole rather than split at a seam that nobody vouches for.
 */
final class Compounds {
    private static final int SHORTEST_PART = 3;
    private static final int LONGEST = 40;
    private static final int MOST_PARTS = 4;

    private final Set<String> begins = new HashSet<>();
    private final Set<String> ends = new HashSet<>();
    private final Set<String> wholes = new HashSet<>();
    private final Set<String> emptyEnds = new HashSet<>();
    private final List<Seam> falseSeams = new ArrayList<>();

    /** Where one word seems to end and another to begin, but does not. */
    private record Seam(String left, String right) {}

    Compounds() {
        lines("/dutch/compounds.txt", this::learn);
        lines("/dutch/parts.txt", this::learn);
        lines("/dutch/whole.txt", line -> {
            if (line.startsWith("-")) {
                emptyEnds.add(line.substring(1));
            } else {
                wholes.add(line);
            }
        });
    }

    /** The parts as they stand in the folded word, linking letters included; none where it is no compound. */
    List<String> parts(String word) {
        if (word.length() < 2 * SHORTEST_PART || word.length() > LONGEST || wholes.contains(word)) {
            return List.of();
        }
        var split = ended(word, MOST_PARTS);
        return split == null || emptyEnds.contains(split.getLast()) ? List.of() : split;
    }

    /** Whether the dictionary has the word, as a part of compounds or as one that can be taken apart. */
    boolean knows(String word) {
        return isWord(word) || wholes.contains(word) || ended(word, MOST_PARTS) != null;
    }

    /**
     * A form of the word whose ending a stemmer takes for what it is: it strips a plural's -en, but not that of "wagen", and
     * leaves the -s of "stages", which is a plural's.
     */
    String plainForm(String word) {
        if (word.endsWith("en") && isWord(word) && isWord(word + "s")) {
            return word + "s";
        }
        var without = word.substring(0, Math.max(0, word.length() - 1));
        return word.endsWith("es") && isWord(word) && isWord(without) ? without : word;
    }

    private boolean isWord(String word) {
        return begins.contains(word) || ends.contains(word);
    }

    private @Nullable List<String> ended(String word, int most) {
        @Nullable List<String> best = null;
        for (var seam = SHORTEST_PART; seam <= word.length() - SHORTEST_PART; seam++) {
            var end = word.substring(seam);
            if (ends.contains(end) && isSeam(word, seam)) {
                var before = begun(word.substring(0, seam), most - 1);
                if (before.isPresent() && (best == null || before.get().size() + 1 < best.size())) {
                    best = new ArrayList<>(before.get());
                    best.add(end);
                }
            }
        }
        return best;
    }

    private Optional<List<String>> begun(String word, int most) {
        if (begins.contains(word)) {
            return Optional.of(List.of(word));
        }
        if (most < 2) {
            return Optional.empty();
        }
        for (var seam = word.length() - SHORTEST_PART; seam >= SHORTEST_PART; seam--) {
            if (begins.contains(word.substring(seam)) && isSeam(word, seam)) {
                var before = begun(word.substring(0, seam), most - 1);
                if (before.isPresent()) {
                    var parts = new ArrayList<>(before.get());
                    parts.add(word.substring(seam));
                    return Optional.of(parts);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isSeam(String word, int at) {
        for (var seam : falseSeams) {
            if (word.startsWith(seam.right(), at)
                    && word.startsWith(seam.left(), at - seam.left().length())) {
                return false;
            }
        }
        return true;
    }

    private void learn(String line) {
        if (line.startsWith("!")) {
            var sides = line.substring(1).split(" ", 2);
            falseSeams.add(new Seam(sides[0], sides[1]));
        } else if (line.startsWith("-")) {
            ends.add(line.substring(1));
        } else if (line.endsWith("-")) {
            begins.add(line.substring(0, line.length() - 1));
        } else {
            begins.add(line);
            ends.add(line);
        }
    }

    private static void lines(String resource, Consumer<String> reader) {
        try (var stream = Compounds.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("There is no " + resource);
            }
            new BufferedReader(new InputStreamReader(stream, UTF_8))
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
