// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** For whom an answer is: programs or people. */
public enum Format {
    JSON,
    HTML;

    /** Of ranges that fit, the one that says most about a type says how welcome it is. */
    private static final Comparator<MediaType> BY_PRECISION = Comparator.<MediaType>comparingInt(
                    range -> range.isWildcardType() ? 0 : 1)
            .thenComparingInt(range -> range.isWildcardSubtype() ? 0 : 1);

    /**
     * What is asked for: the parameter f, or else the header Accept.
     *
     * @param json the media type of the answer for programs; plain JSON is as good a name for it
     * @throws InvalidInput if f is neither json nor html
     * @throws HttpMediaTypeNotAcceptableException if only other types would be taken
     */
    static Format of(@Nullable String f, @Nullable String accept, MediaType json)
            throws HttpMediaTypeNotAcceptableException {
        if (f != null) {
            return switch (f) {
                case "json" -> JSON;
                case "html" -> HTML;
                default -> throw new InvalidInput(List.of(Violation.in("f", "not-allowed", "f is json or html")));
            };
        }
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        var ranges = ranges(accept);
        var forPrograms = Math.max(welcome(json, ranges), welcome(MediaType.APPLICATION_JSON, ranges));
        var forPeople = welcome(MediaType.TEXT_HTML, ranges);
        if (forPrograms <= 0 && forPeople <= 0) {
            throw new HttpMediaTypeNotAcceptableException(List.of(json, MediaType.TEXT_HTML));
        }
        return forPeople > forPrograms ? HTML : JSON;
    }

    /**
     * Checks that an answer in its only form would be taken.
     *
     * @throws HttpMediaTypeNotAcceptableException if only other types would be
     */
    public static void checkWelcome(MediaType type, String accept) throws HttpMediaTypeNotAcceptableException {
        if (welcome(type, ranges(accept)) <= 0) {
            throw new HttpMediaTypeNotAcceptableException(List.of(type));
        }
    }

    /** As the parameter f says it. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<MediaType> ranges(String accept) throws HttpMediaTypeNotAcceptableException {
        try {
            return MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotAcceptableException("'%s' names no media types".formatted(accept));
        }
    }

    private static double welcome(MediaType type, List<MediaType> ranges) {
        return ranges.stream()
                .filter(range -> range.includes(type))
                .max(BY_PRECISION)
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }
}
