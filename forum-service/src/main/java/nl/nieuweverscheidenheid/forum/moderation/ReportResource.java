// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.moderation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import nl.nieuweverscheidenheid.forum.moderation.OwnCaseResource.OwnReportView;
import nl.nieuweverscheidenheid.forum.topic.ContributionId;
import nl.nieuweverscheidenheid.forum.topic.TopicId;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/forum/v1/topics/{id}")
class ReportResource {
    private final Moderation moderation;

    ReportResource(Moderation moderation) {
        this.moderation = moderation;
    }

    @PostMapping("/reports")
    @Operation(summary = "Reports a topic's title and text", description = "Once; nobody reports their own.")
    @ApiResponse(responseCode = "201", description = "It was noted", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "Reported before, or one's own")
    ResponseEntity<OwnReportView> reportTopic(
            @PathVariable TopicId id, @RequestBody NewReport body, Official official) {
        return report(ContributionId.of(id), body, official);
    }

    @PostMapping("/posts/{number}/reports")
    @Operation(summary = "Reports a post", description = "Once; nobody reports their own.")
    @ApiResponse(responseCode = "201", description = "It was noted", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "Reported before, or one's own")
    ResponseEntity<OwnReportView> reportPost(
            @PathVariable TopicId id, @PathVariable int number, @RequestBody NewReport body, Official official) {
        return report(ContributionId.of(id, number), body, official);
    }

    private ResponseEntity<OwnReportView> report(ContributionId id, NewReport body, Official official) {
        if (body.ground() == Ground.OTHER && body.words() == null) {
            throw new InvalidInput(List.of(Violation.at("/words", "required", "Say what is wrong with it")));
        }
        var report = moderation.report(id, body.ground(), body.words(), official);
        return ResponseEntity.created(URI.create("/api/forum/v1/own-cases"))
                .body(new OwnReportView(report.ground(), report.words(), report.at()));
    }

    record NewReport(
            @NotNull(message = "Say why you report it") Ground ground,

            @Size(max = 1_000, message = "There is room for 1,000 characters") @Nullable
            String words) {
        NewReport {
            words = words == null || words.isBlank() ? null : words.strip();
        }
    }
}
