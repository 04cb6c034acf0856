// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

/** A supervisor holds this data directory already. */
final class AlreadyRunning extends Refusal {
    AlreadyRunning(Runs runs) {
        super("Het portaal draait al op %s%s; stop het eerst met ./portal stop."
                .formatted(
                        runs.ports().address(),
                        runs.process(Service.SUPERVISOR)
                                .map(process -> " (proces %d)".formatted(process.pid()))
                                .orElse("")));
    }
}
