// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

    /** Imports facts into the portal that runs; without a file, figures come from CBS and boundaries from PDOK. */
    record Import(String kind, OptionalInt year, Optional<String> crs, Optional<Path> file, boolean dryRun)
            implements Command {}

    /**
     * Takes an older portfolio into the portal that runs.
     *
     * @param isPublic whether what does not say otherwise is published at once
     * @param collection where its ids are from
     * @param isHtml whether its texts are HTML
     */
    record ImportPortfolio(Path file, boolean isPublic, Optional<String> collection, boolean isHtml, boolean dryRun)
            implements Command {}

    /** Fills the search index of the portal that runs anew. */
    record RebuildSearch() implements Command {}

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
            case "import" -> imports(rest);
            case "rebuild" -> rebuild(rest);
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

    private static Command importPortfolio(List<String> given) {
        var rest = new ArrayDeque<>(given);
        var file = Optional.<Path>empty();
        var collection = Optional.<String>empty();
        var isPublic = false;
        var isHtml = false;
        var dryRun = false;
        while (!rest.isEmpty()) {
            var word = rest.removeFirst();
            if (word.equals("--dry-run")) {
                dryRun = true;
            } else if (word.equals("--publish")) {
                isPublic = true;
            } else if (word.equals("--html")) {
                isHtml = true;
            } else if (word.equals("--source") && !rest.isEmpty()) {
                collection = Optional.of(rest.removeFirst());
            } else if (!word.startsWith("-") && file.isEmpty()) {
                file = Optional.of(Path.of(word));
            } else {
                throw new UnknownCommand("'import portfolio' kent '%s' niet.".formatted(word));
            }
        }
        return new ImportPortfolio(
                file.orElseThrow(() -> new UnknownCommand("'import portfolio' wil een bestand.")),
                isPublic,
                collection,
                isHtml,
                dryRun);
    }

    private static Command imports(List<String> given) {
        if (!given.isEmpty() && given.getFirst().equals("portfolio")) {
            return importPortfolio(given.subList(1, given.size()));
        }
        var what = given.isEmpty() ? "" : given.getFirst();
        var rest = new ArrayDeque<>(given.isEmpty() ? given : given.subList(1, given.size()));
        var isOfBoundaries = what.equals("boundaries");
        var isOfAYear = what.equals("figures") || isOfBoundaries;
        var year = OptionalInt.empty();
        var crs = Optional.<String>empty();
        var file = Optional.<Path>empty();
        var fromService = false;
        var dryRun = false;
        while (!rest.isEmpty()) {
            var word = rest.removeFirst();
            if (word.equals("--dry-run")) {
                dryRun = true;
            } else if (isOfAYear && word.equals("--year")) {
                year = OptionalInt.of(year(rest.isEmpty() ? "" : rest.removeFirst()));
            } else if (isOfBoundaries && word.equals("--crs") && !rest.isEmpty()) {
                crs = Optional.of(rest.removeFirst());
            } else if (isOfBoundaries && word.equals("--pdok")) {
                fromService = true;
            } else if (what.equals("figures") && word.equals("--file") && !rest.isEmpty()) {
                file = Optional.of(Path.of(rest.removeFirst()));
            } else if (!what.equals("figures") && !word.startsWith("-") && file.isEmpty()) {
                file = Optional.of(Path.of(word));
            } else {
                throw new UnknownCommand("'import %s' kent '%s' niet.".formatted(what, word));
            }
        }
        var kind = switch (what) {
            case "figures" -> "figures";
            case "assignments" -> "wrr-assignments";
            case "mergers" -> "mergers";
            case "boundaries" -> "boundaries";
            default ->
                throw new UnknownCommand(
                        "'import' wil weten wat: figures, assignments, mergers, portfolio of boundaries.");
        };
        if (isOfBoundaries && file.isPresent() == fromService) {
            throw new UnknownCommand("'import boundaries' wil een bestand, of --pdok.");
        }
        if (file.isEmpty() && !isOfAYear) {
            throw new UnknownCommand("'import %s' wil een bestand.".formatted(what));
        }
        return new Import(kind, year, crs, file, dryRun);
    }

    private static Command rebuild(List<String> given) {
        if (given.equals(List.of("search"))) {
            return new RebuildSearch();
        }
        throw new UnknownCommand("'rebuild' wil weten wat: search.");
    }

    private static int year(String word) {
        if (!word.matches("\\d{4}")) {
            throw new UnknownCommand("--year wil een jaar, zoals 2026, niet '%s'.".formatted(word));
        }
        return Integer.parseInt(word);
    }
}
