// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.synonym;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.events.SynonymEvent;
import nl.nieuweverscheidenheid.events.SynonymEvent.SynonymsReplaced;
import nl.nieuweverscheidenheid.kit.listening.TopicReplay;
import nl.nieuweverscheidenheid.kit.listening.TopicReplays;
import nl.nieuweverscheidenheid.portfolio.text.DutchText;
import nl.nieuweverscheidenheid.portfolio.text.Forms;
import nl.nieuweverscheidenheid.portfolio.text.Token;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The synonyms in force, in memory: what the portal came with until an event tells of another list. */
@Component
public class Synonyms {
    private final DutchText text;
    private volatile Rules rules;

    public Synonyms(DutchText text) {
        this.text = text;
        this.rules = rulesOf(shipped());
    }

    /**
     * A term of the list, met in what is sought.
     *
     * @param length how many words of what is sought it takes
     * @param others the terms that find the same, each as words in a row
     */
    public record Met(int length, List<List<Forms>> others) {}

    private record Rules(long version, Map<List<String>, Set<List<Forms>>> others, int longest) {}

    /** The longest term that stands at this place among stems. */
    public Optional<Met> at(List<String> stems, int place) {
        var current = rules;
        for (var length = Math.min(current.longest(), stems.size() - place); length > 0; length--) {
            var others = current.others().get(stems.subList(place, place + length));
            if (others != null) {
                return Optional.of(new Met(length, List.copyOf(others)));
            }
        }
        return Optional.empty();
    }

    /** Which list is in force; what was worked out by another is out of date. */
    public long version() {
        return rules.version();
    }

    /** The list that the portal came with. */
    static SynonymList shipped() {
        try (var stream = new ClassPathResource("dutch/synonyms.txt").getInputStream()) {
            return new SynonymList(
                    0,
                    new BufferedReader(new InputStreamReader(stream, UTF_8))
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> Arrays.stream(line.split(","))
                                    .map(String::strip)
                                    .toList())
                            .toList(),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void on(SynonymEvent event) {
        switch (event) {
            case SynonymsReplaced replaced -> {
                if (replaced.version() > rules.version()) {
                    rules = rulesOf(new SynonymList(
                            replaced.version(),
                            replaced.groups().stream()
                                    .map(SynonymEvent.Group::terms)
                                    .toList(),
                            replaced.replacedAt()));
                }
            }
        }
    }

    private Rules rulesOf(SynonymList list) {
        var others = new HashMap<List<String>, Set<List<Forms>>>();
        var longest = 0;
        for (var group : list.groups()) {
            var terms = new LinkedHashMap<List<String>, List<Forms>>();
            group.stream()
                    .map(this::words)
                    .filter(words -> !words.isEmpty())
                    .forEach(words -> terms.putIfAbsent(stems(words), words));
            for (var term : terms.keySet()) {
                longest = Math.max(longest, term.size());
                var found = others.computeIfAbsent(term, key -> new LinkedHashSet<>());
                terms.forEach((stems, words) -> {
                    if (!stems.equals(term)) {
                        found.add(words);
                    }
                });
            }
        }
        return new Rules(list.version(), others, longest);
    }

    private List<Forms> words(String term) {
        return text.read(term).stream().map(Token::forms).toList();
    }

    private static List<String> stems(List<Forms> words) {
        return words.stream().map(Forms::stem).toList();
    }

    @Configuration
    static class Listening {
        @Bean
        TopicReplay synonymReplay(TopicReplays replays, Synonyms synonyms) {
            return replays.replay(SynonymEvent.class, synonyms::on);
        }
    }
}
