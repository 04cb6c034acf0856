// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.suggestion;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/portfolio/v1/suggestions")
@Tag(name = "search")
class SuggestionResource {
    private final Suggestions suggestions;

    SuggestionResource(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @GetMapping
    @Operation(
            summary = "What may be meant, while it is typed",
            description =
                    "At most eight themes, types, municipalities, stories and topics whose name or title has words that "
                            + "begin with what was typed.")
    SuggestionsView answer(@RequestParam @Size(max = 200, message = "q has at most 200 characters") String q) {
        return new SuggestionsView(
                suggestions.answer(q).stream().map(SuggestionView::of).toList());
    }

    record SuggestionsView(List<SuggestionView> items) {}

    record SuggestionView(
            String kind,
            String id,
            String slug,
            String text,
            @Nullable String note) {
        static SuggestionView of(Suggestions.Suggestion suggestion) {
            return new SuggestionView(
                    suggestion.kind().slug(),
                    suggestion.id(),
                    suggestion.slug(),
                    suggestion.text(),
                    suggestion.note().orElse(null));
        }
    }
}
