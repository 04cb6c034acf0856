// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import nl.nieuweverscheidenheid.portfolio.address.Slug;
import nl.nieuweverscheidenheid.portfolio.content.ContentBody;
import nl.nieuweverscheidenheid.portfolio.content.Evidence;
import nl.nieuweverscheidenheid.portfolio.content.Kind;
import nl.nieuweverscheidenheid.portfolio.content.Language;
import nl.nieuweverscheidenheid.portfolio.content.Status;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.export.Column;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.portfolio.theme.Theme;
import nl.nieuweverscheidenheid.portfolio.theme.Themes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads rows as entries. A text has to keep to what the form asks, by the form's own rules; beyond that it is read as
 * people write: a municipality and themes by their names, a date without a time.
 */
@Component
class Candidates {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final int LONGEST_ID = 200;
    private static final List<Column> SECTIONS = List.of(
            Column.OCCASION,
            Column.DILEMMA,
            Column.APPROACH,
            Column.ROLES,
            Column.COST,
            Column.RESULT,
            Column.WHAT_DID_NOT_WORK,
            Column.TIP);
    private static final Set<String> PARTS_OF_SOURCES = Set.of("title", "url", "reference");
    private static final Set<String> PARTS_OF_LINKS = Set.of("title", "url");

    private final Municipalities municipalities;
    private final Themes themes;
    private final Validator validator;
    private final JsonMapper mapper;
    private final Clock clock;

    Candidates(Municipalities municipalities, Themes themes, Validator validator, JsonMapper mapper, Clock clock) {
        this.municipalities = municipalities;
        this.themes = themes;
        this.validator = validator;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** What a row tells, or nothing where something is wrong, which is among the findings then. */
    Optional<Candidate> read(EntryFile.Row row, Order order, Collection<Finding> findings) {
        var reading = new Reading(row, order);
        var candidate = reading.candidate();
        findings.addAll(reading.found);
        return candidate;
    }

    private final class Reading {
        private final EntryFile.Row row;
        private final Order order;
        private final List<Finding> found = new ArrayList<>();

        Reading(EntryFile.Row row, Order order) {
            this.row = row;
            this.order = order;
        }

        Optional<Candidate> candidate() {
            var id = id();
            var isPublic = isPublic();
            var code = municipality();
            var teller = code.flatMap(one -> teller(one, isPublic));
            var slug = slug();
            var publishedAt = time(Column.PUBLISHED_AT);
            var revisedAt = time(Column.REVISED_AT);
            checkOrder(publishedAt, revisedAt);
            var sample = flag(Column.SAMPLE);
            checkLicence();
            var body = body(code.flatMap(municipalities::current)
                    .map(Municipalities.Municipality::code)
                    .orElse(null));
            if (found.stream().anyMatch(Finding::refuses)) {
                return Optional.empty();
            }
            var content = mapper.treeToValue(body, ContentBody.class)
                    .toContent(picture -> Optional.empty())
                    .toldBy(teller.orElseThrow());
            if (isPublic) {
                content.missing()
                        .forEach(pointer -> error(
                                column(pointer),
                                "missing",
                                "ontbreekt, en is nodig om het te publiceren; als concept kan het wel"));
            }
            return found.stream().anyMatch(Finding::refuses)
                    ? Optional.empty()
                    : Optional.of(new Candidate(
                            row.line(), id.orElseThrow(), content, isPublic, sample, slug, publishedAt, revisedAt));
        }

        /** The same row has the same id however often it is read, and rows of two collections never have. */
        private Optional<EntryId> id() {
            var given = text(Column.ID);
            if (given.isEmpty()) {
                error(Column.ID, "missing", "ontbreekt");
                return Optional.empty();
            }
            if (given.get().length() > LONGEST_ID) {
                error(Column.ID, "too-long", "heeft meer dan %d tekens".formatted(LONGEST_ID));
                return Optional.empty();
            }
            if (order.collection().isEmpty()) {
                var own = parsed(given.get(), EntryId::new);
                if (own.isPresent()) {
                    return own;
                }
            }
            var name = order.collection().orElse("") + "\n" + given.get();
            return Optional.of(
                    new EntryId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString()));
        }

        private boolean isPublic() {
            return text(Column.STATE)
                    .map(state -> {
                        if (!state.equals("published") && !state.equals("draft")) {
                            error(
                                    Column.STATE,
                                    "not-allowed",
                                    "is published of draft, niet ‘%s’".formatted(shown(state)));
                        }
                        return state.equals("published");
                    })
                    .orElse(order.isPublic());
        }

        private Optional<MunicipalityCode> municipality() {
            var code = text(Column.MUNICIPALITY_CODE);
            var name = text(Column.MUNICIPALITY_NAME);
            if (code.isPresent()) {
                return byCode(code.get(), name);
            }
            if (name.isEmpty()) {
                error(Column.MUNICIPALITY_CODE, "missing", "ontbreekt, en municipalityName ook");
                return Optional.empty();
            }
            var called = municipalities.named(name.get());
            if (called.size() == 1) {
                return Optional.of(called.getFirst());
            }
            if (called.isEmpty()) {
                error(
                        Column.MUNICIPALITY_NAME,
                        "unknown-municipality",
                        "er is en was geen gemeente ‘%s’".formatted(shown(name.get())));
            } else {
                error(
                        Column.MUNICIPALITY_NAME,
                        "ambiguous-municipality",
                        "er is meer dan één gemeente ‘%s’; geef de code: %s"
                                .formatted(
                                        shown(name.get()),
                                        String.join(
                                                ", ",
                                                called.stream()
                                                        .map(this::described)
                                                        .toList())));
            }
            return Optional.empty();
        }

        private Optional<MunicipalityCode> byCode(String text, Optional<String> name) {
            var code =
                    parsed(text.toUpperCase(Locale.ROOT), MunicipalityCode::new).filter(municipalities::contains);
            if (code.isEmpty()) {
                error(
                        Column.MUNICIPALITY_CODE,
                        "unknown-municipality",
                        "er is en was geen gemeente met code ‘%s’".formatted(shown(text)));
            }
            code.filter(one -> name.isPresent()
                            && !municipalities.named(name.get()).contains(one)
                            && !municipalities.nameOf(one).equalsIgnoreCase(name.get()))
                    .ifPresent(one -> found.add(Finding.warning(
                                    "other-name",
                                    "%s heet niet ‘%s’; de code geldt".formatted(described(one), shown(name.get())))
                            .at(row.line())
                            .in(Column.MUNICIPALITY_NAME)));
            return code;
        }

        /**
         * Who tells it here. What is public stays with who told it, also if they have ended; at a draft somebody is to go on
         * working, so it comes to who has most of them now.
         */
        private Optional<MunicipalityCode> teller(MunicipalityCode code, boolean isPublic) {
            if (municipalities.find(code).isPresent()) {
                return Optional.of(code);
            }
            var successor = municipalities.current(code);
            if (successor.isEmpty()) {
                error(
                        Column.MUNICIPALITY_CODE,
                        "unknown-municipality",
                        "%s bestaat niet meer, en wat ervan geworden is, is niet bekend".formatted(described(code)));
                return Optional.empty();
            }
            var now = new MunicipalityCode(successor.get().code());
            found.add(Finding.note(
                            "municipality-ended",
                            isPublic
                                    ? "%s bestaat niet meer; het verhaal blijft van die gemeente en is te vinden bij %s"
                                            .formatted(described(code), described(now))
                                    : "%s bestaat niet meer; het concept komt bij %s"
                                            .formatted(described(code), described(now)))
                    .at(row.line()));
            return Optional.of(isPublic ? code : now);
        }

        private @Nullable Slug slug() {
            return text(Column.SLUG)
                    .map(text -> parsed(text, Slug::new).orElseGet(() -> {
                        error(
                                Column.SLUG,
                                "not-allowed",
                                "bestaat uit kleine letters en cijfers met streepjes ertussen");
                        return null;
                    }))
                    .orElse(null);
        }

        private @Nullable Instant time(Column column) {
            var text = text(column);
            if (text.isEmpty()) {
                return null;
            }
            try {
                var time = text.get().length() == "2020-03-31".length()
                        ? LocalDate.parse(text.get()).atStartOfDay(HERE).toInstant()
                        : OffsetDateTime.parse(text.get()).toInstant();
                if (time.isAfter(clock.instant()) || time.isBefore(EARLIEST)) {
                    error(column, "bad-date", "ligt niet tussen 1990 en nu");
                }
                return time.truncatedTo(ChronoUnit.MILLIS);
            } catch (DateTimeException e) {
                error(
                        column,
                        "bad-date",
                        "is een datum (2020-03-31) of tijdstip (2020-03-31T12:00:00Z), niet ‘%s’"
                                .formatted(shown(text.get())));
                return null;
            }
        }

        private void checkOrder(@Nullable Instant publishedAt, @Nullable Instant revisedAt) {
            if (revisedAt == null) {
                return;
            }
            if (publishedAt == null) {
                error(Column.PUBLISHED_AT, "missing", "ontbreekt, terwijl er wel staat wanneer het is herzien");
            } else if (!revisedAt.isAfter(publishedAt)) {
                error(Column.REVISED_AT, "bad-date", "ligt niet na publishedAt");
            }
        }

        private boolean flag(Column column) {
            var value = row.find(column);
            value.filter(one -> !one.isBoolean()).ifPresent(one -> error(column, "not-allowed", "is true of false"));
            return value.map(one -> one.asBoolean(false)).orElse(false);
        }

        private void checkLicence() {
            text(Column.LICENCE)
                    .filter(licence -> !licence.matches(
                            "(?i)https?://creativecommons\\.org/licenses/by/4\\.0/?.*|cc[- ]by[- ]4\\.0"))
                    .ifPresent(licence -> error(
                            Column.LICENCE,
                            "not-allowed",
                            "verhalen staan hier onder CC BY 4.0; ‘%s’ kan niet".formatted(shown(licence))));
        }

        /** The row as a client would send it, checked by the rules that a client's body is checked by. */
        private ObjectNode body(@Nullable String code) {
            var body = mapper.createObjectNode();
            put(body, "kind", choice(Column.KIND, Kind::of, Kind.values()));
            if (row.find(Column.KIND).isEmpty()) {
                error(Column.KIND, "missing", "ontbreekt");
            }
            put(body, "title", plain(Column.TITLE));
            put(body, "summary", plain(Column.SUMMARY));
            body.put("municipality", code);
            body.set("themes", themes());
            var sections = body.putObject("sections");
            SECTIONS.forEach(section -> put(sections, section.header(), markdown(section)));
            contact(body);
            period(body);
            put(body, "status", choice(Column.STATUS, Status::of, Status.values()));
            put(body, "evidence", choice(Column.EVIDENCE, Evidence::of, Evidence.values()));
            body.set("sources", list(Column.SOURCES, PARTS_OF_SOURCES));
            body.set("links", list(Column.LINKS, PARTS_OF_LINKS));
            put(body, "language", choice(Column.LANGUAGE, Language::of, Language.values()));
            if (found.stream().noneMatch(Finding::refuses)) {
                validator.validate(mapper.treeToValue(body, ContentBody.class)).forEach(this::told);
            } else {
                toldOfTexts(body);
            }
            return body;
        }

        /** What else is wrong with the texts, where other parts keep the whole from being checked. */
        private void toldOfTexts(ObjectNode body) {
            var texts = mapper.createObjectNode();
            texts.put("kind", Kind.PROJECT.slug());
            texts.set("title", body.path("title").isMissingNode() ? texts.stringNode("-") : body.path("title"));
            municipalities.all().stream().findAny().ifPresent(any -> texts.put("municipality", any.code()));
            for (var part : List.of("summary", "sections", "contact", "period", "sources", "links")) {
                if (body.has(part)) {
                    texts.set(part, body.get(part));
                }
            }
            if (!body.has("title")) {
                error(Column.TITLE, "missing", "ontbreekt");
            }
            validator.validate(mapper.treeToValue(texts, ContentBody.class)).forEach(this::told);
        }

        private void contact(ObjectNode body) {
            var department = text(Column.CONTACT_DEPARTMENT);
            var email = text(Column.CONTACT_EMAIL);
            if (department.isPresent() || email.isPresent()) {
                var contact = body.putObject("contact");
                put(contact, "department", department);
                put(contact, "email", email);
            }
        }

        private void period(ObjectNode body) {
            var start = year(Column.START_YEAR);
            var end = year(Column.END_YEAR);
            if (start.isPresent()) {
                var period = body.putObject("period");
                period.put("startYear", start.get());
                end.ifPresent(year -> period.put("endYear", year));
            } else if (end.isPresent() && row.find(Column.START_YEAR).isEmpty()) {
                error(Column.START_YEAR, "missing", "ontbreekt, terwijl er wel een eindjaar staat");
            }
        }

        private Optional<Integer> year(Column column) {
            var value = row.find(column);
            value.filter(one -> !one.isInt()).ifPresent(one -> error(column, "bad-year", "is een jaar, zoals 2021"));
            return value.filter(JsonNode::isInt).map(JsonNode::asInt);
        }

        private JsonNode themes() {
            var slugs = mapper.createArrayNode();
            var value = row.find(Column.THEMES).orElseGet(mapper::createArrayNode);
            if (!value.isArray()
                    || StreamSupport.stream(value.spliterator(), false).anyMatch(one -> !one.isString())) {
                error(Column.THEMES, "not-allowed", "is een lijst van teksten");
                return slugs;
            }
            for (var one : value) {
                theme(one.asString()).ifPresent(theme -> slugs.add(theme.slug()));
            }
            return slugs;
        }

        private Optional<Theme> theme(String written) {
            var theme = themes.find(written)
                    .or(() -> themes.all().stream()
                            .filter(one -> one.name().equalsIgnoreCase(written.strip()))
                            .findFirst());
            if (theme.isEmpty()) {
                error(Column.THEMES, "unknown-theme", "er is geen thema ‘%s’".formatted(shown(written)));
            }
            theme.filter(Theme::retired)
                    .ifPresent(one -> found.add(Finding.warning(
                                    "retired-theme", "het thema ‘%s’ wordt niet meer gebruikt".formatted(one.name()))
                            .at(row.line())
                            .in(Column.THEMES)));
            return theme;
        }

        private JsonNode list(Column column, Set<String> parts) {
            var list = mapper.createArrayNode();
            var value = row.find(column).orElse(list);
            if (!value.isArray()
                    || StreamSupport.stream(value.spliterator(), false).anyMatch(one -> !isOf(parts, one))) {
                error(
                        column,
                        "bad-list",
                        "is een JSON-lijst van objecten met teksten: %s"
                                .formatted(String.join(
                                        ", ", parts.stream().sorted().toList())));
                return list;
            }
            return value;
        }

        private static boolean isOf(Set<String> parts, JsonNode item) {
            return item.isObject()
                    && item.properties().stream()
                            .allMatch(part -> parts.contains(part.getKey())
                                    && (part.getValue().isString()
                                            || part.getValue().isNull()));
        }

        private <T> Optional<String> choice(Column column, Function<String, Optional<T>> parse, T[] all) {
            return text(column).flatMap(text -> {
                if (parse.apply(text).isPresent()) {
                    return Optional.of(text);
                }
                var allowed = Arrays.stream(all)
                        .map(one -> mapper.valueToTree(one).asString())
                        .toList();
                error(column, "not-allowed", "is %s, niet ‘%s’".formatted(String.join(", ", allowed), shown(text)));
                return Optional.empty();
            });
        }

        private Optional<String> plain(Column column) {
            return text(column).map(text -> order.isHtml() ? HtmlText.plain(text) : suspected(column, text));
        }

        private Optional<String> markdown(Column column) {
            return text(column).map(text -> order.isHtml() ? HtmlText.markdown(text) : suspected(column, text));
        }

        private String suspected(Column column, String text) {
            if (HtmlText.isLikely(text)) {
                found.add(Finding.warning(
                                "html", "lijkt HTML, die zo als tekst te lezen is; kies bij het invoeren voor HTML")
                        .at(row.line())
                        .in(column));
            }
            return text;
        }

        private Optional<String> text(Column column) {
            var value = row.find(column);
            value.filter(one -> !one.isString()).ifPresent(one -> error(column, "not-allowed", "is een tekst"));
            return value.filter(JsonNode::isString).map(JsonNode::asString).filter(text -> !text.isBlank());
        }

        private void told(ConstraintViolation<?> violation) {
            var column = column(pointer(violation.getPropertyPath()));
            var rule = violation
                    .getConstraintDescriptor()
                    .getAnnotation()
                    .annotationType()
                    .getSimpleName();
            var most = violation.getConstraintDescriptor().getAttributes().get("max");
            var isList = violation.getInvalidValue() instanceof Collection<?>;
            switch (rule) {
                case "NotNull", "NotBlank", "Legible" -> error(column, "missing", "ontbreekt, of een deel ervan");
                case "Size" ->
                    error(column, "too-long", "heeft meer dan %s %s".formatted(most, isList ? "delen" : "tekens"));
                case "Min", "Max", "AssertTrue" -> error(column, "not-allowed", rangeOf(column));
                case "SafeMarkdown" ->
                    error(
                            column,
                            "unsafe-link",
                            "een link leidt naar https://, http:// of mailto:, nergens anders heen");
                case "Email" -> error(column, "not-allowed", "is geen e-mailadres");
                case "FitsEvent" -> error(null, "too-long", "alle tekst samen heeft meer dan 60.000 bytes");
                default -> error(column, "not-allowed", "heeft een adres dat niet met http:// of https:// begint");
            }
        }

        private String rangeOf(@Nullable Column column) {
            return column == Column.SOURCES
                    ? "zegt van een bron niet waar die te vinden is: url of reference"
                    : "is een jaar van 1950 tot 2100, en het eind komt niet voor het begin";
        }

        private void error(@Nullable Column column, String code, String text) {
            var finding = Finding.error(code, text).at(row.line());
            found.add(column == null ? finding : finding.in(column));
        }

        private String described(MunicipalityCode code) {
            return "%s (%s)".formatted(municipalities.nameOf(code), code);
        }
    }

    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        path.forEach(node -> {
            if (node.getName() != null) {
                pointer.append('/').append(node.getName());
            }
        });
        return pointer.toString();
    }

    /** The column that a part of a body comes from: /sections/tip, /period/inOrder, /sources. */
    private static @Nullable Column column(String pointer) {
        var parts = pointer.split("/", -1);
        if (parts.length < 2) {
            return null;
        }
        var name = switch (parts[1]) {
            case "sections" -> parts.length > 2 ? parts[2] : "";
            case "period" -> parts.length > 2 && parts[2].equals("startYear") ? "startYear" : "endYear";
            case "contact" -> parts.length > 2 && parts[2].equals("email") ? "contactEmail" : "contactDepartment";
            case "municipality" -> "municipalityCode";
            default -> parts[1];
        };
        return Column.named(name).orElse(null);
    }

    private static void put(ObjectNode node, String name, Optional<String> text) {
        text.ifPresent(one -> node.put(name, one));
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
