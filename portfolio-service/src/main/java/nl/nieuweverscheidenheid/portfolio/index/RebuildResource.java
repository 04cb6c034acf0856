// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Locale;
import nl.nieuweverscheidenheid.kit.signin.Official;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/portfolio/v1/search/rebuild")
@Tag(name = "search")
class RebuildResource {
    private final Rebuild rebuild;

    RebuildResource(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Fills the search index anew",
            description =
                    "For administrators. The instance that is asked reads all topics into a new index, answers from "
                            + "the former meanwhile, and changes over when the new one has all of it.")
    @ApiResponse(responseCode = "202", description = "It is under way")
    RebuildView start(Official admin) {
        return RebuildView.of(rebuild.start(admin));
    }

    @GetMapping
    @Operation(summary = "How far the last rebuild of this instance is", description = "For administrators.")
    RebuildView progress(Official admin) {
        return RebuildView.of(rebuild.progress(admin));
    }

    record RebuildView(
            String state,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {
        static RebuildView of(Rebuild.Progress progress) {
            return new RebuildView(
                    progress.state().name().toLowerCase(Locale.ROOT), progress.startedAt(), progress.endedAt());
        }
    }
}
