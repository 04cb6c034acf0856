// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.confirmation;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.workflow.EntryView;
import nl.nieuweverscheidenheid.portfolio.workflow.EntryViews;
import nl.nieuweverscheidenheid.portfolio.workflow.Portfolio;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/portfolio/v1/entries/{id}/confirmation")
class ConfirmationResource {
    private final Portfolio portfolio;
    private final EntryViews views;

    ConfirmationResource(Portfolio portfolio, EntryViews views) {
        this.portfolio = portfolio;
        this.views = views;
    }

    @PutMapping
    @Operation(summary = "Says that what everybody reads still holds")
    ResponseEntity<EntryView> confirm(@PathVariable EntryId id, EntityVersion version, Official official) {
        return views.answer(portfolio.confirm(id, version, official), Optional.of(official));
    }
}
