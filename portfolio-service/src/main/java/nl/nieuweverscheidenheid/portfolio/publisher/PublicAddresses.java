// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.publisher;

import java.util.Locale;
import nl.nieuweverscheidenheid.portfolio.address.Slug;
import nl.nieuweverscheidenheid.portfolio.content.Illustration;
import nl.nieuweverscheidenheid.portfolio.entry.Entry;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.entry.Publication;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import org.springframework.stereotype.Component;

/** Whole addresses of what everybody can see, for whoever is elsewhere. */
@Component
public class PublicAddresses {
    /** What every text may be used under. */
    public static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private static final String API = "/api/portfolio/v1";

    private final PublisherSettings settings;

    public PublicAddresses(PublisherSettings settings) {
        this.settings = settings;
    }

    /** A page of the web client. */
    public String page(String path) {
        return settings.publicUrl() + path;
    }

    /** A resource of this service, by its path below the service's own. */
    public String api(String path) {
        return settings.publicUrl() + API + path;
    }

    /** The page of a published entry. */
    public String page(Entry entry) {
        return page("/voorbeelden/"
                + entry.published()
                        .map(Publication::slug)
                        .map(Slug::value)
                        .orElse(entry.id().value()));
    }

    /** The name of an entry that never changes, wherever its page or the portal go: a tag URI. */
    public String tag(EntryId id) {
        return tag("entries/" + id);
    }

    /** The same for something else of this service. */
    public String tag(String what) {
        return "tag:%s:portfolio/%s".formatted(settings.tagAuthority(), what);
    }

    /** A picture at its largest. */
    public String picture(Illustration image) {
        var picture = image.picture();
        return api("/images/%s/%d"
                .formatted(picture.hash(), picture.sizes().getLast().width()));
    }

    /** The municipality in the register of government organisations. */
    public static String tooi(MunicipalityCode code) {
        return "https://identifier.overheid.nl/tooi/id/gemeente/" + code.value().toLowerCase(Locale.ROOT);
    }
}
