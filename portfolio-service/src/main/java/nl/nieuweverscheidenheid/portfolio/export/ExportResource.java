// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Violation;
import nl.nieuweverscheidenheid.portfolio.publisher.Fingerprint;
import nl.nieuweverscheidenheid.portfolio.publisher.PublicAddresses;
import nl.nieuweverscheidenheid.portfolio.search.StoryFilter;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All published entries, to download: CSV unless JSON is asked for, by header or by parameter. */
@RestController
@RequestMapping("/api/portfolio/v1/exports/entries")
@Tag(name = "open-data")
class ExportResource {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String MARKDOWN = "text/markdown;charset=UTF-8";
    private static final String CSVW = "application/csvm+json";
    private static final String README = "/api/portfolio/v1/exports/entries/readme";
    private static final CacheControl CACHING =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final EntryTable table;
    private final TableFile file;
    private final TableReadme readme;
    /** In one order in every instance, so that the same has the same ETag. */
    private final ObjectWriter writer;

    ExportResource(EntryTable table, TableFile file, TableReadme readme, JsonMapper mapper) {
        this.table = table;
        this.file = file;
        this.readme = readme;
        this.writer = mapper.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    @GetMapping(produces = {CSV, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "All published entries as a table, with the filters of the search",
            description =
                    "CSV (RFC 4180) or JSON, written row by row. The columns are described by the README, which the"
                            + " header Link leads to, and mean the same in both. A text in CSV that a spreadsheet would run as a formula"
                            + " has an apostrophe before it.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "The table",
                        content = {
                            @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                            @Content(mediaType = "application/json", schema = @Schema(implementation = TableView.class))
                        }),
                @ApiResponse(responseCode = "304", description = "Nothing changed", content = @Content)
            })
    void download(
            StoryFilter filter,
            @Parameter(description = "csv or json; without it the header Accept decides")
                    @RequestParam(required = false)
                    Optional<String> format,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*")
                    List<String> accept,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        var wanted = wanted(format, accept, formats("csv", CSV, "json", MediaType.APPLICATION_JSON_VALUE));
        var rows = table.select(filter);
        prepare(response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHING.getHeaderValue());
        if (request.checkNotModified(rows.fingerprint().with(wanted).etag())) {
            return;
        }
        response.addHeader(HttpHeaders.LINK, "<%s>; rel=\"license\"".formatted(PublicAddresses.LICENCE));
        response.addHeader(HttpHeaders.LINK, "<%s>; rel=\"describedby\"; type=\"text/markdown\"".formatted(README));
        response.addHeader(
                HttpHeaders.LINK, "<%s?format=csvw>; rel=\"describedby\"; type=\"%s\"".formatted(README, CSVW));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"verhalen-de-nieuwe-verscheidenheid.%s\"".formatted(wanted));
        if (wanted.equals("csv")) {
            response.setContentType(CSV);
            file.writeCsv(rows, response.getOutputStream());
        } else {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            file.writeJson(rows, response.getOutputStream());
        }
    }

    @GetMapping(
            path = "/readme",
            produces = {MARKDOWN, CSVW})
    @Operation(
            summary = "What each column of the table means",
            description = "Markdown in Dutch for people; for programs metadata of CSV on the Web (W3C).",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "The columns",
                        content = {
                            @Content(mediaType = "text/markdown", schema = @Schema(type = "string")),
                            @Content(mediaType = CSVW, schema = @Schema(type = "object"))
                        }),
                @ApiResponse(responseCode = "304", description = "Nothing changed", content = @Content)
            })
    ResponseEntity<byte[]> readme(
            @Parameter(description = "markdown or csvw; without it the header Accept decides")
                    @RequestParam(required = false)
                    Optional<String> format,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*")
                    List<String> accept,
            HttpServletResponse response) {
        var isMarkdown = wanted(format, accept, formats("markdown", MARKDOWN, "csvw", CSVW))
                .equals("markdown");
        var text = isMarkdown ? readme.markdown() : writer.writeValueAsString(readme.csvw());
        var body = text.getBytes(StandardCharsets.UTF_8);
        prepare(response);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(isMarkdown ? MARKDOWN : CSVW))
                .cacheControl(CACHING)
                .eTag(Fingerprint.of(body).etag())
                .body(body);
    }

    private static void prepare(HttpServletResponse response) {
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }

    private static Map<String, MediaType> formats(String one, String itsType, String other, String othersType) {
        var formats = new LinkedHashMap<String, MediaType>();
        formats.put(one, MediaType.parseMediaType(itsType));
        formats.put(other, MediaType.parseMediaType(othersType));
        return formats;
    }

    /** The format asked for by name or else by type; the first one where both are as welcome. */
    private static String wanted(Optional<String> format, List<String> accept, Map<String, MediaType> formats) {
        if (format.isPresent()) {
            return format.filter(formats::containsKey)
                    .orElseThrow(() -> new InvalidInput(List.of(Violation.in(
                            "format", "not-allowed", "format is " + String.join(" or ", formats.keySet())))));
        }
        return MediaType.parseMediaTypes(accept).stream()
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                .flatMap(type -> formats.entrySet().stream()
                        .filter(one -> type.isCompatibleWith(one.getValue()))
                        .map(Map.Entry::getKey)
                        .limit(1))
                .findFirst()
                .orElseGet(() -> formats.keySet().iterator().next());
    }

    /** The shape of the table in JSON; each item has the columns that the README tells of. */
    record TableView(String licence, List<Map<String, Object>> items) {}
}
