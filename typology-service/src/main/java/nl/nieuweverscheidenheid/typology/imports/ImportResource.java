// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.kit.imports.Import;
import nl.nieuweverscheidenheid.kit.imports.ImportId;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.kit.web.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping(ImportResource.PATH)
class ImportResource {
    static final String PATH = "/api/typology/v1/imports";
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    private final Imports imports;

    ImportResource(Imports imports) {
        this.imports = imports;
    }

    @Operation(
            summary = "Import a file, or with dryRun ask what that would find and change",
            description =
                    "Mergers take the role admin, wrr-assignments that or editor. A dry run is answered with 200 and"
                            + " the report, whatever it finds. An import is done as a whole (201) or refused (400, with the report"
                            + " in the problem); then nothing counts that did not count before.")
    @ApiResponse(responseCode = "200", description = "What it would find and change", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "It counts from now on", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "Not in the state it is in")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportView> upload(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam Optional<Integer> year,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Official official) {
        var known = Optional.ofNullable(kind)
                .map(slug -> ImportKind.of(slug).orElseThrow(() -> new InvalidInput(List.of(notAllowed(slug)))));
        if (file == null) {
            return answer(known, year, Optional.empty(), dryRun, official);
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "zonder naam");
        return kept(
                file::transferTo,
                path -> answer(known, year, Optional.of(new Order.Upload(name, path)), dryRun, official));
    }

    @Operation(summary = "The same, with the text of the file in the body")
    @ApiResponse(responseCode = "200", description = "What it would find and change", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "It counts from now on", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "Not in the state it is in")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ImportView> order(
            @RequestBody NewImport body, @RequestParam(defaultValue = "false") boolean dryRun, Official official) {
        var content = body.content();
        var kind = Optional.of(body.kind());
        var year = Optional.ofNullable(body.year());
        if (content == null) {
            return answer(kind, year, Optional.empty(), dryRun, official);
        }
        return kept(
                path -> Files.writeString(path, content),
                path -> answer(kind, year, Optional.of(new Order.Upload("zonder naam", path)), dryRun, official));
    }

    @GetMapping
    @Operation(summary = "Imports, the last first")
    PageOf<SummaryView> list(Paging paging, Official official) {
        return imports.list(paging, official).map(one -> SummaryView.of(one, imports.isApplied(one)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One import with its report")
    ImportView get(@PathVariable ImportId id, Official official) {
        var one = imports.get(id, official);
        return ImportView.of(one, imports.isApplied(one));
    }

    private ResponseEntity<ImportView> answer(
            Optional<ImportKind> kind,
            Optional<Integer> year,
            Optional<Order.Upload> upload,
            boolean dryRun,
            Official official) {
        var order = order(kind, year, upload);
        if (dryRun) {
            return ResponseEntity.ok(ImportView.of(imports.rehearse(order, official)));
        }
        var one = imports.carryOut(order, official);
        return ResponseEntity.created(URI.create(PATH + "/" + one.id()))
                .body(ImportView.of(one, imports.isApplied(one)));
    }

    private static Order order(Optional<ImportKind> kind, Optional<Integer> year, Optional<Order.Upload> upload) {
        if (kind.isEmpty()) {
            throw new InvalidInput(List.of(Violation.in("kind", "required", allowed())));
        }
        var violations = new ArrayList<Violation>();
        var isOfFigures = kind.get() == ImportKind.FIGURES;
        if (isOfFigures && year.filter(one -> one >= EARLIEST && one <= LATEST).isEmpty()) {
            violations.add(Violation.in(
                    "year",
                    year.isEmpty() ? "required" : "not-allowed",
                    "Figures are of a year from %d to %d".formatted(EARLIEST, LATEST)));
        }
        if (!isOfFigures && year.isPresent()) {
            violations.add(Violation.in("year", "not-allowed", "Only figures are of a year"));
        }
        if (!isOfFigures && upload.isEmpty()) {
            violations.add(Violation.in("file", "required", "There is no file to import"));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return new Order(kind.get(), year, upload);
    }

    private static Violation notAllowed(String slug) {
        return Violation.in("kind", "not-allowed", "'%s' is no kind of import; %s".formatted(slug, allowed()));
    }

    private static String allowed() {
        return "kind is one of "
                + Arrays.stream(ImportKind.values()).map(ImportKind::slug).collect(Collectors.joining(", "));
    }

    /** Has the content in a file for as long as it is used. */
    private static <T> T kept(Content content, Function<Path, T> use) {
        try {
            var path = Files.createTempFile("import", null);
            try {
                content.writeTo(path);
                return use.apply(path);
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Content {
        void writeTo(Path path) throws IOException;
    }

    record NewImport(
            @NotNull(message = "Say what is imported") ImportKind kind,
            @Nullable Integer year,
            @Nullable String content) {}

    /**
     * An import with its report.
     *
     * @param id absent after a dry run, of which nothing is kept
     * @param applied whether it counts or has counted
     */
    record ImportView(
            @Nullable String id,
            @Nullable Instant importedAt,
            @Nullable String importedBy,
            boolean dryRun,
            boolean applied,
            Report report) {
        static ImportView of(Import<Report> one, boolean applied) {
            return new ImportView(one.id().value(), one.at(), one.by(), false, applied, one.report());
        }

        static ImportView of(Report rehearsed) {
            return new ImportView(null, null, null, true, false, rehearsed);
        }
    }

    /** An import as it stands in the history. */
    record SummaryView(
            String id,
            Instant importedAt,
            String importedBy,
            boolean applied,
            ImportKind kind,
            @Nullable Integer year,
            String source,
            Map<String, Long> findings) {
        static SummaryView of(Import<Report> one, boolean applied) {
            return new SummaryView(
                    one.id().value(),
                    one.at(),
                    one.by(),
                    applied,
                    one.report().kind(),
                    one.report().year(),
                    one.report().source(),
                    one.report().findings().stream()
                            .collect(Collectors.groupingBy(
                                    finding -> finding.severity().slug(), Collectors.counting())));
        }
    }
}
