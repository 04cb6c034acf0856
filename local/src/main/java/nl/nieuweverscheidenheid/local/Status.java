// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import nl.nieuweverscheidenheid.local.process.Memory;

/** Shows which processes run, in which state, and how much memory they hold. */
final class Status {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d-M HH:mm:ss");
    private static final String ROW = "%-18s  %-12s  %8s  %9s  %s";

    private final Runs runs;
    private final Console console;

    Status(Runs runs, Console console) {
        this.runs = runs;
        this.console = console;
    }

    /** Prints it, and tells whether the supervisor runs. */
    boolean show() {
        var supervisor = runs.process(Service.SUPERVISOR);
        if (supervisor.isEmpty() && runs.leftovers().isEmpty()) {
            console.say("Het portaal draait niet.");
            return false;
        }
        console.say((supervisor.isPresent()
                        ? "Het portaal draait op %s"
                        : "De bewaker van het portaal op %s is weg; ruim op met ./portal stop.")
                .formatted(runs.ports().address()));
        console.say("");
        console.say(ROW.formatted("dienst", "toestand", "proces", "geheugen", "sinds"));
        var total = 0L;
        if (supervisor.isPresent()) {
            total += row(Service.SUPERVISOR, "bewaakt", supervisor.get());
        }
        for (var service : Service.values()) {
            var process = runs.process(service.fullName());
            if (process.isPresent()) {
                var ready = Health.isReady(service.port(runs.ports()));
                total += row(service.fullName(), ready ? "gereed" : "start", process.get());
            } else {
                console.say(ROW.formatted(service.fullName(), "gestopt", "", "", ""));
            }
        }
        console.say(ROW.formatted("samen", "", "", megabytes(total), ""));
        return supervisor.isPresent();
    }

    private long row(String name, String state, ProcessHandle process) {
        var memory = Memory.resident(process).orElse(0);
        console.say(ROW.formatted(
                name,
                state,
                Long.toString(process.pid()),
                megabytes(memory),
                process.info().startInstant().map(Status::time).orElse("")));
        return memory;
    }

    private static String megabytes(long bytes) {
        return bytes / 1024 / 1024 + " MB";
    }

    private static String time(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneId.systemDefault()).format(TIME);
    }
}
