// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.miss;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.portfolio.index.Fields;
import nl.nieuweverscheidenheid.portfolio.index.SearchIndex;
import nl.nieuweverscheidenheid.portfolio.text.DutchText;
import org.apache.lucene.index.Term;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Notes what was sought and not found, for the editors, and nothing about who sought it. A question is kept only if all of
 * its words are words of the language or of the portal, so that names of people are not; and only once it was sought in
 * three different hours of a week. Until then it is in memory alone.
 */
@Component
public class Misses {
    private static final Logger LOG = LoggerFactory.getLogger(Misses.class);
    private static final int ENOUGH = 3;
    private static final int MOST_IN_MEMORY = 5_000;
    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 80;
    private static final Pattern LETTERS = Pattern.compile("[a-z]{2,}");

    private final DutchText text;
    private final SearchIndex index;
    private final MissStore store;
    private final Clock clock;
    private final Map<String, Set<Instant>> hours = new HashMap<>();
    private String week = "";

    Misses(DutchText text, SearchIndex index, MissStore store, Clock clock) {
        this.text = text;
        this.index = index;
        this.store = store;
        this.clock = clock;
    }

    /** Notes that nothing was found for these words. */
    public void note(String words) {
        harmless(words).ifPresent(query -> {
            var now = clock.instant();
            var times = times(query, now);
            if (times > 0) {
                // Nobody is to wait for a note, or to lose an answer to it.
                Thread.startVirtualThread(() -> keep(weekOf(now), query, times));
            }
        });
    }

    /** The week of a moment, such as 2026-W48. */
    static String weekOf(Instant moment) {
        var date = moment.atZone(ZoneOffset.UTC);
        return "%d-W%02d".formatted(date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** The words in a form that tells nothing of a person, or nothing where it might. */
    Optional<String> harmless(String words) {
        var tokens = text.read(words);
        if (tokens.isEmpty() || tokens.size() > MOST_WORDS) {
            return Optional.empty();
        }
        var all = tokens.stream().map(token -> token.forms().word()).toList();
        var query = all.stream().collect(Collectors.joining(" "));
        return query.length() <= LONGEST && all.stream().allMatch(this::isCommon)
                ? Optional.of(query)
                : Optional.empty();
    }

    private boolean isCommon(String word) {
        return LETTERS.matcher(word).matches() && (text.isDutch(word) || isInThePortal(word));
    }

    private boolean isInThePortal(String word) {
        return index.search(searcher -> {
            for (var fields : List.of(Fields.Words.STORY, Fields.Words.NAME)) {
                if (searcher.getIndexReader().docFreq(new Term(fields.word(), word)) > 0) {
                    return true;
                }
            }
            return false;
        });
    }

    /** In how many hours of this week it was sought and is to be counted now: 0 while too few, or not for the first time. */
    private synchronized int times(String query, Instant now) {
        var current = weekOf(now);
        if (!current.equals(week)) {
            week = current;
            hours.clear();
        }
        if (hours.size() >= MOST_IN_MEMORY && !hours.containsKey(query)) {
            return 0;
        }
        var sought = hours.computeIfAbsent(query, key -> new HashSet<>());
        if (!sought.add(now.truncatedTo(ChronoUnit.HOURS)) || sought.size() < ENOUGH) {
            return 0;
        }
        return sought.size() == ENOUGH ? ENOUGH : 1;
    }

    private void keep(String inWeek, String query, int times) {
        try {
            store.add(inWeek, query, times);
        } catch (RuntimeException e) {
            LOG.warn("What was not found could not be noted: {}", e.getMessage());
        }
    }
}
