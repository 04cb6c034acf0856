// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryset;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.kit.web.Violation;
import nl.nieuweverscheidenheid.map.boundaryimport.BoundaryOrder;
import nl.nieuweverscheidenheid.map.boundaryimport.BoundaryReport;
import nl.nieuweverscheidenheid.map.crs.Crs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping(BoundarySetResource.PATH)
class BoundarySetResource {
    static final String PATH = "/api/map/v1/boundary-sets";
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;
    /** Shown in pages and by map libraries, some of which take it for HTML. */
    private static final Pattern PLAIN = Pattern.compile("[^<>&\\p{Cntrl}]{1,200}");

    private final Redrawing redrawing;

    BoundarySetResource(Redrawing redrawing) {
        this.redrawing = redrawing;
    }

    @Operation(
            summary = "Import boundaries and show them, or with dryRun ask what would be found in them",
            description = "Takes the role admin. Without a file they are read from the configured service, of the year"
                    + " that is asked for. A dry run is answered with 200 and the report, whatever it finds. An import is"
                    + " done as a whole (201) or refused (400, with the report in the problem); then the map shows what it"
                    + " showed before.")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportView> bringIn(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam Optional<Integer> year,
            @RequestParam Optional<String> crs,
            @RequestParam Optional<String> attribution,
            @RequestParam Optional<String> licence,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Official official) {
        official.require(Role.ADMIN);
        var system = crs.flatMap(Crs::of);
        check(file, year, crs, system, attribution, licence);
        var credits = new Redrawing.Credits(attribution, licence);
        if (file == null) {
            return answer(new BoundaryOrder(Optional.empty(), year, system), credits, dryRun, official);
        }
        try {
            var path = Files.createTempFile("boundaries", ".geojson");
            try {
                file.transferTo(path);
                var name = Objects.requireNonNullElse(file.getOriginalFilename(), "zonder naam");
                return answer(
                        new BoundaryOrder(Optional.of(new BoundaryOrder.Upload(name, path)), year, system),
                        credits,
                        dryRun,
                        official);
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping
    @Operation(summary = "All sets of boundaries, the last first")
    PageOf<SetView> list(Paging paging, Official official) {
        return PageOf.cut(redrawing.list(official), paging).map(this::view);
    }

    @GetMapping("/{version}")
    @Operation(summary = "One set of boundaries, with what was found in it")
    SetView get(@PathVariable long version, Official official) {
        return view(redrawing.get(version, official));
    }

    @Operation(
            summary = "Show a set that was imported before, or with 0 the one that comes with the service",
            description = "Takes the role admin. To show the set that is shown already changes nothing.")
    @PutMapping("/{version}/activation")
    SetView activate(@PathVariable long version, Official official) {
        return view(redrawing.show(version, official));
    }

    private ResponseEntity<ImportView> answer(
            BoundaryOrder order, Redrawing.Credits credits, boolean dryRun, Official official) {
        if (dryRun) {
            return ResponseEntity.ok(new ImportView(true, false, null, redrawing.rehearse(order, official)));
        }
        var imported = redrawing.carryOut(order, credits, official);
        return ResponseEntity.created(URI.create(PATH + "/" + imported.set().version()))
                .body(new ImportView(false, true, view(imported.set()), imported.report()));
    }

    private static void check(
            @Nullable MultipartFile file,
            Optional<Integer> year,
            Optional<String> crs,
            Optional<Crs> system,
            Optional<String> attribution,
            Optional<String> licence) {
        var violations = new ArrayList<Violation>();
        if (file == null && year.isEmpty()) {
            violations.add(Violation.in("year", "required", "Without a file, say of which year boundaries are wanted"));
        }
        if (year.filter(one -> one < EARLIEST || one > LATEST).isPresent()) {
            violations.add(Violation.in(
                    "year", "not-allowed", "Boundaries are of a year from %d to %d".formatted(EARLIEST, LATEST)));
        }
        if (crs.isPresent() && system.isEmpty()) {
            violations.add(
                    Violation.in("crs", "not-allowed", "crs is %s or %s".formatted(Crs.CRS84.uri(), Crs.RD.uri())));
        }
        checkPlain("attribution", attribution, violations);
        checkPlain("licence", licence, violations);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private static void checkPlain(String name, Optional<String> text, List<Violation> violations) {
        if (text.filter(one -> one.isBlank() || !PLAIN.matcher(one).matches()).isPresent()) {
            violations.add(Violation.in(
                    name, "not-allowed", name + " is plain text of at most 200 characters, without < > &"));
        }
    }

    private SetView view(BoundarySet set) {
        return new SetView(
                set.version(),
                redrawing.isShown(set),
                set.schematic(),
                set.year(),
                set.source(),
                set.attribution(),
                set.licence(),
                set.hash(),
                set.municipalities(),
                set.points(),
                set.importedAt(),
                set.importedBy());
    }

    /**
     * What came of an import.
     *
     * @param set absent after a dry run, of which nothing is kept
     */
    record ImportView(
            boolean dryRun, boolean applied, @Nullable SetView set, BoundaryReport report) {}

    record SetView(
            long version,
            boolean shown,
            boolean schematic,
            @Nullable Integer year,
            String source,
            String attribution,
            String licence,
            String hash,
            int municipalityCount,
            int pointCount,
            @Nullable Instant importedAt,
            @Nullable String importedBy) {}
}
