// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.workflow;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.Legible;
import nl.nieuweverscheidenheid.portfolio.entry.Entry;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.entry.Remark;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of the text under way, be it an entry's first one or that of a revision. */
@RestController
@RequestMapping("/api/portfolio/v1/entries/{id}")
class ReviewResource {
    private final Portfolio portfolio;
    private final EntryViews views;

    ReviewResource(Portfolio portfolio, EntryViews views) {
        this.portfolio = portfolio;
        this.views = views;
    }

    @PutMapping("/submission")
    @Operation(summary = "Offers the text under way for publication")
    ResponseEntity<EntryView> submit(@PathVariable EntryId id, EntityVersion version, Official official) {
        return answer(portfolio.submit(id, version, official), official);
    }

    @DeleteMapping("/submission")
    @Operation(summary = "Takes the text back", description = "Until an editor begins to read it, which is a conflict.")
    ResponseEntity<EntryView> recall(@PathVariable EntryId id, EntityVersion version, Official author) {
        return answer(portfolio.recall(id, version, author), author);
    }

    @PutMapping("/review")
    @Operation(summary = "Starts to read the text under way")
    ResponseEntity<EntryView> startReview(@PathVariable EntryId id, EntityVersion version, Official editor) {
        return answer(portfolio.startReview(id, version, editor), editor);
    }

    @PostMapping("/remarks")
    @Operation(summary = "Asks something of the authors")
    @ApiResponse(responseCode = "201", description = "It was asked", useReturnTypeSchema = true)
    ResponseEntity<EntryView> remark(
            @PathVariable EntryId id, EntityVersion version, @RequestBody RemarkBody body, Official editor) {
        var remarked = portfolio.remark(id, version, body.toAsked(), editor);
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(EntityVersion.etag(remarked.version()))
                .body(views.of(remarked, Optional.of(editor)));
    }

    @PutMapping("/remarks/{number}/resolution")
    @Operation(summary = "Marks a remark as dealt with")
    ResponseEntity<EntryView> resolve(
            @PathVariable EntryId id, @PathVariable int number, EntityVersion version, Official official) {
        return answer(portfolio.resolve(id, version, number, official), official);
    }

    @DeleteMapping("/remarks/{number}/resolution")
    @Operation(summary = "Marks a remark as not dealt with after all")
    ResponseEntity<EntryView> reopen(
            @PathVariable EntryId id, @PathVariable int number, EntityVersion version, Official official) {
        return answer(portfolio.reopen(id, version, number, official), official);
    }

    @PutMapping("/return")
    @Operation(summary = "Gives the text under way back to its authors")
    ResponseEntity<EntryView> giveBack(
            @PathVariable EntryId id, EntityVersion version, @RequestBody ReturnBody body, Official editor) {
        return answer(portfolio.giveBack(id, version, body.toAsked(), editor), editor);
    }

    @PutMapping("/publication")
    @Operation(summary = "Shows the text under way to everybody")
    ResponseEntity<EntryView> publish(@PathVariable EntryId id, EntityVersion version, Official editor) {
        return answer(portfolio.publish(id, version, editor), editor);
    }

    private ResponseEntity<EntryView> answer(Entry entry, Official reader) {
        return views.answer(entry, Optional.of(reader));
    }

    record ReturnBody(
            @Size(max = 50, message = "There are at most 50 remarks") @Nullable
            List<@NotNull @Valid RemarkBody> remarks) {
        List<Remark.Asked> toAsked() {
            return Objects.requireNonNullElse(remarks, List.<RemarkBody>of()).stream()
                    .map(RemarkBody::toAsked)
                    .toList();
        }
    }

    record RemarkBody(
            @Legible(message = "A remark has a text")
            @Size(max = 2_000, message = "A remark has at most 2,000 characters")
            String text,

            @Pattern(
                    regexp = "title|summary|themes|occasion|dilemma|approach|roles|cost|result|whatDidNotWork|tip|"
                            + "contact|period|status|evidence|sources|links|images",
                    message = "There is no such section")
            @Nullable
            String section) {
        Remark.Asked toAsked() {
            return new Remark.Asked(text.strip(), section);
        }
    }
}
