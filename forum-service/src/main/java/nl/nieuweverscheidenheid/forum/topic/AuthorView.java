// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.util.Optional;
import nl.nieuweverscheidenheid.forum.story.MunicipalityType;
import nl.nieuweverscheidenheid.forum.story.Names;
import nl.nieuweverscheidenheid.kit.signin.Official;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote something, as far as a reader may know.
 *
 * @param function what they did for the municipality when they wrote it
 * @param type all that readers know of an author who chose so; editors see the rest beside it
 * @param verified whether an identity provider vouches for it all
 */
record AuthorView(
        @Nullable String name,
        @Nullable MunicipalityView municipality,
        @Nullable String function,
        @Nullable TypeView type,
        boolean verified) {
    static AuthorView of(Author author, Optional<Official> reader, Names names) {
        var type = author.type() == null ? null : TypeView.of(author.type(), names);
        if (author.hidden() && reader.filter(Official::isEditor).isEmpty()) {
            return new AuthorView(null, null, null, type, author.verified());
        }
        return new AuthorView(
                author.name(),
                author.municipality() == null ? null : MunicipalityView.of(author.municipality(), names),
                author.function(),
                type,
                author.verified());
    }

    record MunicipalityView(String code, String name) {
        static MunicipalityView of(String code, Names names) {
            return new MunicipalityView(code, names.ofMunicipality(code).orElse(code));
        }
    }

    record TypeView(String slug, String name) {
        static TypeView of(String slug, Names names) {
            return new TypeView(
                    slug, names.type(slug).map(MunicipalityType::name).orElse(slug));
        }
    }
}
