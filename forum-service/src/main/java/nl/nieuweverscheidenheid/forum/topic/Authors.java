// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import nl.nieuweverscheidenheid.forum.story.Names;
import nl.nieuweverscheidenheid.kit.signin.Official;
import org.springframework.stereotype.Component;

/** Lets officials write under their own name, or be shown as the type of their municipality only. */
@Component
class Authors {
    /** So many municipalities have to be of a type before it hides which of them writes. */
    private static final int ENOUGH = 5;

    private final Names names;

    Authors(Names names) {
        this.names = names;
    }

    /**
     * The official as readers see them: as a municipality of its type.
     *
     * @throws AuthorGivenAway if that would not hide them
     */
    Author behindType(Official official) {
        var type = official.municipality()
                .flatMap(names::typeOf)
                .orElseThrow(() -> new AuthorGivenAway("Your municipality has no type to be shown in its place"));
        var many = names.countOfType(type.slug());
        if (many < ENOUGH) {
            throw new AuthorGivenAway("Only %d municipalities are of the type %s; it takes %d to hide one"
                    .formatted(many, type.slug(), ENOUGH));
        }
        return Author.of(official).behind(type.slug());
    }
}
