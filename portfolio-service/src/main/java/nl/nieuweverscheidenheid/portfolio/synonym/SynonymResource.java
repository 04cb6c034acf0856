// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.synonym;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.Legible;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/portfolio/v1/synonyms")
@Tag(name = "synonyms")
class SynonymResource {
    private final SynonymDesk desk;

    SynonymResource(SynonymDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(
            summary = "The synonyms in force",
            description =
                    "For editors. Its ETag is to be sent as If-Match with a change; version 0 came with the portal.")
    ResponseEntity<SynonymsView> get(Official editor) {
        return answer(desk.get(editor));
    }

    @PutMapping
    @Operation(
            summary = "Replaces the synonyms",
            description = "For editors. All instances follow in about a second, and nothing has to be indexed anew.")
    ResponseEntity<SynonymsView> replace(EntityVersion version, @RequestBody NewSynonyms body, Official editor) {
        return answer(desk.replace(
                version,
                body.groups().stream()
                        .map(group -> group.terms().stream()
                                .map(String::strip)
                                .distinct()
                                .toList())
                        .toList(),
                editor));
    }

    private static ResponseEntity<SynonymsView> answer(SynonymList list) {
        return ResponseEntity.ok().eTag(EntityVersion.etag(list.version())).body(SynonymsView.of(list));
    }

    record NewSynonyms(
            @NotNull(message = "There are groups, be it none")
            @Size(max = 300, message = "There are at most 300 groups")
            List<@NotNull @Valid GroupBody> groups) {}

    record GroupBody(
            @NotNull(message = "A group has terms")
            @Size(min = 2, max = 12, message = "A group has two to twelve terms")
            List<
                            @Legible(message = "A term has at least one letter")
                            @Size(max = 60, message = "A term has at most 60 characters")
                            @Pattern(
                                    regexp = "[\\p{L}\\p{M}\\p{N}'’.\\- ]*",
                                    message = "A term is made of letters, digits, hyphens and spaces")
                            String>
                    terms) {}

    record SynonymsView(
            long version, List<GroupView> groups, @Nullable Instant replacedAt) {
        static SynonymsView of(SynonymList list) {
            return new SynonymsView(
                    list.version(), list.groups().stream().map(GroupView::new).toList(), list.replacedAt());
        }
    }

    record GroupView(List<String> terms) {}
}
