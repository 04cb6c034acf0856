// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.forum.story.MunicipalityType;
import nl.nieuweverscheidenheid.forum.story.Names;
import nl.nieuweverscheidenheid.kit.signin.Official;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows which posts come from a municipality like another: of the same type as it is today, but not the same. */
@Component
class Likeness {
    /** Whom a post's municipality may be like, on the wire. */
    static final String ASKER = "asker";

    static final String TOPIC = "topic";
    static final String READER = "reader";

    private final Names names;

    Likeness(Names names) {
        this.names = names;
    }

    /** Whom the municipality of a post is like: the asker's, the one that the topic concerns, and the reader's. */
    List<String> of(Post post, Topic topic, Optional<Official> reader) {
        var author = place(post.author());
        return Stream.of(
                        new Other(ASKER, place(topic.author())),
                        new Other(TOPIC, place(topic.municipality())),
                        new Other(
                                READER,
                                place(reader.flatMap(Official::municipality).orElse(null))))
                .filter(other -> author.isLike(other.place()))
                .map(Other::name)
                .toList();
    }

    /** Of who is hidden nothing but the type counts: that a post is not like one's own would tell whose it is. */
    private Place place(Author author) {
        return author.hidden() ? new Place(null, author.type()) : place(author.municipality());
    }

    private Place place(@Nullable String code) {
        return code == null
                ? new Place(null, null)
                : new Place(
                        names.current(code),
                        names.typeOf(code).map(MunicipalityType::slug).orElse(null));
    }

    private record Other(String name, Place place) {}

    private record Place(
            @Nullable String municipality, @Nullable String type) {
        boolean isLike(Place other) {
            return type != null
                    && type.equals(other.type)
                    && (municipality == null || !municipality.equals(other.municipality));
        }
    }
}
