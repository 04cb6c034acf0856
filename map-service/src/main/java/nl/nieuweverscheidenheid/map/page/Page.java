// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells, in plain text that is escaped where it is written.
 *
 * @param path the pages above this one, the topmost first
 * @param forPrograms address of the same as JSON
 */
public record Page(String title, List<Anchor> path, String lead, List<Part> parts, String forPrograms) {
    public Page {
        path = List.copyOf(path);
        parts = List.copyOf(parts);
    }

    /** A part of a page under its own heading: a picture, facts, a table, links, or several of these. */
    public record Part(
            String heading,
            @Nullable String text,
            @Nullable Picture picture,
            List<Fact> facts,
            @Nullable Table table,
            List<Anchor> links) {
        public Part {
            facts = List.copyOf(facts);
            links = List.copyOf(links);
        }

        /** Whether there are facts. */
        public boolean hasFacts() {
            return !facts.isEmpty();
        }

        /** Whether there are links. */
        public boolean hasLinks() {
            return !links.isEmpty();
        }
    }

    /** A picture of this width and height, and what it shows for who does not see it. */
    public record Picture(String address, String alternative, int width, int height) {
        /** The picture of the Netherlands that this service draws. */
        public static Picture ofNetherlands(String address, String alternative) {
            return new Picture(address, alternative, 600, 1000);
        }
    }

    /** Something by name. */
    public record Fact(String name, Anchor value) {
        /** A fact that leads nowhere. */
        public static Fact of(String name, @Nullable Object value) {
            return new Fact(name, Anchor.text(value));
        }
    }

    /** A table; the first cell of a row names it. */
    public record Table(String caption, List<String> heads, List<Row> rows) {
        public Table {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }

    /** A row of a table. */
    public record Row(Anchor head, List<Anchor> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A text, and where it leads if it does. */
    public record Anchor(String text, @Nullable String address) {
        /** A text that leads nowhere. */
        public static Anchor text(@Nullable Object text) {
            return new Anchor(
                    text instanceof List<?> several
                            ? String.join(
                                    ", ", several.stream().map(String::valueOf).toList())
                            : Objects.toString(text, "–"),
                    null);
        }
    }

    /** Begins a page. */
    public static Writing titled(String title, String lead) {
        return new Writing(title, lead);
    }

    /** A page in the making. */
    public static final class Writing {
        private final String title;
        private final String lead;
        private final List<Anchor> path = new ArrayList<>();
        private final List<Part> parts = new ArrayList<>();

        private Writing(String title, String lead) {
            this.title = title;
            this.lead = lead;
        }

        /** Names the page above this one. */
        public Writing under(String name, String address) {
            path.add(new Anchor(name, address));
            return this;
        }

        /** Tells something, perhaps with a picture. */
        public Writing text(String heading, @Nullable String text, @Nullable Picture picture) {
            parts.add(new Part(heading, text, picture, List.of(), null, List.of()));
            return this;
        }

        /** Tells facts. */
        public Writing facts(String heading, List<Fact> facts) {
            parts.add(new Part(heading, null, null, facts, null, List.of()));
            return this;
        }

        /** Shows a table, and where to go from it. */
        public Writing table(String heading, @Nullable String text, Table table, List<Anchor> links) {
            parts.add(new Part(heading, text, null, List.of(), table, links));
            return this;
        }

        /** Leads on. */
        public Writing links(String heading, @Nullable String text, List<Anchor> links) {
            parts.add(new Part(heading, text, null, List.of(), null, links));
            return this;
        }

        /** The page, which is found as JSON at this address. */
        public Page forPrograms(String address) {
            return new Page(title, path, lead, parts, address);
        }
    }
}
