// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.revision;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Violation;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.entry.Revision;
import nl.nieuweverscheidenheid.portfolio.workflow.EntryView;
import nl.nieuweverscheidenheid.portfolio.workflow.EntryViews;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/portfolio/v1/entries/{id}")
class RevisionResource {
    private final History history;
    private final EntryViews views;

    RevisionResource(History history, EntryViews views) {
        this.history = history;
        this.views = views;
    }

    @GetMapping("/revisions")
    @Operation(summary = "The texts that everybody could read")
    RevisionsView all(@PathVariable EntryId id, Optional<Official> reader) {
        return new RevisionsView(history.of(id, reader));
    }

    @GetMapping("/revisions/{number}")
    @Operation(summary = "One of the texts that everybody could read")
    EntryView get(@PathVariable EntryId id, @PathVariable int number, Optional<Official> reader) {
        var read = history.read(id, number, reader);
        return views.of(read.entry(), read.revision(), read.content(), reader);
    }

    /** From another revision, or from the one before. */
    @GetMapping("/revisions/{number}/differences")
    @Operation(summary = "What differs between two of these texts")
    Differences differences(
            @PathVariable EntryId id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer from,
            Optional<Official> reader) {
        if (from == null && number == 1) {
            throw new InvalidInput(
                    List.of(Violation.in("from", "required", "The first revision has none before it: say from which")));
        }
        return history.between(id, from == null ? number - 1 : from, number, reader);
    }

    /** From what everybody reads to the revision under way. */
    @GetMapping("/revision/differences")
    @Operation(summary = "What the revision under way would change")
    Differences ofRevisionUnderWay(@PathVariable EntryId id, Official reader) {
        return history.ofRevisionUnderWay(id, reader);
    }

    record RevisionsView(List<Revision> items) {}
}
