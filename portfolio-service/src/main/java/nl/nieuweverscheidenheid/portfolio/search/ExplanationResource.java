// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/portfolio/v1/search/explanation")
@Tag(name = "search")
class ExplanationResource {
    private final Explanations explanations;

    ExplanationResource(Explanations explanations) {
        this.explanations = explanations;
    }

    @GetMapping
    @Operation(
            summary = "Why an entry stands where it stands",
            description =
                    "For editors. Each word brings the points of the nearest way in which the entry has it: exact, stem, "
                            + "part (of a compound), parts, synonym, apart, prefix, typo.")
    ExplanationView explain(
            @RequestParam @Size(min = 1, max = 200, message = "q has 1 to 200 characters") String q,
            @RequestParam EntryId entry,
            Official editor) {
        editor.require(Role.EDITOR);
        var explanation = explanations.of(q, entry.value());
        return new ExplanationView(
                explanation.found(),
                explanation.place().isPresent() ? explanation.place().getAsInt() : null,
                rounded(explanation.points()),
                rounded(explanation.together()),
                explanation.words().stream().map(WordView::of).toList());
    }

    private static double rounded(double points) {
        return Math.round(points * 1000) / 1000.0;
    }

    record ExplanationView(
            boolean found, @Nullable Integer place, double points, double together, List<WordView> words) {}

    record WordView(String typed, double rarity, double points, List<WayView> ways) {
        static WordView of(Explanations.Word word) {
            return new WordView(
                    word.typed(),
                    rounded(word.rarity()),
                    rounded(word.points()),
                    word.ways().stream()
                            .map(had -> new WayView(
                                    had.kind().name().toLowerCase(Locale.ROOT),
                                    had.term(),
                                    rounded(had.points()),
                                    had.in()))
                            .toList());
        }
    }

    record WayView(String kind, String term, double points, List<String> in) {}
}
