// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.benchmark.Question.Kind;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills the portal's search and OpenSearch with the same generated entries and asks both the same questions in turns. Prints
 * a table for the README.
 */
public final class SearchBenchmark {
    private static final int QUESTIONS = 600;
    private static final JsonMapper JSON = new JsonMapper();

    private final List<Engine> engines;
    private final Settings settings;
    private final Map<Kind, List<Question>> questions = new HashMap<>();

    private SearchBenchmark(List<Engine> engines, Settings settings, Corpus corpus) {
        this.engines = engines;
        this.settings = settings;
        for (var kind : settings.kinds()) {
            questions.put(kind, Question.some(kind, corpus, settings.entries(), QUESTIONS));
        }
    }

    /**
     * What is measured.
     *
     * @param engines portal, opensearch or both
     * @param rounds how often each is measured, in turns
     */
    private record Settings(
            Path home,
            int entries,
            List<String> engines,
            List<Kind> kinds,
            List<Integer> connections,
            int rounds,
            Duration round,
            Duration warmUp) {
        static Settings read() {
            return new Settings(
                    Path.of(System.getProperty("home", ".")).toAbsolutePath().normalize(),
                    Integer.getInteger("entries", 100_000),
                    list("engines", "portal,opensearch"),
                    list("kinds", "terms,filter,fuzzy,unfinished,suggestion").stream()
                            .map(kind -> Kind.valueOf(kind.toUpperCase(Locale.ROOT)))
                            .toList(),
                    list("connections", "1,8").stream().map(Integer::valueOf).toList(),
                    Integer.getInteger("rounds", 3),
                    Duration.ofSeconds(Integer.getInteger("seconds", 8)),
                    Duration.ofSeconds(Integer.getInteger("warmup", 20)));
        }

        private static List<String> list(String name, String usual) {
            return Arrays.asList(System.getProperty(name, usual).split(","));
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var settings = Settings.read();
        var corpus = Corpus.of(settings.home());
        var directory = Files.createTempDirectory("search-benchmark");
        var engines = new ArrayList<Engine>();
        try {
            if (settings.engines().contains("portal")) {
                var start = System.nanoTime();
                engines.add(
                        Portal.start(jar(settings.home()), directory.resolve("portal"), corpus, settings.entries()));
                say("The portal finds %,d entries after %.0f s", settings.entries(), seconds(start));
            }
            if (settings.engines().contains("opensearch")) {
                var start = System.nanoTime();
                engines.add(OpenSearch.start(directory.resolve("opensearch"), corpus, settings.entries()));
                say("OpenSearch finds %,d entries after %.0f s", settings.entries(), seconds(start));
            }
            new SearchBenchmark(engines, settings, corpus).run();
        } finally {
            for (var engine : engines) {
                engine.close();
            }
            delete(directory);
        }
    }

    private void run() throws IOException, InterruptedException {
        for (var kind : settings.kinds()) {
            for (var engine : engines) {
                new Load(engine, questionsOf(kind), 8).run(settings.warmUp());
                look(engine, kind);
            }
        }
        say("Load average before: %.2f", load());
        say("%n| %d entries | connections | %s | times as many |", settings.entries(), columns());
        say("|---|---|%s---|", "---|".repeat(engines.size()));
        for (var kind : settings.kinds()) {
            for (var connections : settings.connections()) {
                measure(kind, connections);
            }
        }
        say("%nLoad average after: %.2f", load());
        for (var engine : engines) {
            say("Memory of %s: %s", engine.name(), engine.program().memory());
        }
    }

    private String columns() {
        return String.join(
                " | ",
                engines.stream()
                        .map(engine -> engine.name() + ": requests/s, median, p99, CPU of each")
                        .toList());
    }

    private void measure(Kind kind, int connections) throws IOException, InterruptedException {
        var outcomes = new Load.Outcome[engines.size()];
        Arrays.fill(outcomes, Load.Outcome.NOTHING);
        for (var round = 0; round < settings.rounds(); round++) {
            for (var number = 0; number < outcomes.length; number++) {
                var outcome = new Load(engines.get(number), questionsOf(kind), connections).run(settings.round());
                outcomes[number] = outcomes[number].and(outcome);
            }
        }
        var told = Arrays.stream(outcomes)
                .map(outcome -> "%,.0f/s, %.2f, %.1f ms, %.2f ms"
                        .formatted(
                                outcome.perSecond(),
                                outcome.milliseconds(0.5),
                                outcome.milliseconds(0.99),
                                outcome.work()))
                .collect(Collectors.joining(" | "));
        var ratio = outcomes.length < 2 ? "" : "%.2f".formatted(outcomes[0].perSecond() / outcomes[1].perSecond());
        say("| %s | %d | %s | %s |", kind.told(), connections, told, ratio);
    }

    /** Says what the answers are like, so that it can be seen that both answer the same. */
    private void look(Engine engine, Kind kind) throws IOException {
        var asked = questionsOf(kind).subList(0, 200);
        var found = new ArrayList<Long>();
        var bytes = 0L;
        try (var calls = new Calls(1)) {
            for (var question : asked) {
                var body = calls.body(engine.request(question));
                bytes += body.length;
                found.add(engine.found(kind, JSON.readTree(new String(body, StandardCharsets.UTF_8))));
            }
        }
        found.sort(Comparator.naturalOrder());
        say(
                "%s, %s: finds nothing %d times in %d, median %d, most %d; %.1f kB an answer",
                kind.told(),
                engine.name(),
                found.stream().filter(number -> number == 0).count(),
                asked.size(),
                found.get(found.size() / 2),
                found.getLast(),
                bytes / 1000.0 / asked.size());
    }

    private List<Question> questionsOf(Kind kind) {
        return questions.getOrDefault(kind, List.of());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static Path jar(Path home) throws IOException {
        try (var jars = Files.newDirectoryStream(home.resolve("portfolio-service/target"), "portfolio-service-*.jar")) {
            for (var jar : jars) {
                return jar;
            }
        }
        throw new IllegalStateException("portfolio-service is not built");
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @SuppressWarnings({"SystemOut", "AnnotateFormatMethod"}) // A program for the command line, with formats of its own.
    private static void say(String text, Object... values) {
        System.out.println(text.formatted(values));
    }
}
