// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

import java.util.List;
import java.util.Set;

/** What can be asked of {@code ./portal}. */
sealed interface Command {
    /** Starts everything; empties the data first if asked to. */
    record Start(boolean fresh) implements Command {}

    /** Ends everything. */
    record Stop() implements Command {}

    /** Shows what runs. */
    record Status() implements Command {}

    /** Shows what a process printed last; goes on with what it prints next if asked to. */
    record Logs(String service, boolean follow) implements Command {}

    /** Shows the commands. */
    record Help() implements Command {}

    /** Reads the words after {@code ./portal}. */
    static Command of(List<String> words) {
        if (words.isEmpty()) {
            return new Help();
        }
        var rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "start" -> new Start(optional("--fresh", "start", rest));
            case "stop" -> alone(new Stop(), rest);
            case "status" -> alone(new Status(), rest);
            case "logs" -> logs(rest);
            case "help", "-h", "--help" -> new Help();
            default -> throw new UnknownCommand("Het commando '%s' is er niet.".formatted(words.getFirst()));
        };
    }

    private static boolean optional(String option, String command, List<String> given) {
        if (given.isEmpty()) {
            return false;
        }
        if (given.equals(List.of(option))) {
            return true;
        }
        throw new UnknownCommand("'%s' kent alleen %s, niet '%s'.".formatted(command, option, String.join(" ", given)));
    }

    private static Command alone(Command command, List<String> given) {
        if (given.isEmpty()) {
            return command;
        }
        throw new UnknownCommand(
                "Dit commando staat alleen; '%s' hoort er niet bij.".formatted(String.join(" ", given)));
    }

    private static Command logs(List<String> given) {
        var following = Set.of("-f", "--follow");
        var names = given.stream().filter(word -> !following.contains(word)).toList();
        if (names.size() != 1 || names.getFirst().startsWith("-")) {
            throw new UnknownCommand("'logs' wil de naam van één dienst: " + String.join(", ", Service.names()) + ".");
        }
        return new Logs(Service.fullName(names.getFirst()), names.size() < given.size());
    }
}
