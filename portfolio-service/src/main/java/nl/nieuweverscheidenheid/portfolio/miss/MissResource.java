// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.miss;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.util.List;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/portfolio/v1/search/misses")
@Tag(name = "search")
class MissResource {
    private final MissStore store;
    private final Clock clock;

    MissResource(MissStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "What was sought and not found",
            description =
                    "For editors: questions of common words that were sought in at least three different hours of a "
                            + "week, with in how many. Nothing is kept of who sought.")
    MissesView of(
            @RequestParam(required = false)
                    @Pattern(regexp = "\\d{4}-W\\d{2}", message = "week is such as 2026-W48")
                    @Nullable
                    String week,
            Official editor) {
        editor.require(Role.EDITOR);
        var asked = week == null ? Misses.weekOf(clock.instant()) : week;
        return new MissesView(asked, store.of(asked));
    }

    record MissesView(String week, List<MissStore.Miss> items) {}
}
