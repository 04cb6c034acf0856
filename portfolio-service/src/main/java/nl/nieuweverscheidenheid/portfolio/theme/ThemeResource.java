// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.theme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Legible;
import nl.nieuweverscheidenheid.kit.web.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/portfolio/v1/themes")
class ThemeResource {
    private static final Pattern SLUG = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final int LONGEST_SLUG = 60;

    private final Themes themes;
    private final ThemeMaintenance maintenance;

    ThemeResource(Themes themes, ThemeMaintenance maintenance) {
        this.themes = themes;
        this.maintenance = maintenance;
    }

    @GetMapping
    @Operation(summary = "All themes, retired ones too, in the order of lists")
    ThemesView all() {
        return new ThemesView(themes.all());
    }

    @GetMapping("/{slug}")
    @Operation(summary = "One theme")
    ResponseEntity<Theme> get(@PathVariable String slug) {
        return answer(HttpStatus.OK, themes.find(slug).orElseThrow(() -> new ThemeNotFound(slug)));
    }

    @PutMapping("/{slug}")
    @Operation(summary = "Adds a theme, or changes it")
    @ApiResponse(responseCode = "200", description = "It was changed", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "It was added", useReturnTypeSchema = true)
    ResponseEntity<Theme> put(
            @PathVariable String slug, Optional<EntityVersion> version, @RequestBody ThemeBody body, Official editor) {
        if (slug.length() > LONGEST_SLUG || !SLUG.matcher(slug).matches()) {
            throw new InvalidInput(List.of(Violation.in(
                    "slug", "not-allowed", "A theme's slug is made of lower-case words with hyphens between them")));
        }
        var theme = maintenance.put(slug, version, body.toNaming(), editor);
        return answer(theme.version() == 1 ? HttpStatus.CREATED : HttpStatus.OK, theme);
    }

    private static ResponseEntity<Theme> answer(HttpStatus status, Theme theme) {
        return ResponseEntity.status(status)
                .eTag(EntityVersion.etag(theme.version()))
                .body(theme);
    }

    record ThemesView(List<Theme> items) {}

    record ThemeBody(
            @Legible(message = "A theme needs a name") @Size(max = 60, message = "A name has at most 60 characters")
            String name,

            @Legible(message = "A theme needs a description")
            @Size(max = 300, message = "A description has at most 300 characters")
            String description,

            @NotNull(message = "Say where it stands in lists")
            @Min(value = 1, message = "Places begin at 1")
            @Max(value = 999, message = "Places end at 999")
            Integer place,

            @Nullable Boolean retired) {
        ThemeMaintenance.Naming toNaming() {
            return new ThemeMaintenance.Naming(name.strip(), description.strip(), place, Boolean.TRUE.equals(retired));
        }
    }
}
