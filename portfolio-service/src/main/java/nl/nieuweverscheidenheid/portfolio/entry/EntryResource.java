// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.kit.web.Violation;
import nl.nieuweverscheidenheid.portfolio.municipality.KnownMunicipality;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.portfolio.theme.KnownTheme;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
    private final Clock clock;

    EntryResource(Portfolio portfolio, Municipalities municipalities, Clock clock) {
        this.portfolio = portfolio;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<EntryView> draft(@RequestBody NewEntry body, Official author) {
        var entry = portfolio.draft(body.toContent(), author);
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/portfolio/v1/entries/" + entry.id()))
                .eTag(EntityVersion.etag(entry.version()))
                .body(view(entry, Optional.of(author)));
    }

    @GetMapping
    PageOf<EntryView> list(Filter filter, Paging paging, Optional<Official> reader) {
        return portfolio.list(selection(filter), paging, reader).map(entry -> view(entry, reader));
    }

    @GetMapping("/{id}")
    ResponseEntity<EntryView> get(@PathVariable EntryId id, Optional<Official> reader) {
        return answer(portfolio.get(id, reader), reader);
    }

    @PutMapping("/{id}")
    ResponseEntity<EntryView> rewrite(
            @PathVariable EntryId id, EntityVersion version, @RequestBody NewEntry body, Official official) {
        return answer(portfolio.rewrite(id, version, body.toContent(), official), Optional.of(official));
    }

    @PutMapping("/{id}/submission")
    ResponseEntity<EntryView> submit(@PathVariable EntryId id, EntityVersion version, Official official) {
        return answer(portfolio.submit(id, version, official), Optional.of(official));
    }

    @PutMapping("/{id}/review")
    ResponseEntity<EntryView> startReview(@PathVariable EntryId id, EntityVersion version, Official official) {
        return answer(portfolio.startReview(id, version, official), Optional.of(official));
    }

    @PutMapping("/{id}/publication")
    ResponseEntity<EntryView> publish(@PathVariable EntryId id, EntityVersion version, Official official) {
        return answer(portfolio.publish(id, version, official), Optional.of(official));
    }

    @PutMapping("/{id}/return")
    ResponseEntity<EntryView> giveBack(
            @PathVariable EntryId id, EntityVersion version, @RequestBody NewReturn body, Official official) {
        var now = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        var remarks = body.remarks().stream()
                .map(remark -> new Entry.Remark(remark.text(), remark.section(), now))
                .toList();
        return answer(portfolio.giveBack(id, version, remarks, official), Optional.of(official));
    }

    @PutMapping("/{id}/archiving")
    ResponseEntity<EntryView> archive(@PathVariable EntryId id, EntityVersion version, Official official) {
        return answer(portfolio.archive(id, version, official), Optional.of(official));
    }

    private ResponseEntity<EntryView> answer(Entry entry, Optional<Official> reader) {
        return ResponseEntity.ok().eTag(EntityVersion.etag(entry.version())).body(view(entry, reader));
    }

    private EntryView view(Entry entry, Optional<Official> reader) {
        var code = entry.content().municipality();
        var isOwn = reader.filter(official -> official.isEditor() || official.worksFor(code.value()))
                .isPresent();
        return EntryView.of(
                entry,
                municipalities.nameOf(code),
                municipalities.current(code).flatMap(Municipalities.Municipality::type),
                reader.isPresent(),
                isOwn);
    }

    private Selection selection(Filter filter) {
        var violations = new ArrayList<Violation>();
        var selection = new Selection(
                filter.state() == null
                        ? Set.of(State.PUBLISHED)
                        : parsed("state", filter.state(), State::of, violations),
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

    /** The filters of the list; several of one kind widen, different kinds narrow. */
    record Filter(
            @Nullable List<String> state,
            @Nullable List<String> municipality,
            @Nullable List<String> type,
            @Nullable List<String> theme,
            @Nullable List<String> kind,
            @Nullable List<String> province,
            @Nullable List<String> status,
            @Nullable Integer year) {}

    /** What an author sends: an entry as they want it to be. */
    @FitsEvent
    record NewEntry(
            @NotNull(message = "Say what kind of entry it is")
            Kind kind,

            @NotBlank(message = "An entry needs a title")
            @Size(max = 120, message = "A title has at most 120 characters")
            String title,

            @Size(max = 400, message = "A summary has at most 400 characters") @Nullable
            String summary,

            @NotNull(message = "Say which municipality tells it") @KnownMunicipality
            String municipality,

            @Size(max = 12, message = "There are at most 12 themes") @Nullable
            List<@NotNull @KnownTheme String> themes,

            @Valid @Nullable SectionsBody sections,
            @Valid @Nullable ContactBody contact,
            @Valid @Nullable PeriodBody period,
            @Nullable Status status,
            @Nullable Evidence evidence,

            @Size(max = 20, message = "There are at most 20 links") @Nullable
            List<@NotNull @Valid LinkBody> links,

            @Nullable Language language) {
        Content toContent() {
            return new Content(
                    kind,
                    title.strip(),
                    summary == null ? null : summary.strip(),
                    new MunicipalityCode(municipality),
                    orEmpty(themes).stream().distinct().toList(),
                    sections == null ? Sections.NONE : sections.toSections(),
                    contact == null ? null : new Content.Contact(contact.department(), contact.email()),
                    period == null ? null : period.toPeriod(),
                    status,
                    evidence,
                    links == null
                            ? List.of()
                            : links.stream()
                                    .map(link -> new Content.Link(link.title(), link.url()))
                                    .toList(),
                    Objects.requireNonNullElse(language, Language.NL));
        }
    }

    record SectionsBody(
            @Size(max = Limits.SECTION, message = Limits.SECTION_MESSAGE) @Nullable
            String occasion,

            @Size(max = Limits.SECTION, message = Limits.SECTION_MESSAGE) @Nullable
            String dilemma,

            @Size(max = Limits.SECTION, message = Limits.SECTION_MESSAGE) @Nullable
            String approach,

            @Size(max = Limits.SECTION, message = Limits.SECTION_MESSAGE) @Nullable
            String roles,

            @Size(max = Limits.SECTION, message = Limits.SECTION_MESSAGE) @Nullable
            String cost,

            @Size(max = Limits.SECTION, message = Limits.SECTION_MESSAGE) @Nullable
            String result,

            @Size(max = Limits.SECTION, message = Limits.SECTION_MESSAGE) @Nullable
            String whatDidNotWork,

            @Size(max = Limits.SECTION, message = Limits.SECTION_MESSAGE) @Nullable
            String tip) {
        Sections toSections() {
            return new Sections(occasion, dilemma, approach, roles, cost, result, whatDidNotWork, tip);
        }
    }

    record ContactBody(
            @Size(max = 120, message = "A department has at most 120 characters") @Nullable
            String department,

            @Email(message = "This is no e-mail address")
            @Size(max = 200, message = "It has at most 200 characters")
            @Nullable
            String email) {}

    record PeriodBody(
            @NotNull(message = "Say in which year it started")
            @Min(value = 1950, message = "A year from 1950 on")
            @Max(value = 2100, message = "A year up to 2100")
            Integer startYear,

            @Min(value = 1950, message = "A year from 1950 on")
            @Max(value = 2100, message = "A year up to 2100")
            @Nullable
            Integer endYear) {
        @jakarta.validation.constraints.AssertTrue(message = "It cannot end before it started")
        boolean isInOrder() {
            return startYear == null || endYear == null || endYear >= startYear;
        }

        Content.Period toPeriod() {
            return new Content.Period(startYear, endYear);
        }
    }

    record LinkBody(
            @NotBlank(message = "A link needs a title")
            @Size(max = 200, message = "A link's title has at most 200 characters")
            String title,

            @NotBlank(message = "A link needs an address")
            @Size(max = 500, message = "An address has at most 500 characters")
            @Pattern(regexp = "https?://[^\\s]+", message = "An address starts with http:// or https://")
            String url) {}

    record NewReturn(
            @NotEmpty(message = "Say what is to be mended") @Size(max = 50, message = "There are at most 50 remarks")
            List<@NotNull @Valid RemarkBody> remarks) {}

    record RemarkBody(
            @NotBlank(message = "A remark has a text")
            @Size(max = 2_000, message = "A remark has at most 2,000 characters")
            String text,

            @Pattern(
                    regexp =
                            "title|summary|themes|occasion|dilemma|approach|roles|cost|result|whatDidNotWork|tip|contact|period|status|evidence|links",
                    message = "There is no such section")
            @Nullable
            String section) {}

    private static final class Limits {
        static final int SECTION = 6_000;
        static final String SECTION_MESSAGE = "A section has at most 6,000 characters";
    }

    /** An entry as a reader sees it. */
    record EntryView(
            String id,
            long version,
            State state,
            Kind kind,
            String title,
            @Nullable String summary,
            MunicipalityView municipality,
            Municipalities.@Nullable Type type,
            List<String> themes,
            Map<String, String> sections,
            @Nullable ContactView contact,
            Content.@Nullable Period period,
            @Nullable Status status,
            @Nullable Evidence evidence,
            List<Content.Link> links,
            Language language,
            String licence,
            boolean sample,
            @Nullable List<Entry.Remark> remarks,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant publishedAt) {
        static EntryView of(
                Entry entry,
                String municipality,
                Optional<Municipalities.Type> type,
                boolean isSignedIn,
                boolean isOwn) {
            var content = entry.content();
            var contact = content.contact();
            return new EntryView(
                    entry.id().value(),
                    entry.version(),
                    entry.state(),
                    content.kind(),
                    content.title(),
                    content.summary(),
                    new MunicipalityView(content.municipality().value(), municipality),
                    type.orElse(null),
                    content.themes(),
                    content.sections().written(),
                    contact == null ? null : new ContactView(contact.department(), isSignedIn ? contact.email() : null),
                    content.period(),
                    content.status(),
                    content.evidence(),
                    content.links(),
                    content.language(),
                    "CC-BY-4.0",
                    entry.sample(),
                    isOwn ? entry.remarks() : null,
                    entry.createdAt(),
                    entry.updatedAt(),
                    entry.publishedAt());
        }
    }

    record MunicipalityView(String code, String name) {}

    record ContactView(
            @Nullable String department, @Nullable String email) {}
}
