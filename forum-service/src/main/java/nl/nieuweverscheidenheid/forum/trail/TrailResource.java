// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.trail;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/forum/v1/moderation-acts")
class TrailResource {
    private final Trail trail;

    TrailResource(Trail trail) {
        this.trail = trail;
    }

    @GetMapping
    @Operation(
            summary = "What was done to guard the forum, the last first",
            description = "For editors and administrators. Each act is written down before it is done; where nothing "
                    + "came of it, a second entry says why.")
    PageOf<DeedView> list(Paging paging, Official reader) {
        return trail.list(paging, reader).map(TrailResource::view);
    }

    private static DeedView view(Deed deed) {
        var by = deed.by();
        return new DeedView(
                deed.at(), by == null ? null : by.name(), deed.act(), deed.on(), deed.reason(), deed.failure());
    }

    /** Without a name it followed from the rules. */
    record DeedView(
            Instant doneAt,
            @Nullable String by,
            Act act,
            String contribution,
            @Nullable String reason,
            @Nullable String failure) {}
}
