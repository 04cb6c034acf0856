// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Content as MongoDB keeps it, in whichever document. Renaming a part is a migration. */
public final class StoredContent {
    private StoredContent() {}

    /** All parts; null for those that the content does not have. */
    public static Map<String, @Nullable Object> parts(Content content) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("kind", content.kind().slug());
        parts.put("title", content.title());
        parts.put("summary", content.summary());
        parts.put("municipality", content.municipality().value());
        parts.put("themes", content.themes());
        parts.put(
                "sections", new Document(new LinkedHashMap<>(content.sections().written())));
        parts.put("contact", contact(content.contact()));
        parts.put("period", period(content.period()));
        parts.put(
                "status",
                Optional.ofNullable(content.status()).map(Status::slug).orElse(null));
        parts.put(
                "evidence",
                Optional.ofNullable(content.evidence()).map(Evidence::slug).orElse(null));
        parts.put(
                "sources", content.sources().stream().map(StoredContent::source).toList());
        parts.put(
                "links",
                content.links().stream()
                        .map(link -> new Document("title", link.title()).append("url", link.url()))
                        .toList());
        parts.put("language", content.language().slug());
        parts.put("images", content.images().stream().map(StoredContent::image).toList());
        parts.put("place", place(content.place()));
        return parts;
    }

    /** The parts in a document of their own. */
    public static Document document(Content content) {
        var document = new Document();
        parts(content).forEach((name, value) -> {
            if (value != null) {
                document.append(name, value);
            }
        });
        return document;
    }

    /** The content among a document's parts. */
    public static Content read(Document document) {
        var contact = document.get("contact", Document.class);
        var period = document.get("period", Document.class);
        return new Content(
                Kind.of(document.getString("kind")).orElseThrow(),
                document.getString("title"),
                document.getString("summary"),
                new MunicipalityCode(document.getString("municipality")),
                document.getList("themes", String.class, List.of()),
                sections(document.get("sections", new Document())),
                contact == null
                        ? null
                        : new Content.Contact(contact.getString("department"), contact.getString("email")),
                period == null
                        ? null
                        : new Content.Period(period.getInteger("startYear"), period.getInteger("endYear")),
                Optional.ofNullable(document.getString("status"))
                        .flatMap(Status::of)
                        .orElse(null),
                Optional.ofNullable(document.getString("evidence"))
                        .flatMap(Evidence::of)
                        .orElse(null),
                document.getList("sources", Document.class, List.of()).stream()
                        .map(source -> new Content.Source(
                                source.getString("title"), source.getString("url"), source.getString("reference")))
                        .toList(),
                document.getList("links", Document.class, List.of()).stream()
                        .map(link -> new Content.Link(link.getString("title"), link.getString("url")))
                        .toList(),
                Language.of(document.getString("language")).orElseThrow(),
                document.getList("images", Document.class, List.of()).stream()
                        .map(StoredContent::readImage)
                        .toList(),
                readPlace(document.get("place", Document.class)));
    }

    private static @Nullable Document contact(Content.@Nullable Contact contact) {
        return contact == null
                ? null
                : new Document("department", contact.department()).append("email", contact.email());
    }

    private static @Nullable Document period(Content.@Nullable Period period) {
        if (period == null) {
            return null;
        }
        var document = new Document("startYear", period.startYear());
        return period.endYear() == null ? document : document.append("endYear", period.endYear());
    }

    private static Document source(Content.Source source) {
        var document = new Document("title", source.title());
        if (source.url() != null) {
            document.append("url", source.url());
        }
        return source.reference() == null ? document : document.append("reference", source.reference());
    }

    private static Sections sections(Document written) {
        var sections = new LinkedHashMap<String, String>();
        written.forEach((name, text) -> sections.put(name, (String) text));
        return Sections.of(sections);
    }

    private static Document image(Illustration image) {
        var picture = image.picture();
        var document = new Document("id", picture.id())
                .append("hash", picture.hash())
                .append(
                        "sizes",
                        picture.sizes().stream()
                                .map(size -> new Document("width", size.width()).append("height", size.height()))
                                .toList());
        append(document, "altText", image.altText());
        append(document, "caption", image.caption());
        append(document, "credit", image.credit());
        return document;
    }

    private static Illustration readImage(Document image) {
        return new Illustration(
                new Picture(
                        image.getString("id"),
                        image.getString("hash"),
                        image.getList("sizes", Document.class).stream()
                                .map(size -> new Picture.Size(size.getInteger("width"), size.getInteger("height")))
                                .toList()),
                image.getString("altText"),
                image.getString("caption"),
                image.getString("credit"));
    }

    private static @Nullable Document place(@Nullable Place place) {
        if (place == null) {
            return null;
        }
        var document = new Document("longitude", place.longitude()).append("latitude", place.latitude());
        append(document, "label", place.label());
        return document;
    }

    private static @Nullable Place readPlace(@Nullable Document place) {
        return place == null
                ? null
                : new Place(place.getDouble("longitude"), place.getDouble("latitude"), place.getString("label"));
    }

    private static void append(Document document, String name, @Nullable String text) {
        if (text != null) {
            document.append(name, text);
        }
    }
}
