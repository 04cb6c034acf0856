// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.forum.story.Names;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.kit.web.Violation;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/forum/v1/groups/{id}/topics")
class GroupTopicResource {
    private static final int LONGEST_QUERY = 200;

    private final Forum forum;
    private final References references;
    private final ReadSoFar readSoFar;
    private final Names names;

    GroupTopicResource(Forum forum, References references, ReadSoFar readSoFar, Names names) {
        this.forum = forum;
        this.references = references;
        this.readSoFar = readSoFar;
        this.names = names;
    }

    @GetMapping
    @Operation(
            summary = "Topics of a closed group, the last spoken in first",
            description = "For its members. With q, those only that have all of its words in them or their posts.")
    PageOf<TopicView> list(
            @PathVariable GroupId id, @RequestParam(defaultValue = "") String q, Paging paging, Official reader) {
        if (q.length() > LONGEST_QUERY) {
            throw new InvalidInput(
                    List.of(Violation.in("q", "too-long", "q has at most %d characters".formatted(LONGEST_QUERY))));
        }
        return TopicView.listed(forum.list(id, q, paging, reader), Optional.of(reader), names, readSoFar);
    }

    @PostMapping
    @Operation(summary = "Opens a topic for the members of a closed group")
    @ApiResponse(responseCode = "201", description = "It was opened", useReturnTypeSchema = true)
    ResponseEntity<TopicView> open(
            @PathVariable GroupId id, @RequestBody TopicResource.NewTopic body, Official official) {
        body.refuseOtherVoice();
        var topic = forum.openIn(id, TopicResource.writing(body), official);
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/forum/v1/topics/" + topic.id()))
                .eTag(EntityVersion.etag(topic.version()))
                .body(TopicView.of(topic, references.read(topic.text(), topic.group()), Optional.of(official), names));
    }
}
