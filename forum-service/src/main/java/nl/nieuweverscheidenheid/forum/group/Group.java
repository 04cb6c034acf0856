// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.group;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.kit.signin.Official;
import org.jspecify.annotations.Nullable;

/**
 * A closed group: what is said in it is for its members alone. Immutable: each change returns the next version.
 *
 * @param members in the order in which they came
 * @param requests of those who want to join, oldest first
 */
public record Group(
        GroupId id,
        long version,
        String name,
        String description,
        List<Member> members,
        List<Request> requests,
        Instant createdAt) {
    /** More are a forum of their own. */
    static final int MOST_MEMBERS = 500;

    /** So many may wait: as many as somebody may still want to look through. */
    static final int MOST_REQUESTS = 100;

    public Group {
        if (name.isBlank() || description.isBlank()) {
            throw new IllegalArgumentException("A group needs a name and a description");
        }
        members = List.copyOf(members);
        requests = List.copyOf(requests);
    }

    /**
     * An official as their group knows them.
     *
     * @param subject opaque id
     */
    public record Person(
            String subject,
            String name,
            @Nullable String municipality,
            @Nullable String function) {
        static Person of(Official official) {
            return new Person(
                    official.subject(),
                    official.name(),
                    official.municipality().orElse(null),
                    official.function().orElse(null));
        }
    }

    /**
     * Somebody who belongs to it.
     *
     * @param id of this membership, as others may not learn the subject
     * @param manager whether they let others in
     */
    public record Member(String id, Person person, boolean manager, Instant since) {}

    /**
     * Somebody who wants to.
     *
     * @param id of this request; that of the membership if it is approved
     * @param motivation in their own words, if they gave any
     */
    public record Request(
            String id, Person person, @Nullable String motivation, Instant at) {}

    static Group create(GroupId id, String name, String description, Instant now) {
        return new Group(id, 1, name, description, List.of(), List.of(), now);
    }

    Group rename(String other, String otherDescription) {
        return new Group(id, version + 1, other, otherDescription, members, requests, createdAt);
    }

    /** The group that somebody asked to join; asking again says so in other words. */
    Group ask(Person person, @Nullable String motivation, Instant now) {
        if (member(person.subject()).isPresent()) {
            throw new AlreadyMember(id);
        }
        var former = request(person.subject());
        if (former.isEmpty() && requests.size() >= MOST_REQUESTS) {
            throw new GroupFull("So many want to join %s that nobody else can ask".formatted(id));
        }
        var request = new Request(
                former.map(Request::id).orElseGet(() -> UUID.randomUUID().toString()),
                person,
                motivation,
                former.map(Request::at).orElse(now));
        return with(
                members,
                Stream.concat(without(requests, one -> one.id().equals(request.id())), Stream.of(request))
                        .toList());
    }

    /** The group with the asker among its members. */
    Group approve(String requestId, Instant now) {
        var request = requestOf(requestId);
        if (members.size() >= MOST_MEMBERS) {
            throw new GroupFull("Group %s has %d members, which is as many as it may have".formatted(id, MOST_MEMBERS));
        }
        var joined = new Member(request.id(), request.person(), false, now);
        return with(
                Stream.concat(members.stream(), Stream.of(joined)).toList(),
                without(requests, request::equals).toList());
    }

    /** The group without a request, which was declined or taken back. */
    Group decline(String requestId) {
        return with(members, without(requests, requestOf(requestId)::equals).toList());
    }

    /** The group in which a member lets others in from now on, or no longer. */
    Group appoint(String memberId, boolean manager) {
        var member = memberOf(memberId);
        var appointed = new Member(member.id(), member.person(), manager, member.since());
        return with(
                members.stream()
                        .map(one -> one.equals(member) ? appointed : one)
                        .toList(),
                requests);
    }

    /** The group without a member, who left or was sent away. */
    Group dismiss(String memberId) {
        return with(without(members, memberOf(memberId)::equals).toList(), requests);
    }

    /** The group without somebody who belongs to it or wants to. */
    Group without(String subject) {
        return with(
                without(members, member -> member.person().subject().equals(subject))
                        .toList(),
                without(requests, request -> request.person().subject().equals(subject))
                        .toList());
    }

    Optional<Member> member(String subject) {
        return members.stream()
                .filter(member -> member.person().subject().equals(subject))
                .findFirst();
    }

    Optional<Request> request(String subject) {
        return requests.stream()
                .filter(request -> request.person().subject().equals(subject))
                .findFirst();
    }

    Request requestOf(String requestId) {
        return requests.stream()
                .filter(request -> request.id().equals(requestId))
                .findFirst()
                .orElseThrow(() -> new RequestNotFound(requestId));
    }

    Member memberOf(String memberId) {
        return members.stream()
                .filter(member -> member.id().equals(memberId))
                .findFirst()
                .orElseThrow(() -> new MemberNotFound(memberId));
    }

    private static <T> Stream<T> without(List<T> all, Predicate<T> gone) {
        return all.stream().filter(gone.negate());
    }

    private Group with(List<Member> all, List<Request> waiting) {
        return new Group(id, version + 1, name, description, all, waiting, createdAt);
    }
}
