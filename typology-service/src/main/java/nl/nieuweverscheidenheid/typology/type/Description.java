// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.type;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** What a page tells of a type: a text of our own in Dutch, in {@code types/<slug>.md}, with a heading for each part. */
public record Description(List<Section> sections) {
    private static final Pattern HEADING = Pattern.compile("^## ", Pattern.MULTILINE);

    public Description {
        sections = List.copyOf(sections);
    }

    /** The parts of every description, in their order. */
    public enum Part {
        DEFINITION,
        FIGURES,
        CHALLENGES,
        QUESTIONS,
        SOURCES;

        /** Its name on the wire. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A part with its heading and its text in Markdown. */
    public record Section(Part part, String heading, String text) {}

    /** The description that the service comes with. */
    public static Description of(MunicipalityType type) {
        var name = "/types/%s.md".formatted(type.slug());
        try (var file = Objects.requireNonNull(Description.class.getResourceAsStream(name), "There is no " + name)) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Description parse(String markdown) {
        var texts = Arrays.stream(HEADING.split(markdown))
                .filter(text -> !text.isBlank())
                .toList();
        var parts = Part.values();
        if (texts.size() != parts.length) {
            throw new IllegalArgumentException(
                    "A description has %d parts, not %d".formatted(parts.length, texts.size()));
        }
        var sections = new ArrayList<Section>();
        var remaining = texts.iterator();
        for (var part : parts) {
            var text = remaining.next();
            var end = text.indexOf('\n');
            sections.add(new Section(
                    part, text.substring(0, end).strip(), text.substring(end).strip()));
        }
        return new Description(sections);
    }
}
