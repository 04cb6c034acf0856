// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.group;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import nl.nieuweverscheidenheid.forum.story.Names;
import nl.nieuweverscheidenheid.forum.trail.Act;
import nl.nieuweverscheidenheid.forum.trail.Trail;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.Legible;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/forum/v1/groups")
class GroupResource {
    private final ClosedGroups groups;
    private final Names names;
    private final Trail trail;

    GroupResource(ClosedGroups groups, Names names, Trail trail) {
        this.groups = groups;
        this.names = names;
        this.trail = trail;
    }

    @GetMapping
    @Operation(
            summary = "Closed groups by name",
            description = "For officials, so that they can ask to join; with own, those only that they belong to.")
    PageOf<GroupView> list(@RequestParam(defaultValue = "false") boolean own, Paging paging, Official reader) {
        return groups.list(own, paging, reader).map(group -> GroupView.of(group, reader));
    }

    @PostMapping
    @Operation(summary = "Makes a closed group", description = "For editors.")
    @ApiResponse(responseCode = "201", description = "It was made", useReturnTypeSchema = true)
    ResponseEntity<GroupView> create(@RequestBody NewGroup body, Official official) {
        var group = groups.create(body.name(), body.description(), official);
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/forum/v1/groups/" + group.id()))
                .eTag(EntityVersion.etag(group.version()))
                .body(GroupView.of(group, official));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One closed group",
            description = "Its members see who else is in it; who looks after it sees who wants to join.")
    ResponseEntity<WholeGroupView> get(@PathVariable GroupId id, Official reader) {
        return answer(groups.get(id, reader), reader);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Names and describes a group anew", description = "For editors and the group's managers.")
    ResponseEntity<WholeGroupView> rename(
            @PathVariable GroupId id, EntityVersion version, @RequestBody NewGroup body, Official official) {
        return answer(groups.rename(id, version, body.name(), body.description(), official), official);
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Takes a group away with all that was said in it",
            description = "For editors and the group's managers. It cannot be undone.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    ResponseEntity<Void> remove(@PathVariable GroupId id, EntityVersion version, Official official) {
        trail.noting(official, Act.DISSOLVE, id.value(), null, () -> groups.remove(id, version, official));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/requests")
    @Operation(summary = "Asks to join", description = "Asking again puts other words in the place of the former.")
    @ApiResponse(responseCode = "409", description = "Whoever asks is a member, or too many ask")
    @ApiResponse(responseCode = "201", description = "It was noted", useReturnTypeSchema = true)
    ResponseEntity<GroupView> ask(@PathVariable GroupId id, @RequestBody NewRequest body, Official official) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/forum/v1/groups/" + id))
                .body(GroupView.of(groups.ask(id, body.motivation(), official), official));
    }

    @PutMapping("/{id}/requests/{requestId}/approval")
    @Operation(summary = "Lets somebody in", description = "For editors and the group's managers.")
    @ApiResponse(responseCode = "200", description = "They are in", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The group is full")
    ResponseEntity<WholeGroupView> approve(
            @PathVariable GroupId id, @PathVariable String requestId, Official official) {
        return answer(groups.approve(id, requestId, official), official);
    }

    @DeleteMapping("/{id}/requests/{requestId}")
    @Operation(
            summary = "Declines a request, or takes it back",
            description = "For editors and the group's managers, and for who asked.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    ResponseEntity<Void> decline(@PathVariable GroupId id, @PathVariable String requestId, Official official) {
        groups.decline(id, requestId, official);
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/{id}/members/{memberId}")
    @Operation(
            summary = "Lets a member look after the group, or no longer",
            description = "For editors and the group's managers.")
    ResponseEntity<WholeGroupView> appoint(
            @PathVariable GroupId id,
            @PathVariable String memberId,
            @RequestBody NewAppointment body,
            Official official) {
        return answer(groups.appoint(id, memberId, Boolean.TRUE.equals(body.manager()), official), official);
    }

    @DeleteMapping("/{id}/members/{memberId}")
    @Operation(
            summary = "Leaves a group, or sends a member away",
            description =
                    "It holds from the next request on. For members themselves, editors and the group's managers.")
    @ApiResponse(responseCode = "204", description = "They are no member any more")
    ResponseEntity<Void> dismiss(@PathVariable GroupId id, @PathVariable String memberId, Official official) {
        groups.dismiss(id, memberId, official);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<WholeGroupView> answer(Group group, Official reader) {
        var looksAfter = groups.looksAfter(group, reader);
        var seesMembers = looksAfter || group.member(reader.subject()).isPresent();
        return ResponseEntity.ok()
                .eTag(EntityVersion.etag(group.version()))
                .body(new WholeGroupView(
                        GroupView.of(group, reader),
                        looksAfter,
                        seesMembers
                                ? group.members().stream()
                                        .map(member -> new MemberView(
                                                member.id(),
                                                PersonView.of(member.person(), names),
                                                member.manager(),
                                                member.since(),
                                                member.person().subject().equals(reader.subject())))
                                        .toList()
                                : null,
                        looksAfter
                                ? group.requests().stream()
                                        .map(request -> new RequestView(
                                                request.id(),
                                                PersonView.of(request.person(), names),
                                                request.motivation(),
                                                request.at()))
                                        .toList()
                                : null));
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    record NewGroup(
            @Legible(message = "A group needs a name") @Size(max = 100, message = "A name has at most 100 characters")
            String name,

            @Legible(message = "Say whom the group is for")
            @Size(max = 1_000, message = "A description has at most 1,000 characters")
            String description) {
        NewGroup {
            name = stripped(name);
            description = stripped(description);
        }
    }

    record NewRequest(
            @Size(max = 500, message = "A motivation has at most 500 characters") @Nullable
            String motivation) {
        NewRequest {
            motivation = motivation == null || motivation.isBlank() ? null : motivation.strip();
        }
    }

    record NewAppointment(
            @NotNull(message = "Say whether they look after the group")
            Boolean manager) {}

    /**
     * A group as every official may know it.
     *
     * @param membership what who asks is to it: none, asked, member or manager
     * @param ownRequest with which they asked to join
     */
    record GroupView(
            String id,
            long version,
            String name,
            String description,
            int memberCount,
            String membership,
            @Nullable String ownRequest,
            Instant createdAt) {
        static GroupView of(Group group, Official reader) {
            var request = group.request(reader.subject());
            return new GroupView(
                    group.id().value(),
                    group.version(),
                    group.name(),
                    group.description(),
                    group.members().size(),
                    group.member(reader.subject())
                            .map(member -> member.manager() ? "manager" : "member")
                            .orElse(request.isPresent() ? "asked" : "none"),
                    request.map(Group.Request::id).orElse(null),
                    group.createdAt());
        }
    }

    /**
     * A group with who is in it, as far as who asks may know.
     *
     * @param looksAfter whether they let others in
     */
    record WholeGroupView(
            GroupView group,
            boolean looksAfter,
            @Nullable List<MemberView> members,
            @Nullable List<RequestView> requests) {}

    record MemberView(String id, PersonView person, boolean manager, Instant sinceAt, boolean own) {}

    record RequestView(
            String id, PersonView person, @Nullable String motivation, Instant askedAt) {}

    record PersonView(
            String name,
            @Nullable String municipality,
            @Nullable String function) {
        static PersonView of(Group.Person person, Names names) {
            var code = person.municipality();
            return new PersonView(
                    person.name(),
                    code == null ? null : names.ofMunicipality(code).orElse(code),
                    person.function());
        }
    }
}
