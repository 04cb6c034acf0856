// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.nieuweverscheidenheid.local.data.DataDirectory;
import nl.nieuweverscheidenheid.local.data.ForeignDirectory;
import nl.nieuweverscheidenheid.local.operation.Operator;
import nl.nieuweverscheidenheid.local.operation.Refused;
import nl.nieuweverscheidenheid.local.process.LogFile;
import nl.nieuweverscheidenheid.local.startup.NotUnpacked;

/** The command {@code ./portal}: runs the whole portal on one machine. */
public final class Portal {
    private static final Duration PATIENCE = Duration.ofSeconds(50);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
    private static final int LOG_LINES = 200;

    private final Console console = new Console(System.out);
    private final Map<String, String> environment;
    private final Path home;
    private final DataDirectory data;
    private final Runs runs;

    private Portal(Map<String, String> environment) {
        this.environment = environment;
        home = Path.of(System.getProperty("portal.home", "")).toAbsolutePath();
        data = new DataDirectory(setting("PORTAL_DATA").map(Path::of).orElse(home.resolve("data")));
        runs = new Runs(data.run());
    }

    /** Carries one command out. Ends with 0 if that went well, 1 if it did not, 2 if there is no such command. */
    public static void main(String[] words) {
        var portal = new Portal(System.getenv());
        var exitCode = 0;
        try {
            exitCode = portal.carryOut(Command.of(List.of(words)));
        } catch (UnknownCommand e) {
            System.err.println(e.getMessage());
            System.err.println(help());
            exitCode = 2;
        } catch (Refusal | Refused | ForeignDirectory | NotUnpacked e) {
            System.err.println(e.getMessage());
            exitCode = 1;
        }
        System.exit(exitCode);
    }

    private int carryOut(Command command) {
        return switch (command) {
            case Command.Start start -> start(start.fresh());
            case Command.Stop asked -> stop();
            case Command.Status asked -> new Status(runs, console).show() ? 0 : 1;
            case Command.Logs logs -> logs(logs.service(), logs.follow());
            case Command.Import order -> bringIn(order) ? 0 : 1;
            case Command.ImportPortfolio order -> bringIn(order) ? 0 : 1;
            case Command.RebuildSearch asked -> operator().rebuildSearch(console::say) ? 0 : 1;
            case Command.Help asked -> {
                console.say(help());
                yield 0;
            }
        };
    }

    private int start(boolean fresh) {
        var installation = new Installation(
                home,
                Path.of(System.getProperty("java.home"), "bin", "java"),
                Portal.class.getPackage().getImplementationVersion(),
                Ports.of(environment.get("PORTAL_PORT")),
                data,
                setting("PORTAL_JAVA_OPTIONS")
                        .map(options -> List.of(options.strip().split("\\s+")))
                        .orElse(List.of()));
        return new Supervisor(installation, console).run(fresh);
    }

    private Optional<String> setting(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private int stop() {
        var supervisor = runs.process(Service.SUPERVISOR);
        if (supervisor.isPresent()) {
            Runs.end(List.of(supervisor.get()), PATIENCE);
        } else if (runs.leftovers().isEmpty()) {
            console.say("Het portaal draait niet.");
            return 0;
        }
        runs.endLeftovers(PATIENCE);
        console.say("Het portaal is gestopt.");
        return 0;
    }

    private int logs(String service, boolean follow) {
        var log = new LogFile(data.logs().resolve(service + ".log"));
        if (!Files.exists(log.path())) {
            throw new Refusal("%s heeft nog niets geschreven in %s.".formatted(service, data.logs()));
        }
        var position = log.printLast(LOG_LINES, console.output());
        while (follow && !Thread.interrupted()) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                return 0;
            }
            position = log.printFrom(position, console.output());
        }
        return 0;
    }

    private boolean bringIn(Command.Import order) {
        var operator = operator();
        var isFromService = order.file().isEmpty();
        var year = isFromService || order.kind().equals("figures")
                ? OptionalInt.of(order.year()
                        .orElseGet(() -> LocalDate.now(ZoneId.systemDefault()).getYear()))
                : order.year();
        return operator.bringIn(
                new Operator.Order(order.kind(), year, order.crs(), order.file(), order.dryRun()), console::say);
    }

    private boolean bringIn(Command.ImportPortfolio order) {
        return operator()
                .bringIn(
                        new Operator.OlderPortfolio(
                                order.file(), order.isPublic(), order.collection(), order.isHtml(), order.dryRun()),
                        console::say);
    }

    private Operator operator() {
        if (runs.process(Service.SUPERVISOR).isEmpty()) {
            throw new Refusal("Het portaal draait niet; start het eerst met ./portal start.");
        }
        return new Operator(
                URI.create("http://localhost:" + runs.ports().provider()),
                URI.create("http://localhost:" + runs.ports().typology()),
                URI.create("http://localhost:" + runs.ports().portfolio()),
                URI.create("http://localhost:" + runs.ports().map()),
                data.secrets().operatorSecret());
    }

    private static String help() {
        return """
                Gebruik: ./portal <commando>

                  start            bouwt wat nodig is en start alles; blijft draaien tot Ctrl-C
                  start --fresh    begint met lege gegevens
                  stop             stopt alles netjes
                  status           laat zien wat er draait, en met hoeveel geheugen
                  logs <dienst>    laat zien wat een dienst het laatst schreef; -f gaat daarmee door
                  import figures [--year 2026] [--file bestand.zip]
                                   voert de cijfers van een jaar in, van het CBS of uit een bestand
                  import assignments <bestand.csv>
                                   voert indelingen van de WRR in: code,type,source,year
                  import mergers <bestand.csv>
                                   voert samenvoegingen van gemeenten in
                  import portfolio <bestand.csv of .json> [--publish] [--source naam] [--html]
                                   voert verhalen van elders in, als concept of meteen gepubliceerd
                  import boundaries <bestand.geojson> | --pdok [--year 2025] [--crs EPSG:28992]
                                   voert grenzen van gemeenten in en toont ze op de kaart
                                   met --dry-run laat elk alleen zien wat er zou veranderen
                  rebuild search   vult de zoekindex opnieuw; zoeken blijft intussen werken
                  help             laat dit zien

                Diensten: %s, %s.
                PORTAL_PORT (8080) is de eerste van negen poorten, PORTAL_DATA (./data) de map met gegevens.""".formatted(String.join(", ", Service.names()), Service.SUPERVISOR);
    }
}
