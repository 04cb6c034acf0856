// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.workflow;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.nieuweverscheidenheid.portfolio.address.Slug;
import nl.nieuweverscheidenheid.portfolio.address.Slugs;
import nl.nieuweverscheidenheid.portfolio.entry.Entries;
import nl.nieuweverscheidenheid.portfolio.entry.Entry;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import org.springframework.stereotype.Component;

/** Gives entries readable addresses, and finds entries by them. */
@Component
public class Addresses {
    private static final int MOST_NUMBERED = 50;
    private static final int LEAST_OF_ID = 3;

    private final Entries entries;
    private final Slugs slugs;

    public Addresses(Entries entries, Slugs slugs) {
        this.entries = entries;
        this.slugs = slugs;
    }

    /** The entry that an id, a slug or a former slug leads to. */
    Optional<Entry> find(String idOrSlug) {
        return id(idOrSlug)
                .flatMap(entries::find)
                .or(() ->
                        slug(idOrSlug).flatMap(slugs::ownerOf).map(EntryId::new).flatMap(entries::find));
    }

    /**
     * The slug for an entry with this title, which is claimed before the entry is saved with it. If it never is, the slug
     * leads to it all the same.
     */
    public Slug give(EntryId id, String title) {
        return give(id, Slug.ofTitle(title));
    }

    /** The same for an entry that had an address elsewhere; another entry's stays that one's. */
    Slug give(EntryId id, Slug wanted) {
        var numbered = IntStream.rangeClosed(2, MOST_NUMBERED).mapToObj(number -> wanted.with(String.valueOf(number)));
        return Stream.of(Stream.of(wanted), numbered, Stream.of(new Slug("verhaal-" + id.value())))
                .flatMap(slugs -> slugs)
                .filter(slug -> !isIdOfAnother(slug, id) && slugs.claim(slug, id.value()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("The id of entry %s is in another's address".formatted(id)));
    }

    /** Ids are looked at before slugs, so an address must not look like an id. */
    private boolean isIdOfAnother(Slug slug, EntryId id) {
        return id(slug.value())
                .filter(other -> !other.equals(id))
                .flatMap(entries::find)
                .isPresent();
    }

    private static Optional<EntryId> id(String text) {
        return text.length() < LEAST_OF_ID ? Optional.empty() : parsed(text, EntryId::new);
    }

    private static Optional<Slug> slug(String text) {
        return parsed(text, Slug::new);
    }

    private static <T> Optional<T> parsed(String text, java.util.function.Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
