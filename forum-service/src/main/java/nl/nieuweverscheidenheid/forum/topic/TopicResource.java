// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import nl.nieuweverscheidenheid.forum.story.KnownEntry;
import nl.nieuweverscheidenheid.forum.story.KnownMunicipality;
import nl.nieuweverscheidenheid.forum.story.Names;
import nl.nieuweverscheidenheid.forum.topic.Illustrations.Shown;
import nl.nieuweverscheidenheid.forum.topic.References.ReadText;
import nl.nieuweverscheidenheid.forum.trail.Act;
import nl.nieuweverscheidenheid.forum.trail.Trail;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Legible;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.kit.web.Violation;
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
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/forum/v1/topics")
class TopicResource {
    /** As the events' schema has it; the length comes first, so that nothing long is looked at closely. */
    static final String SLUG = "(?=.{1,80}\\z)[a-z0-9]+(-[a-z0-9]+)*";

    private static final String JSON = "application/json";

    private final Forum forum;
    private final Names names;
    private final Likeness likeness;
    private final Trail trail;
    private final Admission admission;
    private final Splits splits;
    private final References references;
    private final ReadSoFar readSoFar;

    TopicResource(
            Forum forum,
            Admission admission,
            Splits splits,
            References references,
            ReadSoFar readSoFar,
            Names names,
            Likeness likeness,
            Trail trail) {
        this.forum = forum;
        this.splits = splits;
        this.references = references;
        this.readSoFar = readSoFar;
        this.admission = admission;
        this.names = names;
        this.likeness = likeness;
        this.trail = trail;
    }

    @GetMapping
    @Operation(
            summary = "Topics, the last spoken in first",
            description = "Who is signed in also reads how many posts of each are new to them.")
    PageOf<TopicView> list(Filter filter, Paging paging, Optional<Official> reader) {
        return TopicView.listed(forum.list(filter.toSelection(names), paging), reader, names, readSoFar);
    }

    @PostMapping
    @Operation(
            summary = "Opens a topic with its first post",
            description = "Of who is new here it is kept for an editor to read first, if it has links. With asType, "
                    + "readers know no more of its author than the type of their municipality.")
    @ApiResponse(responseCode = "409", description = "It would be clear who writes", content = @Content)
    @ApiResponse(
            responseCode = "201",
            description = "It was opened",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = TopicView.class)))
    @ApiResponse(
            responseCode = "202",
            description = "It waits for an editor",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = WaitingView.class)))
    @ApiResponse(responseCode = "429", description = "Too much from somebody who is new here", content = @Content)
    ResponseEntity<Object> open(@RequestBody NewTopic body, Official official) {
        body.refuseTelling();
        var waiting = admission.open(writing(body), body.isAsType(), official);
        if (waiting.isPresent()) {
            return accepted(waiting.get());
        }
        var topic = forum.open(writing(body), body.isAsType(), official);
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/forum/v1/topics/" + topic.id()))
                .eTag(EntityVersion.etag(topic.version()))
                .body(whole(topic, Optional.of(official)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One topic")
    ResponseEntity<TopicView> get(@PathVariable TopicId id, Optional<Official> reader) {
        return answer(forum.get(id, reader), reader);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Rewrites a topic")
    ResponseEntity<TopicView> rewrite(
            @PathVariable TopicId id, EntityVersion version, @RequestBody NewTopic body, Official official) {
        body.refuseOtherVoice();
        return answer(admission.rewrite(id, version, writing(body), official), Optional.of(official));
    }

    @PutMapping("/{id}/closing")
    @Operation(
            summary = "Closes a topic to further posts",
            description = "For its author and for editors, who may say why.")
    ResponseEntity<TopicView> close(
            @PathVariable TopicId id,
            EntityVersion version,
            @RequestBody(required = false) @Nullable NewReason body,
            Official official) {
        var closed =
                trail.noting(official, Act.CLOSE, id.value(), reason(body), () -> forum.close(id, version, official));
        return answer(closed, Optional.of(official));
    }

    @PutMapping("/{id}/reopening")
    @Operation(summary = "Lets a topic take posts again", description = "For editors, who say why.")
    ResponseEntity<TopicView> reopen(
            @PathVariable TopicId id, EntityVersion version, @RequestBody NewReason body, Official editor) {
        var open = trail.noting(editor, Act.REOPEN, id.value(), body.reason(), () -> forum.reopen(id, version, editor));
        return answer(open, Optional.of(editor));
    }

    @PutMapping("/{id}/category")
    @Operation(summary = "Moves a topic to another category", description = "For editors, who say why.")
    ResponseEntity<TopicView> move(
            @PathVariable TopicId id, EntityVersion version, @RequestBody NewMove body, Official editor) {
        var moved = trail.noting(
                editor, Act.MOVE, id.value(), body.reason(), () -> forum.move(id, version, body.category(), editor));
        return answer(moved, Optional.of(editor));
    }

    @PostMapping("/{id}/splits")
    @Operation(
            summary = "Splits posts off into a topic of their own",
            description =
                    "For editors, who say why: the posts of these numbers, or all from one on. Their former places "
                            + "say where they are; the new topic is closed until it has them all.")
    @ApiResponse(responseCode = "201", description = "It was begun", useReturnTypeSchema = true)
    ResponseEntity<TopicView> split(
            @PathVariable TopicId id, EntityVersion version, @RequestBody NewSplit body, Official editor) {
        editor.require(Role.EDITOR);
        var from = forum.get(id, Optional.of(editor));
        var numbers = body.numbersOr(first -> splits.from(from, first));
        var writing = from.writing(body.category(), body.title(), body.text());
        var topic = trail.<Topic>noting(
                editor,
                Act.SPLIT,
                id.value(),
                body.reason(),
                () -> splits.split(id, version, writing, numbers, editor));
        return ResponseEntity.created(URI.create("/api/forum/v1/topics/" + topic.id()))
                .eTag(EntityVersion.etag(topic.version()))
                .body(whole(topic, Optional.of(editor)));
    }

    @PutMapping("/{id}/removal")
    @Operation(summary = "Removes a topic with all its posts", description = "For editors, who may say why.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    ResponseEntity<Void> remove(
            @PathVariable TopicId id,
            EntityVersion version,
            @RequestBody(required = false) @Nullable NewReason body,
            Official official) {
        trail.noting(official, Act.REMOVE, id.value(), reason(body), () -> forum.remove(id, version, official));
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/{id}/accepted-answer")
    @Operation(summary = "Says which post answers the question")
    ResponseEntity<TopicView> accept(
            @PathVariable TopicId id, EntityVersion version, @RequestBody NewAcceptance body, Official official) {
        return answer(forum.accept(id, version, body.postId(), official), Optional.of(official));
    }

    @GetMapping("/{id}/posts")
    @Operation(summary = "The posts of a topic, oldest first")
    PageOf<PostView> posts(@PathVariable TopicId id, Paging paging, Optional<Official> reader) {
        var topic = forum.get(id, reader);
        var page = forum.posts(topic, paging);
        var texts = references.read(
                page.items().stream().filter(Post::readable).map(Post::text).toList(), topic.group());
        return page.map(post -> view(post, texts.get(post.text()), topic, reader));
    }

    @PostMapping("/{id}/posts")
    @Operation(
            summary = "Adds a post to a topic",
            description = "With asType, readers know no more of its author than the type of their municipality.")
    @ApiResponse(
            responseCode = "409",
            description = "Not in the state it is in, or it would be clear who writes",
            content = @Content)
    @ApiResponse(
            responseCode = "201",
            description = "It was added",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = PostView.class)))
    @ApiResponse(
            responseCode = "202",
            description = "It waits for an editor",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = WaitingView.class)))
    @ApiResponse(responseCode = "429", description = "Too much from somebody who is new here", content = @Content)
    ResponseEntity<Object> answer(@PathVariable TopicId id, @RequestBody NewPost body, Official official) {
        var topic = forum.get(id, Optional.of(official));
        var waiting = admission.answer(topic, body.text(), body.isAsType(), official);
        if (waiting.isPresent()) {
            return accepted(waiting.get());
        }
        var post = forum.answer(id, body.text(), body.isAsType(), official);
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create(
                        "/api/forum/v1/topics/%s/posts?page=%d".formatted(id, (post.number() - 1) / 20 + 1)))
                .body(view(post, topic, Optional.of(official)));
    }

    @GetMapping("/{id}/posts/{number}")
    @Operation(summary = "One post, with what it said before")
    @ApiResponse(responseCode = "200", description = "It is here", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "301", description = "It was split off; Location says where", content = @Content)
    ResponseEntity<WholePostView> post(@PathVariable TopicId id, @PathVariable int number, Optional<Official> reader) {
        var topic = forum.get(id, reader);
        var movedTo = forum.movedTo(topic, number);
        if (movedTo.isPresent()) {
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                    .location(URI.create("/api/forum/v1/topics/%s/posts/%d"
                            .formatted(
                                    movedTo.get().topic(),
                                    movedTo.get().number().orElseThrow())))
                    .build();
        }
        var post = forum.post(topic, number);
        return ResponseEntity.ok()
                .eTag(EntityVersion.etag(post.version()))
                .body(new WholePostView(
                        view(post, topic, reader),
                        post.former().stream()
                                .map(former -> new FormerView(
                                        references
                                                .read(former.text(), topic.group())
                                                .text(),
                                        former.until()))
                                .toList()));
    }

    @PutMapping("/{id}/posts/{number}")
    @Operation(
            summary = "Puts other words in the place of a post's",
            description = "For its author, within half an hour; what it said before stays to be read.")
    ResponseEntity<PostView> edit(
            @PathVariable TopicId id,
            @PathVariable int number,
            EntityVersion version,
            @RequestBody NewWords body,
            Official author) {
        var post = admission.edit(id, number, version, body.text(), author);
        return ResponseEntity.ok()
                .eTag(EntityVersion.etag(post.version()))
                .body(view(post, forum.get(id, Optional.of(author)), Optional.of(author)));
    }

    @PutMapping("/{id}/posts/{number}/removal")
    @Operation(
            summary = "Takes a post out of everybody's sight",
            description = "For its author and for editors, who say why. Its number stays.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    ResponseEntity<Void> removePost(
            @PathVariable TopicId id,
            @PathVariable int number,
            EntityVersion version,
            @RequestBody NewRemoval body,
            Official official) {
        trail.noting(
                official,
                Act.REMOVE,
                Post.idOf(id, number),
                body.reason(),
                () -> forum.removePost(id, number, version, body.reason(), official));
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/{id}/posts/{number}/thanks")
    @Operation(summary = "Says that a post helped", description = "Saying it again changes nothing.")
    @ApiResponse(responseCode = "204", description = "It was noted")
    @ApiResponse(responseCode = "409", description = "It is one's own")
    ResponseEntity<Void> thank(@PathVariable TopicId id, @PathVariable int number, Official reader) {
        forum.thank(id, number, true, reader);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/{id}/posts/{number}/thanks")
    @Operation(summary = "Takes back that a post helped")
    @ApiResponse(responseCode = "204", description = "It was noted")
    @ApiResponse(responseCode = "409", description = "It is one's own")
    ResponseEntity<Void> takeThanksBack(@PathVariable TopicId id, @PathVariable int number, Official reader) {
        forum.thank(id, number, false, reader);
        return ResponseEntity.noContent().build();
    }

    private TopicView whole(Topic topic, Optional<Official> reader) {
        return TopicView.of(topic, references.read(topic.text(), topic.group()), reader, names);
    }

    private ResponseEntity<TopicView> answer(Topic topic, Optional<Official> reader) {
        return ResponseEntity.ok().eTag(EntityVersion.etag(topic.version())).body(whole(topic, reader));
    }

    private static @Nullable String reason(@Nullable NewReason body) {
        return body == null ? null : body.reason();
    }

    private static ResponseEntity<Object> accepted(Waiting waiting) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/forum/v1/own-held-contributions"))
                .body(new WaitingView(waiting.id(), "held", waiting.since()));
    }

    static Topic.Writing writing(NewTopic body) {
        return new Topic.Writing(
                body.category(),
                body.title(),
                body.text(),
                orEmpty(body.themes()).stream().distinct().toList(),
                orEmpty(body.types()).stream().distinct().toList(),
                body.entry(),
                body.municipality());
    }

    private PostView view(Post post, Topic topic, Optional<Official> reader) {
        return view(post, references.read(post.text(), topic.group()), topic, reader);
    }

    /** A removed or hidden post is a place in the topic, and why there is nothing to read. */
    private PostView view(Post post, ReadText words, Topic topic, Optional<Official> reader) {
        var subject = reader.map(Official::subject);
        var removal = post.removal();
        return new PostView(
                post.id(),
                post.number(),
                post.version(),
                post.readable() ? words.text() : null,
                post.readable() ? words.imagesIfAny() : null,
                post.readable() ? words.mentionsIfAny() : null,
                post.readable() ? AuthorView.of(post.author(), reader, names) : null,
                post.createdAt(),
                !post.readable() || post.former().isEmpty()
                        ? null
                        : post.former().getLast().until(),
                post.hiddenAt(),
                place(post.movedTo()),
                removal == null ? null : new RemovalView(removal.at(), removal.byEditor(), removal.reason()),
                post.id().equals(topic.acceptedPost()),
                post.readable() ? likeness.of(post, topic, reader) : List.of(),
                post.thanks().size(),
                subject.map(post.thanks()::contains).orElse(null),
                subject.map(own -> forum.editableUntil(post, own)).orElse(null),
                subject.map(post.author().subject()::equals).orElse(null));
    }

    private static @Nullable PlaceView place(@Nullable ContributionId moved) {
        return moved == null
                ? null
                : new PlaceView(moved.topic().value(), moved.number().orElseThrow());
    }

    /** What is left without the white space around it, before it is measured; null where a part is missing. */
    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    /** A text as it is kept, without the names of whom it mentions. */
    private static @Nullable String written(@Nullable String text) {
        return text == null ? null : Reference.withoutNames(text.strip());
    }

    private static List<String> orEmpty(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    /** The filters of the list; several of one kind widen, different kinds narrow. */
    record Filter(
            @Nullable List<String> category,
            @Nullable List<String> theme,
            @Nullable List<String> type,
            @Nullable String municipality,
            @Nullable String entry,
            @Nullable Boolean unanswered) {
        Topics.Selection toSelection(Names names) {
            var unknown = orEmpty(category).stream()
                    .filter(slug -> Category.of(slug).isEmpty())
                    .map(slug -> Violation.in("category", "not-allowed", "'%s' is no category".formatted(slug)))
                    .toList();
            if (!unknown.isEmpty()) {
                throw new InvalidInput(unknown);
            }
            return new Topics.Selection(
                    orEmpty(category),
                    orEmpty(theme),
                    orEmpty(type),
                    Optional.ofNullable(municipality).map(names::codesOf),
                    Optional.ofNullable(entry),
                    Boolean.TRUE.equals(unanswered));
        }
    }

    /** What the author of a topic sends. */
    record NewTopic(
            @NotNull(message = "Say what the topic is for") Category category,

            @Legible(message = "A topic needs a title") @Size(max = 150, message = "A title has at most 150 characters")
            String title,

            @Legible(message = "A topic needs a text")
            @Size(max = 10_000, message = "A text has at most 10,000 characters")
            String text,

            @Size(max = 12, message = "There are at most 12 themes") @Nullable
            List<@NotNull @Pattern(regexp = SLUG, message = "This is no theme") String> themes,

            @Size(max = 8, message = "There are eight types") @Nullable
            List<@NotNull @Pattern(regexp = SLUG, message = "This is no type") String> types,

            @KnownEntry @Nullable String entry,
            @KnownMunicipality @Nullable String municipality,
            @Nullable Boolean asType) {
        NewTopic {
            title = stripped(title);
            text = written(text);
        }

        boolean isAsType() {
            return Boolean.TRUE.equals(asType);
        }

        /** People ask about their own municipality and its stories, or so others will think. */
        void refuseTelling() {
            var telling = new ArrayList<Violation>();
            if (isAsType() && municipality != null) {
                telling.add(Violation.at("/municipality", "gives-author-away", "It would be clear who asks"));
            }
            if (isAsType() && entry != null) {
                telling.add(Violation.at("/entry", "gives-author-away", "It would be clear who asks"));
            }
            if (!telling.isEmpty()) {
                throw new InvalidInput(telling);
            }
        }

        /** As who something was said is said once and for all. */
        void refuseOtherVoice() {
            if (asType != null) {
                throw new InvalidInput(
                        List.of(Violation.at("/asType", "not-allowed", "As who it was opened does not change")));
            }
        }
    }

    record NewPost(
            @Legible(message = "A post needs a text")
            @Size(max = 10_000, message = "A text has at most 10,000 characters")
            String text,

            @Nullable Boolean asType) {
        NewPost {
            text = written(text);
        }

        boolean isAsType() {
            return Boolean.TRUE.equals(asType);
        }
    }

    record NewWords(
            @Legible(message = "A post needs a text")
            @Size(max = 10_000, message = "A text has at most 10,000 characters")
            String text) {
        NewWords {
            text = written(text);
        }
    }

    record NewRemoval(
            @Size(max = 500, message = "A reason has at most 500 characters") @Nullable
            String reason) {
        NewRemoval {
            reason = stripped(reason);
        }
    }

    record NewReason(
            @Legible(message = "Say why") @Size(max = 500, message = "A reason has at most 500 characters")
            String reason) {}

    record NewMove(
            @NotNull(message = "Say where it belongs") Category category,

            @Legible(message = "Say why") @Size(max = 500, message = "A reason has at most 500 characters")
            String reason) {}

    /** The posts of these numbers, or all from one on. */
    record NewSplit(
            @NotNull(message = "Say what the topic is for") Category category,

            @Legible(message = "A topic needs a title") @Size(max = 150, message = "A title has at most 150 characters")
            String title,

            @Legible(message = "A topic needs a text")
            @Size(max = 10_000, message = "A text has at most 10,000 characters")
            String text,

            @Size(min = 1, max = Splits.MOST, message = "There are 1 to 200 posts") @Nullable
            List<@NotNull Integer> numbers,

            @Nullable Integer from,

            @Legible(message = "Say why") @Size(max = 500, message = "A reason has at most 500 characters")
            String reason) {
        NewSplit {
            title = stripped(title);
            text = written(text);
        }

        List<Integer> numbersOr(IntFunction<List<Integer>> all) {
            if (numbers == null == (from == null)) {
                throw new InvalidInput(
                        List.of(Violation.at("/numbers", "not-allowed", "Name the posts, or from which on, not both")));
            }
            var chosen = numbers == null
                    ? all.apply(Objects.requireNonNull(from))
                    : numbers.stream().distinct().sorted().toList();
            if (chosen.isEmpty() || chosen.size() > Splits.MOST) {
                throw new InvalidInput(List.of(Violation.at(
                        "/from",
                        "not-allowed",
                        "From there on there are %d posts, of 1 to 200".formatted(chosen.size()))));
            }
            return chosen;
        }
    }

    record NewAcceptance(
            @Legible(message = "Say which post answers the question")
            String postId) {}

    /**
     * A post. Its images are those in its text that are there. The last three are of who asks, if they are signed in.
     *
     * @param similarTo whose municipality is of the same type as the author's: asker, topic and reader
     */
    record PostView(
            String id,
            int number,
            long version,
            @Nullable String text,
            @Nullable List<Shown> images,
            @Nullable List<Mentioned> mentions,
            @Nullable AuthorView author,
            Instant createdAt,
            @Nullable Instant editedAt,
            @Nullable Instant hiddenAt,
            @Nullable PlaceView movedTo,
            @Nullable RemovalView removal,
            boolean accepted,
            List<String> similarTo,
            int thanks,
            @Nullable Boolean thanked,
            @Nullable Instant editableUntil,
            @Nullable Boolean own) {}

    record WholePostView(PostView post, List<FormerView> former) {}

    /** What nobody else reads until an editor lets it through. */
    record WaitingView(String id, String state, Instant heldAt) {}

    record FormerView(String text, Instant until) {}

    record RemovalView(
            Instant removedAt, boolean byEditor, @Nullable String reason) {}

    /** Where a contribution is; without a number it is the topic itself. */
    record PlaceView(String topicId, @Nullable Integer number) {}
}
