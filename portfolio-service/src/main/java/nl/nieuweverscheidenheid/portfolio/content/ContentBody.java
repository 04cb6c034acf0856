// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Legible;
import nl.nieuweverscheidenheid.kit.web.Violation;
import nl.nieuweverscheidenheid.portfolio.municipality.KnownMunicipality;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.portfolio.theme.KnownTheme;
import org.jspecify.annotations.Nullable;

/** What an author sends: an entry as they want it to be. */
@FitsEvent
@PlaceOfProject
public record ContentBody(
        @NotNull(message = "Say what kind of entry it is") Kind kind,

        @Legible(message = "An entry needs a title") @Size(max = 120, message = "A title has at most 120 characters")
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

        @Size(max = 20, message = "There are at most 20 sources") @Nullable
        List<@NotNull @Valid SourceBody> sources,

        @Size(max = 20, message = "There are at most 20 links") @Nullable
        List<@NotNull @Valid LinkBody> links,

        @Nullable Language language,

        @Size(max = MOST_IMAGES, message = "There are at most 12 images") @Nullable
        List<@NotNull @Valid ImageBody> images,

        @Valid @Nullable PlaceBody place) {
    /** How many pictures a text may show. */
    public static final int MOST_IMAGES = 12;

    private static final int MOST_IN_SECTION = 6_000;
    private static final String SECTION_TOO_LONG = "A section has at most 6,000 characters";
    private static final String WEB_ADDRESS = "https?://[^\\s]+";
    private static final String NOT_HERE =
            "A place is in the Netherlands: longitude from 3.2 to 7.3, latitude from 50.7 to 53.6";
    private static final String NO_WEB_ADDRESS = "An address starts with http:// or https://";

    /**
     * The content that the author means.
     *
     * @param pictures finds an uploaded picture by its id
     * @throws InvalidInput if it shows pictures that are not there
     */
    public Content toContent(Function<String, Optional<Picture>> pictures) {
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
                orEmpty(sources).stream().map(SourceBody::toSource).toList(),
                orEmpty(links).stream()
                        .map(link -> new Content.Link(link.title(), link.url()))
                        .toList(),
                Objects.requireNonNullElse(language, Language.NL),
                illustrations(pictures),
                place == null ? null : place.toPlace());
    }

    private List<Illustration> illustrations(Function<String, Optional<Picture>> pictures) {
        var illustrations = new ArrayList<Illustration>();
        var violations = new ArrayList<Violation>();
        for (var image : orEmpty(images)) {
            var pointer = "/images/%d/id".formatted(illustrations.size() + violations.size());
            if (illustrations.stream().anyMatch(one -> one.picture().id().equals(image.id()))) {
                violations.add(Violation.at(pointer, "repeated", "This image is there twice"));
                continue;
            }
            pictures.apply(image.id())
                    .ifPresentOrElse(
                            picture -> illustrations.add(image.toIllustration(picture)),
                            () -> violations.add(Violation.at(
                                    pointer, "unknown-image", "There is no such image of this entry, or no longer")));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return illustrations;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }

    record SectionsBody(
            @Size(max = MOST_IN_SECTION, message = SECTION_TOO_LONG) @SafeMarkdown @Nullable
            String occasion,

            @Size(max = MOST_IN_SECTION, message = SECTION_TOO_LONG) @SafeMarkdown @Nullable
            String dilemma,

            @Size(max = MOST_IN_SECTION, message = SECTION_TOO_LONG) @SafeMarkdown @Nullable
            String approach,

            @Size(max = MOST_IN_SECTION, message = SECTION_TOO_LONG) @SafeMarkdown @Nullable
            String roles,

            @Size(max = MOST_IN_SECTION, message = SECTION_TOO_LONG) @SafeMarkdown @Nullable
            String cost,

            @Size(max = MOST_IN_SECTION, message = SECTION_TOO_LONG) @SafeMarkdown @Nullable
            String result,

            @Size(max = MOST_IN_SECTION, message = SECTION_TOO_LONG) @SafeMarkdown @Nullable
            String whatDidNotWork,

            @Size(max = MOST_IN_SECTION, message = SECTION_TOO_LONG) @SafeMarkdown @Nullable
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
        @AssertTrue(message = "It cannot end before it started")
        boolean isInOrder() {
            return startYear == null || endYear == null || endYear >= startYear;
        }

        Content.Period toPeriod() {
            return new Content.Period(startYear, endYear);
        }
    }

    record SourceBody(
            @Legible(message = "A source needs a title")
            @Size(max = 200, message = "A source's title has at most 200 characters")
            String title,

            @Size(max = 500, message = "An address has at most 500 characters")
            @Pattern(regexp = WEB_ADDRESS, message = NO_WEB_ADDRESS)
            @Nullable
            String url,

            @Size(max = 300, message = "A reference has at most 300 characters")
            @Pattern(regexp = "(?s).*\\S.*", message = "A reference has a text")
            @Nullable
            String reference) {
        @AssertTrue(message = "Say where the source is to be found: an address or a reference")
        boolean isFindable() {
            return url != null || reference != null;
        }

        Content.Source toSource() {
            return new Content.Source(title.strip(), url, reference == null ? null : reference.strip());
        }
    }

    record LinkBody(
            @Legible(message = "A link needs a title")
            @Size(max = 200, message = "A link's title has at most 200 characters")
            String title,

            @Legible(message = "A link needs an address")
            @Size(max = 500, message = "An address has at most 500 characters")
            @Pattern(regexp = WEB_ADDRESS, message = NO_WEB_ADDRESS)
            String url) {}

    record PlaceBody(
            @NotNull(message = "Say how far east the place is")
            @DecimalMin(value = Place.WEST, message = NOT_HERE)
            @DecimalMax(value = Place.EAST, message = NOT_HERE)
            Double longitude,

            @NotNull(message = "Say how far north the place is")
            @DecimalMin(value = Place.SOUTH, message = NOT_HERE)
            @DecimalMax(value = Place.NORTH, message = NOT_HERE)
            Double latitude,

            @Size(max = 80, message = "A place's label has at most 80 characters") @Nullable
            String label) {
        private static final double STEPS = 1e5;

        /** To about a metre: more digits say nothing. */
        Place toPlace() {
            return new Place(
                    Math.round(longitude * STEPS) / STEPS,
                    Math.round(latitude * STEPS) / STEPS,
                    label == null || label.isBlank() ? null : label.strip());
        }
    }

    record ImageBody(
            @Legible(message = "Say which image") String id,

            @Size(max = 300, message = "An alternative text has at most 300 characters") @Nullable
            String altText,

            @Size(max = 300, message = "A caption has at most 300 characters") @Nullable
            String caption,

            @Size(max = 120, message = "A credit has at most 120 characters") @Nullable
            String credit) {
        Illustration toIllustration(Picture picture) {
            return new Illustration(picture, written(altText), written(caption), written(credit));
        }

        private static @Nullable String written(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }
}
