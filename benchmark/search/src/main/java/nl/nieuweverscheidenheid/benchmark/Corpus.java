// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.nieuweverscheidenheid.events.EntryEvent;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryPublished;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityRegistered;
import tools.jackson.databind.json.JsonMapper;

/**
 * Generated entries, the same each time: marked as samples, with words of real Dutch in an order that tells nothing. The
 * municipalities are real; the types that they have here are not.
 */
final class Corpus {
    private static final Instant FIRST = Instant.parse("2020-01-01T09:00:00Z");
    private static final long MINUTES = 6L * 365 * 24 * 60;
    private static final int COLUMNS = 14;
    private static final List<String> KINDS = List.of("portrait", "programme", "project");
    private static final List<String> STATUSES = List.of("running", "stopped", "evolved");
    private static final List<String> EVIDENCE = List.of("described", "substantiated", "evaluated");

    private final Vocabulary vocabulary;
    private final List<MunicipalityRegistered> municipalities;
    private final List<String> themes;

    private Corpus(Vocabulary vocabulary, List<MunicipalityRegistered> municipalities, List<String> themes) {
        this.vocabulary = vocabulary;
        this.municipalities = municipalities;
        this.themes = themes;
    }

    static Corpus of(Path home) throws IOException {
        var portfolio = home.resolve("portfolio-service");
        var facts = home.resolve("typology-service/src/main/resources/facts");
        var types = rows(facts.resolve("wrr-types.csv"));
        var municipalities = new ArrayList<MunicipalityRegistered>();
        for (var row : rows(facts.resolve("municipalities.csv"))) {
            if (row.length != COLUMNS) {
                continue; // Nuenen, Gerwen en Nederwetten is left out rather than read.
            }
            var type = types.get(municipalities.size() % types.size());
            municipalities.add(new MunicipalityRegistered(
                    row[0],
                    1,
                    new MunicipalityEvent.Description(
                            row[1],
                            row[1],
                            row[4],
                            row[5],
                            row[6],
                            Double.parseDouble(row[7]),
                            Double.parseDouble(row[8]),
                            Integer.parseInt(row[10])),
                    new MunicipalityEvent.Classification(type[1], type[2], "indication"),
                    FIRST));
        }
        var themes = new ArrayList<String>();
        new JsonMapper()
                .readTree(Files.readString(portfolio.resolve("src/main/resources/themes.json")))
                .forEach(theme -> themes.add(theme.path("slug").asString()));
        return new Corpus(Vocabulary.of(portfolio), List.copyOf(municipalities), List.copyOf(themes));
    }

    List<MunicipalityRegistered> municipalities() {
        return municipalities;
    }

    List<String> themes() {
        return themes;
    }

    /** The entry with this number. */
    EntryPublished entry(int number) {
        var chance = new Random(20_261_125L + number);
        // Half of all is told by a tenth of the municipalities.
        var municipality = municipalities.get((int) (municipalities.size() * Math.pow(chance.nextDouble(), 3)));
        var ownThemes = new LinkedHashSet<String>();
        for (var count = 1 + chance.nextInt(3); count > 0; count--) {
            ownThemes.add(one(themes, chance));
        }
        var startYear = 2012 + chance.nextInt(14);
        return new EntryPublished(
                "generated-" + number,
                1,
                FIRST.plus((long) (chance.nextDouble() * MINUTES), ChronoUnit.MINUTES),
                new EntryEvent.Content(
                        one(KINDS, chance),
                        title(chance),
                        text(chance, 1),
                        municipality.code(),
                        municipality.classification() == null
                                ? null
                                : municipality.classification().slug(),
                        List.copyOf(ownThemes),
                        Map.of(
                                "occasion", text(chance, 4),
                                "dilemma", text(chance, 3),
                                "approach", text(chance, 5),
                                "whatDidNotWork", text(chance, 4)),
                        new EntryEvent.Period(startYear, chance.nextBoolean() ? startYear + chance.nextInt(5) : null),
                        one(STATUSES, chance),
                        one(EVIDENCE, chance),
                        List.of(),
                        "nl",
                        "CC-BY-4.0",
                        true,
                        null,
                        null,
                        null));
    }

    private String title(Random chance) {
        var words = new ArrayList<String>();
        for (var count = 4 + chance.nextInt(5); count > 0; count--) {
            words.add(word(chance));
        }
        return capitalised(String.join(" ", words));
    }

    private String text(Random chance, int sentences) {
        var text = new StringBuilder();
        for (var sentence = 0; sentence < sentences; sentence++) {
            var words = new ArrayList<String>();
            for (var count = 9 + chance.nextInt(12); count > 0; count--) {
                words.add(word(chance));
            }
            text.append(text.isEmpty() ? "" : " ")
                    .append(capitalised(String.join(" ", words)))
                    .append('.');
        }
        return text.toString();
    }

    /** A word; one in thirty is a compound of two, which keeps new words coming as in any real text. */
    private String word(Random chance) {
        var word = vocabulary.draw(chance);
        if (chance.nextInt(30) > 0 || word.length() < 4) {
            return word;
        }
        var end = vocabulary.draw(chance);
        return end.length() < 4 ? word : word + end;
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String one(List<String> of, Random chance) {
        return of.get(chance.nextInt(of.size()));
    }

    private static List<String[]> rows(Path csv) throws IOException {
        return Files.readAllLines(csv).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
