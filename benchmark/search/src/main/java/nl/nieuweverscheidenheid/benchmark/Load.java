// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** Questions asked without a pause, over so many connections, for so long. */
final class Load {
    private final Engine engine;
    private final List<Question> questions;
    private final int connections;

    Load(Engine engine, List<Question> questions, int connections) {
        this.engine = engine;
        this.questions = questions;
        this.connections = connections;
    }

    /** How it went. */
    static final class Outcome {
        static final Outcome NOTHING = new Outcome(new long[0], 0, 0);

        /** Of each answer, sorted. */
        private final long[] nanoseconds;

        private final double seconds;

        /** What the program that answered had to do. */
        private final double worked;

        private Outcome(long[] nanoseconds, double seconds, double worked) {
            this.nanoseconds = nanoseconds;
            this.seconds = seconds;
            this.worked = worked;
        }

        double perSecond() {
            return nanoseconds.length / seconds;
        }

        double milliseconds(double share) {
            return nanoseconds[Math.min(nanoseconds.length - 1, (int) (nanoseconds.length * share))] / 1e6;
        }

        /** Milliseconds of a core for each answer, which says more than the others on a machine that has more to do. */
        double work() {
            return worked * 1000 / nanoseconds.length;
        }

        /** What was measured one after the other. */
        Outcome and(Outcome other) {
            return new Outcome(
                    LongStream.concat(Arrays.stream(nanoseconds), Arrays.stream(other.nanoseconds))
                            .sorted()
                            .toArray(),
                    seconds + other.seconds,
                    worked + other.worked);
        }
    }

    Outcome run(Duration duration) throws IOException, InterruptedException {
        var next = new AtomicInteger();
        var start = System.nanoTime();
        var end = start + duration.toNanos();
        try (var calls = new Calls(connections);
                var threads = Executors.newFixedThreadPool(connections)) {
            var workers = new ArrayList<Callable<Outcome>>();
            for (var number = 0; number < connections; number++) {
                workers.add(() -> ask(calls, next, end));
            }
            var worked = engine.program().worked();
            var sum = Outcome.NOTHING;
            for (var worker : threads.invokeAll(workers)) {
                sum = sum.and(worker.get());
            }
            return new Outcome(
                    sum.nanoseconds,
                    (System.nanoTime() - start) / 1e9,
                    engine.program().worked().minus(worked).toNanos() / 1e9);
        } catch (ExecutionException e) {
            throw new IOException("A question was not answered", e.getCause());
        }
    }

    private Outcome ask(Calls calls, AtomicInteger next, long end) throws IOException {
        var times = new long[1024];
        var count = 0;
        while (System.nanoTime() < end) {
            var request = engine.request(questions.get(next.getAndIncrement() % questions.size()));
            var asked = System.nanoTime();
            var unused = calls.body(request);
            if (count == times.length) {
                times = Arrays.copyOf(times, count * 2);
            }
            times[count++] = System.nanoTime() - asked;
        }
        return new Outcome(Arrays.copyOf(times, count), 0, 0);
    }
}
