// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.forum.group.ClosedGroups;
import nl.nieuweverscheidenheid.forum.group.Group;
import nl.nieuweverscheidenheid.forum.group.GroupId;
import nl.nieuweverscheidenheid.forum.story.Names;
import nl.nieuweverscheidenheid.forum.topic.AuthorView.MunicipalityView;
import nl.nieuweverscheidenheid.forum.topic.Reference.Kind;
import nl.nieuweverscheidenheid.forum.topic.TopicResource.PlaceView;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.kit.web.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whom one can mention: who wrote something in this topic under their own name that can be read, members of the closed group
 * that it is in, and municipalities. Nobody else is found, so that nobody learns by mentioning who is on the portal.
 */
@Component
class Mentions {
    /** So many in a text; more is a mailing. */
    static final int MOST = 10;

    private static final int SUGGESTIONS = 8;

    /** Who wrote one of the last so many posts is suggested. */
    private static final int RECENT = 100;

    private static final String POINTER = "/text";

    private final Topics topics;
    private final Names names;
    private final ClosedGroups groups;

    Mentions(Topics topics, Names names, ClosedGroups groups) {
        this.topics = topics;
        this.names = names;
        this.groups = groups;
    }

    /** What is wrong with whom these words mention beyond those before; it does not tell who is there and who is not. */
    List<Violation> wrong(Wording wording) {
        var mentioned = Reference.in(wording.after());
        if (mentioned.isEmpty()) {
            return List.of();
        }
        var wrong = new ArrayList<Violation>();
        if (mentioned.size() > MOST) {
            wrong.add(Violation.at(POINTER, "too-many-mentions", "A text mentions at most %d".formatted(MOST)));
        }
        var before = Reference.in(wording.before());
        if (!mentioned.stream()
                .filter(reference -> !before.contains(reference))
                .limit(MOST)
                .allMatch(reference -> isAllowed(reference, wording))) {
            wrong.add(Violation.at(
                    POINTER, "unknown-mention", "Somebody is mentioned whom a text in this topic cannot mention"));
        }
        return wrong;
    }

    /** Of these references in texts of a topic, those to whom it can be told who they are. */
    Map<Reference, Mentioned> of(Collection<Reference> references, @Nullable GroupId group) {
        var found = new HashMap<Reference, Mentioned>();
        for (var reference : references) {
            find(reference, group).ifPresent(mentioned -> found.put(reference, mentioned));
        }
        return found;
    }

    /** Whom the official can mention in the topic whose name or municipality has a word that begins so. */
    List<Mentioned> mentionable(Topic topic, String query, Official official) {
        var sought = Words.of(query);
        var people = topic.group() == null ? authors(topic, official) : members(topic.group(), official);
        return Stream.concat(
                        people.filter(
                                one -> Words.of(one.name(), municipalityOf(one)).contains(sought)),
                        sought.isBlank()
                                ? Stream.empty()
                                : names.municipalities()
                                        .filter(one -> Words.of(one.getValue()).contains(sought))
                                        .map(one -> municipality(one.getKey(), one.getValue())))
                .limit(SUGGESTIONS)
                .toList();
    }

    private boolean isAllowed(Reference reference, Wording wording) {
        return switch (reference.kind()) {
            case MUNICIPALITY -> names.hasMunicipality(reference.id());
            case MEMBER ->
                wording.group() != null && find(reference, wording.group()).isPresent();
            case AUTHOR ->
                wording.group() == null
                        && contribution(reference)
                                .filter(id -> id.topic().equals(wording.topic()))
                                .isPresent()
                        && find(reference, null).isPresent();
        };
    }

    private Optional<Mentioned> find(Reference reference, @Nullable GroupId group) {
        return switch (reference.kind()) {
            case MUNICIPALITY -> names.ofMunicipality(reference.id()).map(name -> municipality(reference.id(), name));
            case MEMBER ->
                Optional.ofNullable(group).stream()
                        .flatMap(groups::members)
                        .filter(member -> member.id().equals(reference.id()))
                        .map(this::member)
                        .findFirst();
            case AUTHOR -> contribution(reference).flatMap(id -> author(reference, id));
        };
    }

    private static Optional<ContributionId> contribution(Reference reference) {
        try {
            return Optional.of(new ContributionId(reference.id()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The author of what can be read in public, wherever it is now. */
    private Optional<Mentioned> author(Reference reference, ContributionId id) {
        var topic = topics.find(id.topic()).filter(found -> !found.removed() && found.group() == null);
        if (id.number().isEmpty()) {
            return topic.filter(found -> !found.hidden()).flatMap(found -> person(reference, found.author(), id));
        }
        return topic.flatMap(found -> topics.findPost(found.id(), id.value()))
                .flatMap(post -> post.movedTo() != null
                        ? author(reference, post.movedTo())
                        : Optional.of(post)
                                .filter(Post::readable)
                                .flatMap(found -> person(reference, found.author(), id)));
    }

    private Optional<Mentioned> person(Reference reference, Author author, ContributionId id) {
        if (author.hidden() || !author.verified()) {
            return Optional.empty();
        }
        return Optional.of(new Mentioned(
                reference.toString(),
                author.name(),
                author.function(),
                view(author.municipality()),
                new PlaceView(
                        id.topic().value(),
                        id.number().isPresent() ? id.number().getAsInt() : null)));
    }

    private Stream<Mentioned> authors(Topic topic, Official official) {
        var byPerson = new LinkedHashMap<String, Mentioned>();
        var last = (topic.posts() + RECENT - 1) / RECENT;
        var recent = last == 0
                ? List.<Post>of()
                : topics.posts(topic, new Paging(last, RECENT)).items();
        for (var post : recent.reversed()) {
            if (post.readable()) {
                add(byPerson, post.author(), ContributionId.of(topic.id(), post.number()));
            }
        }
        if (!topic.hidden()) {
            add(byPerson, topic.author(), ContributionId.of(topic.id()));
        }
        byPerson.remove(official.subject());
        return byPerson.values().stream();
    }

    private void add(Map<String, Mentioned> byPerson, Author author, ContributionId id) {
        if (!byPerson.containsKey(author.subject())) {
            person(new Reference(Kind.AUTHOR, id.value()), author, id)
                    .ifPresent(mentioned -> byPerson.put(author.subject(), mentioned));
        }
    }

    private Stream<Mentioned> members(GroupId group, Official official) {
        return groups.members(group)
                .filter(member -> !member.person().subject().equals(official.subject()))
                .map(this::member);
    }

    private Mentioned member(Group.Member member) {
        var person = member.person();
        return new Mentioned(
                new Reference(Kind.MEMBER, member.id()).toString(),
                person.name(),
                person.function(),
                view(person.municipality()),
                null);
    }

    private static Mentioned municipality(String code, String name) {
        return new Mentioned(
                new Reference(Kind.MUNICIPALITY, code).toString(), name, null, new MunicipalityView(code, name), null);
    }

    private static String municipalityOf(Mentioned one) {
        var municipality = one.municipality();
        return municipality == null ? "" : municipality.name();
    }

    private @Nullable MunicipalityView view(@Nullable String code) {
        return code == null ? null : MunicipalityView.of(code, names);
    }
}
