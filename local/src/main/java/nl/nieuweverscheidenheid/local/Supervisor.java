// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.nieuweverscheidenheid.local.process.Backoff;
import nl.nieuweverscheidenheid.local.process.KeptAlive;
import nl.nieuweverscheidenheid.local.process.LogFile;
import nl.nieuweverscheidenheid.local.startup.QuickStart;

/** Starts everything, keeps it running, and ends it: infrastructure first in, last out. */
final class Supervisor implements KeptAlive.Observer {
    private static final Backoff BACKOFF =
            new Backoff(Duration.ofMillis(250), Duration.ofSeconds(30), Duration.ofMinutes(1));
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration START_PATIENCE = Duration.ofMinutes(4);
    private static final int DEATHS_AT_START = 3;
    private static final int TRAINED_AT_ONCE = 2;
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);
    private static final Duration BETWEEN_ROTATIONS = Duration.ofSeconds(5);
    private static final long LOG_LIMIT = 10_000_000;

    private final Installation installation;
    private final Console console;
    private final Runs runs;
    private final ScheduledExecutorService tending = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "tending");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<Service, KeptAlive> processes = new EnumMap<>(Service.class);
    private final Object ending = new Object();
    private final List<QuickStart> inTraining = new CopyOnWriteArrayList<>();
    private boolean ended;
    private volatile int exitCode;

    Supervisor(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
        runs = new Runs(installation.data().run());
    }

    /** Runs until it is told to end by a signal, after which this never returns. */
    int run(boolean fresh) {
        var begin = Instant.now();
        var data = installation.data();
        data.claim();
        if (!data.lock()) {
            throw new AlreadyRunning(runs);
        }
        console.logTo(data.logs().resolve(Service.SUPERVISOR + ".log"));
        endLeftovers();
        installation.ports().check();
        if (fresh) {
            console.say("De gegevens in %s worden gewist.".formatted(data.path()));
            data.empty();
        }
        runs.begin(installation.ports());
        var unused = tending.scheduleWithFixedDelay(
                () -> LogFile.rotateAll(data.logs(), LOG_LIMIT),
                0,
                BETWEEN_ROTATIONS.toMillis(),
                TimeUnit.MILLISECONDS);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "ending"));

        try {
            train();
            startAll(begin);
        } catch (RuntimeException e) {
            if (isEnding()) {
                stay();
            }
            exitCode = 1;
            throw e;
        }
        stay();
        return exitCode;
    }

    private void startAll(Instant begin) {
        console.say("Starten …");
        start(List.of(Service.INFRASTRUCTURE), begin);
        start(List.of(Service.TYPOLOGY, Service.PORTFOLIO, Service.MAP, Service.FORUM, Service.GATEWAY), begin);
        console.say("");
        console.say("Het portaal is gereed: %s".formatted(installation.ports().address()));
        console.say("Stoppen: Ctrl-C, of ./portal stop in een ander venster.");
    }

    @Override
    public void died(String name, int exitCode, Duration pause) {
        console.say("%s is onverwacht gestopt (code %d) en start over %s opnieuw; zie ./portal logs %s."
                .formatted(name, exitCode, seconds(pause), name));
    }

    @Override
    public void restarted(String name) {
        console.say("%s is opnieuw gestart.".formatted(name));
    }

    @Override
    public void notRestarted(String name, String reason, Duration pause) {
        console.say("%s kan niet worden gestart (%s); over %s volgt een nieuwe poging."
                .formatted(name, reason, seconds(pause)));
    }

    private void endLeftovers() {
        var leftovers = runs.leftovers();
        if (!leftovers.isEmpty()) {
            console.say("Van een vorige keer draaien nog: %s. Die worden eerst beëindigd."
                    .formatted(String.join(", ", leftovers)));
            runs.endLeftovers(PATIENCE);
        }
    }

    /** Two at a time: more would only stand in each other's way on two cores. */
    private void train() {
        var missing = new ArrayList<QuickStart>();
        for (var service : Service.values()) {
            var quickStart = installation.quickStart(service);
            if (!quickStart.isMade()) {
                missing.add(quickStart);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        console.say(
                "Nieuw: %d van de %d diensten; snelle start voorbereiden (eenmalig, zo'n tien seconden per dienst) …"
                        .formatted(missing.size(), Service.values().length));
        try (var trainers = Executors.newFixedThreadPool(TRAINED_AT_ONCE)) {
            var trainings = missing.stream()
                    .map(quickStart -> trainers.submit(() -> train(quickStart)))
                    .toList();
            for (var training : trainings) {
                training.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while training", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        }
    }

    private void train(QuickStart quickStart) {
        var begin = Instant.now();
        inTraining.add(quickStart);
        if (quickStart.make()) {
            console.say("  %-18s voorbereid in %s".formatted(quickStart.name(), seconds(begin)));
        } else {
            console.say("  %-18s start langzaam: de voorbereiding mislukte, zie %s"
                    .formatted(quickStart.name(), quickStart.log()));
        }
    }

    private void start(List<Service> services, Instant begin) {
        synchronized (ending) {
            if (ended) {
                return;
            }
            for (var service : services) {
                var program = installation
                        .quickStart(service)
                        .program(installation.data().logs().resolve(service.fullName() + ".log"));
                var process = new KeptAlive(
                        program, runs.record(service.fullName()), BACKOFF, tending, InstantSource.system(), this);
                processes.put(service, process);
                process.start();
            }
        }
        awaitReady(new ArrayList<>(services), begin);
    }

    private void awaitReady(List<Service> waiting, Instant begin) {
        var deadline = Instant.now().plus(START_PATIENCE);
        while (!waiting.isEmpty()) {
            waiting.removeIf(service -> {
                var ready = Health.isReady(service.port(installation.ports()));
                if (ready) {
                    console.say("  %-18s gereed na %s".formatted(service.fullName(), seconds(begin)));
                }
                return ready;
            });
            for (var service : waiting) {
                var process = processes.get(service);
                if (Instant.now().isAfter(deadline) || (process != null && process.deathsInARow() >= DEATHS_AT_START)) {
                    throw new StartFailed(
                            service.fullName(),
                            new LogFile(installation.data().logs().resolve(service.fullName() + ".log")));
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_QUESTIONS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for services", e);
        }
    }

    private static void stay() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration left(Instant deadline) {
        var left = Duration.between(Instant.now(), deadline);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static String seconds(Instant begin) {
        return seconds(Duration.between(begin, Instant.now()));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.of("nl"), "%.1f s", duration.toMillis() / 1000.0);
    }

    /** What the end breaks off is no failure. */
    private boolean isEnding() {
        synchronized (ending) {
            return ended;
        }
    }

    /** The services first, so that they can tell the infrastructure goodbye. */
    private void end() {
        synchronized (ending) {
            if (ended) {
                return;
            }
            ended = true;
        }
        if (!processes.isEmpty()) {
            console.say("Stoppen …");
        }
        inTraining.forEach(QuickStart::abandon);
        var infrastructure = processes.remove(Service.INFRASTRUCTURE);
        processes.values().forEach(KeptAlive::askToStop);
        var deadline = Instant.now().plus(PATIENCE);
        processes.values().forEach(process -> process.awaitEnd(left(deadline)));
        if (infrastructure != null) {
            infrastructure.askToStop();
            infrastructure.awaitEnd(PATIENCE);
        }
        runs.end();
        console.say("Het portaal is gestopt; de gegevens staan in %s."
                .formatted(installation.data().path()));
        Runtime.getRuntime().halt(exitCode);
    }
}
