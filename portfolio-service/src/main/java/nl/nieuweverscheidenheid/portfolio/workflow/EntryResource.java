// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.workflow;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Legible;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.kit.web.Violation;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.content.ContentBody;
import nl.nieuweverscheidenheid.portfolio.content.Kind;
import nl.nieuweverscheidenheid.portfolio.content.Status;
import nl.nieuweverscheidenheid.portfolio.entry.Album;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.entry.Selection;
import nl.nieuweverscheidenheid.portfolio.entry.State;
import nl.nieuweverscheidenheid.portfolio.entry.Step;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
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
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/portfolio/v1/entries")
class EntryResource {
    private final Portfolio portfolio;
    private final Municipalities municipalities;
    private final Album album;
    private final EntryViews views;

    EntryResource(Portfolio portfolio, Municipalities municipalities, Album album, EntryViews views) {
        this.portfolio = portfolio;
        this.municipalities = municipalities;
        this.album = album;
        this.views = views;
    }

    @PostMapping
    @Operation(summary = "Begins a draft")
    @ApiResponse(responseCode = "201", description = "It was begun", useReturnTypeSchema = true)
    ResponseEntity<EntryView> draft(@RequestBody ContentBody body, Official author) {
        var entry = portfolio.draft(body.toContent(picture -> Optional.empty()), author);
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/portfolio/v1/entries/" + entry.id()))
                .eTag(EntityVersion.etag(entry.version()))
                .body(views.of(entry, Optional.of(author)));
    }

    @GetMapping
    @Operation(summary = "Entries: published ones for everybody, those under way for who works on them")
    PageOf<EntryView> list(Filter filter, Paging paging, Optional<Official> reader) {
        return portfolio.list(selection(filter), paging, reader).map(entry -> views.of(entry, reader));
    }

    /** By its id, its slug or a slug that it had; the answer tells the slug that it has now. */
    @GetMapping("/{id}")
    @Operation(summary = "One entry, by its id or by an address that it has or had")
    ResponseEntity<EntryView> get(@PathVariable("id") String idOrSlug, Optional<Official> reader) {
        return views.answer(portfolio.get(idOrSlug, reader), reader);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Writes a draft down; writing the same again is no change")
    ResponseEntity<EntryView> rewrite(
            @PathVariable EntryId id, EntityVersion version, @RequestBody ContentBody body, Official official) {
        return views.answer(portfolio.rewrite(id, version, content(id, body), official), Optional.of(official));
    }

    @PutMapping("/{id}/correction")
    @Operation(summary = "Corrects what everybody reads, with a note")
    ResponseEntity<EntryView> correct(
            @PathVariable EntryId id, EntityVersion version, @RequestBody CorrectionBody body, Official editor) {
        return views.answer(
                portfolio.correct(
                        id, version, content(id, body.entry()), body.note().strip(), editor),
                Optional.of(editor));
    }

    @PutMapping("/{id}/archiving")
    @Operation(summary = "Puts an entry away")
    ResponseEntity<EntryView> archive(
            @PathVariable EntryId id, EntityVersion version, @RequestBody ArchivingBody body, Official official) {
        return views.answer(portfolio.archive(id, version, body.reason().strip(), official), Optional.of(official));
    }

    @GetMapping("/{id}/revision")
    @Operation(summary = "The revision under way")
    ResponseEntity<EntryView> revision(@PathVariable EntryId id, Official reader) {
        return views.answerRevision(portfolio.getRevised(id, reader), reader);
    }

    @PutMapping("/{id}/revision")
    @Operation(summary = "Writes at the revision; the first time, begins it")
    ResponseEntity<EntryView> revise(
            @PathVariable EntryId id, EntityVersion version, @RequestBody ContentBody body, Official official) {
        return views.answerRevision(portfolio.revise(id, version, content(id, body), official), official);
    }

    @DeleteMapping("/{id}/revision")
    @Operation(summary = "Gives the revision up")
    ResponseEntity<EntryView> discardRevision(@PathVariable EntryId id, EntityVersion version, Official official) {
        return views.answer(portfolio.discardRevision(id, version, official), Optional.of(official));
    }

    private Content content(EntryId id, ContentBody body) {
        return body.toContent(picture -> album.take(id, picture));
    }

    private Selection selection(Filter filter) {
        var violations = new ArrayList<Violation>();
        var selection = new Selection(
                filter.state() == null
                        ? filter.step() == null ? Set.of(State.PUBLISHED) : Set.of()
                        : parsed("state", filter.state(), State::of, violations),
                parsed("step", orEmpty(filter.step()), Step::of, violations),
                codes(filter),
                new HashSet<>(orEmpty(filter.theme())),
                parsed("kind", orEmpty(filter.kind()), Kind::of, violations),
                parsed("status", orEmpty(filter.status()), Status::of, violations),
                Optional.ofNullable(filter.year()));
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return selection;
    }

    /** The municipalities that the filters by place leave, with those that became part of them, if there are such filters. */
    private Optional<Set<String>> codes(Filter filter) {
        var codes = orEmpty(filter.municipality()).stream()
                .map(municipalities::currentCode)
                .toList();
        var types = orEmpty(filter.type());
        var provinces = orEmpty(filter.province());
        if (codes.isEmpty() && types.isEmpty() && provinces.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(municipalities.withParts(municipalities.all().stream()
                .filter(one -> codes.isEmpty() || codes.contains(one.code()))
                .filter(one -> types.isEmpty()
                        || one.type()
                                .filter(type -> types.contains(type.slug()))
                                .isPresent())
                .filter(one -> provinces.isEmpty() || provinces.contains(one.provinceCode()))
                .map(Municipalities.Municipality::code)
                .collect(Collectors.toSet())));
    }

    private static <T> Set<T> parsed(
            String parameter, List<String> slugs, Function<String, Optional<T>> parse, List<Violation> violations) {
        var parsed = new HashSet<T>();
        for (var slug : slugs) {
            parse.apply(slug)
                    .ifPresentOrElse(
                            parsed::add,
                            () -> violations.add(Violation.in(
                                    parameter, "not-allowed", "'%s' is no %s".formatted(slug, parameter))));
        }
        return parsed;
    }

    private static List<String> orEmpty(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    /**
     * The filters of the list; several of one kind widen, different kinds narrow. A step is that of the text under way,
     * be it an entry's first one or that of a revision; those are seen by their municipality and by editors only.
     */
    record Filter(
            @Nullable List<String> state,
            @Nullable List<String> step,
            @Nullable List<String> municipality,
            @Nullable List<String> type,
            @Nullable List<String> theme,
            @Nullable List<String> kind,
            @Nullable List<String> province,
            @Nullable List<String> status,
            @Nullable Integer year) {}

    record CorrectionBody(
            @Legible(message = "Say what was corrected") @Size(max = 500, message = "A note has at most 500 characters")
            String note,

            @NotNull(message = "There is no corrected entry") @Valid
            ContentBody entry) {}

    record ArchivingBody(
            @Legible(message = "Say why it is put away")
            @Size(max = 500, message = "A reason has at most 500 characters")
            String reason) {}
}
