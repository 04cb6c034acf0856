// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.kit.signin.Official;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the service keeps of whoever asks. */
@RestController
@RequestMapping("${portal.api.base-path}/own-data")
class OwnDataResource {
    private static final String ZIP = "application/zip";

    private final OwnData data;

    OwnDataResource(OwnData data) {
        this.data = data;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "All that is kept of who asks",
            description =
                    "What they wrote and did, and what was decided about it; nothing of others. Written row by row: an"
                            + " answer that is no whole JSON document broke off.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The tables",
                            content = @Content(schema = @Schema(implementation = OwnDataView.class))))
    void json(Official person, HttpServletResponse response) throws IOException {
        write(response, MediaType.APPLICATION_JSON_VALUE, out -> data.writeJson(person.subject(), out));
    }

    @GetMapping(path = "/tables", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "How much is kept of who asks")
    List<TableView> tables(Official person) {
        return data.of(person.subject()).stream()
                .map(table -> new TableView(table.name(), table.meaning(), OwnData.count(table)))
                .toList();
    }

    @GetMapping(path = "/files", produces = ZIP)
    @Operation(
            summary = "All that is kept of who asks, as files",
            description = "JSON, a CSV file for each table and, last, LEESMIJ.md, which says in Dutch what is what.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "A zip",
                            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary"))))
    void files(Official person, HttpServletResponse response) throws IOException {
        write(response, ZIP, out -> data.writeZip(person.subject(), out));
    }

    /** What fails before anything has left is a problem and nothing else. */
    private static void write(HttpServletResponse response, String type, Writing writing) throws IOException {
        response.setContentType(type);
        try {
            writing.to(response.getOutputStream());
        } catch (IOException | RuntimeException e) {
            if (!response.isCommitted()) {
                response.resetBuffer();
            }
            throw e;
        }
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** How many rows a table has. */
    record TableView(String name, String meaning, long rows) {}

    /** The shape of the whole; each row has the columns that it has something for. */
    record OwnDataView(String service, String person, List<WholeTableView> tables) {
        record WholeTableView(
                String name, String meaning, List<OwnTable.Column> columns, List<Map<String, Object>> rows) {}
    }
}
