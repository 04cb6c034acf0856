// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.erasure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import nl.nieuweverscheidenheid.kit.people.Choice;
import nl.nieuweverscheidenheid.kit.signin.Official;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/portfolio/v1/erasures")
class ErasureResource {
    private final Forgetting forgetting;

    ErasureResource(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    @PostMapping
    @Operation(
            summary = "Has the whole portal forget who asks",
            description =
                    "Every service erases what it keeps of them and confirms that. Until then they can change nothing"
                            + " (409 erasure-under-way). What they wrote as a type of municipality stays, without its author,"
                            + " as its going at the same moment would tell whose it was.")
    @ApiResponse(responseCode = "201", description = "It is under way")
    ResponseEntity<ErasureView> request(@RequestBody NewErasure body, Official person) {
        var erasure = forgetting.request(body.choice(), person);
        return ResponseEntity.created(URI.create("/api/portfolio/v1/erasures/" + erasure.id()))
                .body(view(erasure));
    }

    @GetMapping
    @Operation(summary = "The erasure of who asks that is under way, if there is one")
    ErasuresView own(Official person) {
        return new ErasuresView(
                forgetting.underWay(person).map(this::view).stream().toList());
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "How far an erasure is",
            description =
                    "For whom it is about; once it is completed, when nobody knows who that was, for whoever has its id.")
    ErasureView get(@PathVariable ErasureId id, Official reader) {
        return view(forgetting.get(id, reader));
    }

    private ErasureView view(Erasure erasure) {
        return new ErasureView(
                erasure.id().value(),
                erasure.choice(),
                erasure.requestedAt(),
                erasure.completedAt(),
                forgetting.services(erasure).stream()
                        .map(service ->
                                new ServiceView(service, erasure.confirmations().get(service)))
                        .toList());
    }

    /** Without saying that it was understood, nothing happens by mistake. */
    record NewErasure(
            @NotNull(message = "Say what is to become of contributions: keep-without-name or remove")
            Choice choice,

            @NotNull(message = "Say that it is understood that this cannot be undone")
            @AssertTrue(message = "Say that it is understood that this cannot be undone")
            Boolean understood) {}

    record ErasuresView(List<ErasureView> items) {}

    record ErasureView(
            String id,
            Choice choice,
            Instant requestedAt,
            @Nullable Instant completedAt,
            List<ServiceView> services) {}

    record ServiceView(String name, @Nullable Instant confirmedAt) {}
}
