// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.kit.imports.Import;
import nl.nieuweverscheidenheid.kit.imports.ImportId;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.kit.web.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping(ImportResource.PATH)
@Tag(name = "imports")
class ImportResource {
    static final String PATH = "/api/portfolio/v1/imports";
    private static final String CSV = "text/csv";
    private static final String NAMELESS = "zonder naam";
    private static final Pattern COLLECTION = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final Imports imports;

    ImportResource(Imports imports) {
        this.imports = imports;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Take in an older portfolio, or with dryRun ask what that would find and take in",
            description =
                    "Takes the role admin. A file of at most 10 MB and 5,000 entries in CSV or JSON, with the columns of"
                            + " /exports/entries/readme; a body of 256 kB at most can also be sent as text/csv or application/json."
                            + " All errors of all rows are told at once, and with one of them nothing is taken in (400, with the"
                            + " report in the problem). What is there already, by its id, stays as it is: the same import twice is"
                            + " the same as once. A dry run is answered with 200 and the report, whatever it finds.")
    @ApiResponse(responseCode = "200", description = "A dry run: nothing was taken in", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "All that was new was taken in", useReturnTypeSchema = true)
    ResponseEntity<ImportView> upload(
            @RequestParam(required = false) @Nullable MultipartFile file,
            Wishes wishes,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Official official) {
        if (file == null) {
            throw new InvalidInput(List.of(Violation.in("file", "required", "There is no file to import")));
        }
        try {
            var bytes = file.getBytes();
            return answer(
                    bytes,
                    wishes.toOrder(
                            Objects.requireNonNullElse(file.getOriginalFilename(), NAMELESS), Order.Format.of(bytes)),
                    dryRun,
                    official);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PostMapping(consumes = {CSV, MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "The same, with the rows in the body")
    @ApiResponse(responseCode = "200", description = "A dry run: nothing was taken in", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "All that was new was taken in", useReturnTypeSchema = true)
    ResponseEntity<ImportView> send(
            @RequestBody byte[] body,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            Wishes wishes,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Official official) {
        var format = type.getSubtype().equals("csv") ? Order.Format.CSV : Order.Format.JSON;
        return answer(body, wishes.toOrder(NAMELESS, format), dryRun, official);
    }

    @GetMapping
    @Operation(summary = "Who imported what, the last first; also what was refused")
    PageOf<SummaryView> list(Paging paging, Official official) {
        return imports.list(paging, official).map(SummaryView::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "An import with its report")
    ImportView get(@PathVariable ImportId id, Official official) {
        return ImportView.of(imports.get(id, official));
    }

    private ResponseEntity<ImportView> answer(byte[] file, Order order, boolean dryRun, Official official) {
        if (dryRun) {
            return ResponseEntity.ok(new ImportView(null, null, null, true, imports.rehearse(file, order, official)));
        }
        var one = imports.carryOut(file, order, official);
        return ResponseEntity.created(URI.create(PATH + "/" + one.id())).body(ImportView.of(one));
    }

    /**
     * How it is to be read.
     *
     * @param state what becomes of rows that do not say it: published or draft, which it is otherwise
     * @param source a short name of the collection that the ids are from, such as vng-2020; without it they are this
     *     portal's own
     * @param markup what the texts are written in: markdown, which it is otherwise, or html
     */
    record Wishes(
            @Nullable String state,
            @Nullable String source,
            @Nullable String markup) {
        Order toOrder(String name, Order.Format format) {
            var violations = new ArrayList<Violation>();
            if (state != null && !state.equals("published") && !state.equals("draft")) {
                violations.add(Violation.in("state", "not-allowed", "state is published or draft"));
            }
            if (source != null && !COLLECTION.matcher(source).matches()) {
                violations.add(Violation.in(
                        "source", "not-allowed", "source has at most 40 lower-case letters, digits and hyphens"));
            }
            if (markup != null && !markup.equals("markdown") && !markup.equals("html")) {
                violations.add(Violation.in("markup", "not-allowed", "markup is markdown or html"));
            }
            if (!violations.isEmpty()) {
                throw new InvalidInput(violations);
            }
            return new Order(
                    name, format, "published".equals(state), Optional.ofNullable(source), "html".equals(markup));
        }
    }

    /**
     * An import with its report.
     *
     * @param id absent after a dry run, of which nothing is kept
     */
    record ImportView(
            @Nullable String id,
            @Nullable Instant importedAt,
            @Nullable String importedBy,
            boolean dryRun,
            Report report) {
        static ImportView of(Import<Report> one) {
            return new ImportView(one.id().value(), one.at(), one.by(), false, one.report());
        }
    }

    /** An import as it stands in the history. */
    record SummaryView(
            String id,
            Instant importedAt,
            String importedBy,
            String source,
            boolean usable,
            Map<String, Integer> counts,
            Map<String, Long> findings) {
        static SummaryView of(Import<Report> one) {
            return new SummaryView(
                    one.id().value(),
                    one.at(),
                    one.by(),
                    one.report().source(),
                    one.report().usable(),
                    one.report().counts(),
                    one.report().findings().stream()
                            .collect(Collectors.groupingBy(
                                    finding -> finding.severity().slug(), Collectors.counting())));
        }
    }
}
