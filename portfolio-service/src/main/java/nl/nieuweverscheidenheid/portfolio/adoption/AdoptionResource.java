// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.adoption;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.portfolio.address.Slug;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.portfolio.workflow.EntryView.MunicipalityView;
import nl.nieuweverscheidenheid.portfolio.workflow.EntryViews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/portfolio/v1")
class AdoptionResource {
    private final AdoptionTrail trail;
    private final EntryViews views;

    AdoptionResource(AdoptionTrail trail, EntryViews views) {
        this.trail = trail;
        this.views = views;
    }

    @PostMapping("/entries/{id}/adoptions")
    @Operation(summary = "Tells that one's municipality adopts the story")
    @ApiResponse(responseCode = "201", description = "It was told", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "Not in the state it is in")
    ResponseEntity<AdoptionView> adopt(@PathVariable EntryId id, @RequestBody AdoptionBody body, Official official) {
        var adoption = trail.adopt(id, body.toChanges(), official);
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/portfolio/v1/entries/%s/adoptions/%s"
                        .formatted(id, adoption.id().municipality())))
                .eTag(EntityVersion.etag(adoption.version()))
                .body(view(adoption));
    }

    @GetMapping("/entries/{id}/adoptions")
    @Operation(summary = "Who adopted the story")
    AdoptionsView of(@PathVariable EntryId id, Optional<Official> reader) {
        return new AdoptionsView(trail.of(id, reader).stream().map(this::view).toList());
    }

    @GetMapping("/entries/{id}/adoptions/{code}")
    @Operation(summary = "One adoption of the story, by the municipality's code")
    ResponseEntity<AdoptionView> get(
            @PathVariable EntryId id, @PathVariable MunicipalityCode code, Optional<Official> reader) {
        return answer(trail.get(new AdoptionId(id, code), reader));
    }

    @PutMapping("/entries/{id}/adoptions/{code}")
    @Operation(summary = "Changes what is told of an adoption")
    ResponseEntity<AdoptionView> change(
            @PathVariable EntryId id,
            @PathVariable MunicipalityCode code,
            EntityVersion version,
            @RequestBody AdoptionBody body,
            Official official) {
        return answer(trail.change(new AdoptionId(id, code), version, body.toChanges(), official));
    }

    @DeleteMapping("/entries/{id}/adoptions/{code}")
    @Operation(summary = "Takes an adoption back")
    @ApiResponse(responseCode = "204", description = "It was taken back")
    ResponseEntity<Void> withdraw(
            @PathVariable EntryId id, @PathVariable MunicipalityCode code, EntityVersion version, Official official) {
        trail.withdraw(new AdoptionId(id, code), version, official);
        return ResponseEntity.noContent().build();
    }

    /** What a municipality adopted from others, the last one first. */
    @GetMapping("/adoptions")
    @Operation(summary = "What a municipality adopted")
    PageOf<AdoptedView> by(@RequestParam MunicipalityCode municipality, Paging paging) {
        return PageOf.cut(trail.by(municipality), paging).map(this::view);
    }

    private ResponseEntity<AdoptionView> answer(Adoption adoption) {
        return ResponseEntity.ok().eTag(EntityVersion.etag(adoption.version())).body(view(adoption));
    }

    private AdoptionView view(Adoption adoption) {
        return new AdoptionView(
                views.municipality(adoption.id().municipality()),
                adoption.version(),
                adoption.changes(),
                adoption.adoptedAt(),
                adoption.updatedAt());
    }

    private AdoptedView view(AdoptionTrail.Adopted adopted) {
        var entry = adopted.entry();
        return new AdoptedView(
                new AdoptedEntryView(
                        entry.id().value(),
                        entry.published()
                                .flatMap(publication -> Optional.ofNullable(publication.slug()))
                                .map(Slug::value)
                                .orElse(null),
                        entry.content().title(),
                        views.municipality(entry.content().municipality())),
                adopted.adoption().changes(),
                adopted.adoption().adoptedAt(),
                adopted.adoption().updatedAt());
    }

    record AdoptionBody(
            @Size(max = 2_000, message = "What was changed has at most 2,000 characters") @Nullable
            String changes) {
        @Nullable
        String toChanges() {
            return changes == null || changes.isBlank() ? null : changes.strip();
        }
    }

    record AdoptionsView(List<AdoptionView> items) {}

    record AdoptionView(
            MunicipalityView municipality,
            long version,
            @Nullable String changes,
            Instant adoptedAt,
            Instant updatedAt) {}

    record AdoptedView(AdoptedEntryView entry, @Nullable String changes, Instant adoptedAt, Instant updatedAt) {}

    record AdoptedEntryView(String id, @Nullable String slug, String title, MunicipalityView municipality) {}
}
