// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.web.util.HtmlUtils;

/**
 * Draws the picture. All looks are attributes, so that it may be shown where no style is allowed; nothing in it is loaded
 * from elsewhere.
 */
final class PictureWriter {
    /** Height of the whole, with the legend below the map. */
    static final int HEIGHT = 1000;

    private static final int ROW = 36;
    private static final int LEGEND_TOP = Outlines.HEIGHT + 14;
    private static final String INK = "#1b2529";
    private static final String SOFT = "#4a575e";
    private static final String PETROL = "#0b3b47";
    private static final String FONT = "Noto Sans Variable,Noto Sans,Verdana,sans-serif";

    private final StringBuilder svg = new StringBuilder(64 * 1024);

    private PictureWriter() {}

    /**
     * What is drawn.
     *
     * @param groups municipalities by how they are filled
     * @param highlighted codes of municipalities with a heavy outline
     * @param stories where there are how many entries
     */
    record Scene(
            String title,
            String description,
            List<Group> groups,
            List<String> highlighted,
            List<Stories> stories,
            List<LegendLine> legend,
            List<String> notes) {}

    /** Municipalities of one type; those that are not asked for are faded. */
    record Group(TypeLook look, boolean isFaded, List<String> codes) {}

    /** Entries of one municipality. */
    record Stories(Coordinate place, int count) {}

    /** A type with its counts. */
    record LegendLine(TypeLook look, int municipalities, int entries) {}

    static String write(Scene scene, Outlines outlines, int width) {
        var writer = new PictureWriter();
        writer.begin(scene, width);
        writer.map(scene, outlines);
        writer.stories(scene.stories());
        writer.legend(scene.legend());
        writer.notes(scene);
        return writer.svg.append("</svg>\n").toString();
    }

    private void begin(Scene scene, int width) {
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img"\
                 aria-labelledby="titel tekst" lang="nl" font-family="%s" fill="%s">
                <title id="titel">%s</title>
                <desc id="tekst">%s</desc>
                <defs>
                """.formatted(
                        Outlines.WIDTH,
                        HEIGHT,
                        width,
                        Math.round((float) width * HEIGHT / Outlines.WIDTH),
                        FONT,
                        INK,
                        escaped(scene.title()),
                        escaped(scene.description())));
        for (var look : TypeLook.ALL) {
            svg.append("""
                    <pattern id="t-%1$s" width="8" height="8" patternUnits="userSpaceOnUse"%4$s><rect width="8" height="8"\
                     fill="%2$s"/>%3$s</pattern>
                    <pattern id="l-%1$s" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8"\
                     fill="%2$s"/>%3$s</pattern>
                    """.formatted(
                            look.slug(),
                            look.colour(),
                            strokes(look),
                            " patternTransform=\"scale(%d)\"".formatted(Outlines.STEPS)));
        }
        svg.append("</defs>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        svg.append("<rect width=\"%d\" height=\"%d\" fill=\"#e6eef0\"/>\n".formatted(Outlines.WIDTH, Outlines.HEIGHT));
    }

    private static String strokes(TypeLook look) {
        return look.pattern().isEmpty()
                ? ""
                : "<path d=\"%s\" stroke=\"#fff\" stroke-opacity=\".42\" stroke-width=\"1.1\" fill=\"none\" stroke-linecap=\"round\"/>"
                        .formatted(look.pattern());
    }

    private void map(Scene scene, Outlines outlines) {
        svg.append("<g transform=\"scale(%s)\" stroke=\"#fff\" stroke-width=\"6\" stroke-linejoin=\"round\">\n"
                .formatted(1.0 / Outlines.STEPS));
        for (var group : scene.groups()) {
            svg.append("<path fill=\"%s\"%s d=\"%s\"/>\n"
                    .formatted(
                            fill(group.look(), "t"),
                            group.isFaded() ? " fill-opacity=\".16\"" : "",
                            outlines.of(group.codes())));
        }
        svg.append("<path fill=\"none\" stroke-width=\"14\" d=\"%s\"/>\n".formatted(outlines.provinces()));
        if (!scene.highlighted().isEmpty()) {
            svg.append("<path fill=\"none\" stroke=\"%s\" stroke-width=\"26\" d=\"%s\"/>\n"
                    .formatted(INK, outlines.of(scene.highlighted())));
        }
        svg.append("</g>\n");
    }

    private void stories(List<Stories> stories) {
        svg.append("<g fill=\"#f4b63f\" stroke=\"%s\" stroke-width=\"1.500\">\n".formatted(PETROL));
        var numbers = new ArrayList<String>();
        for (var one : stories) {
            var radius = Math.min(14, 3.5 + 1.6 * Math.sqrt(one.count()));
            svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\"/>\n"
                    .formatted(decimal(one.place().x), decimal(one.place().y), decimal(radius)));
            if (one.count() > 1) {
                numbers.add("<text x=\"%s\" y=\"%s\">%d</text>\n"
                        .formatted(decimal(one.place().x), decimal(one.place().y + 3.2), one.count()));
            }
        }
        svg.append("</g>\n<g font-size=\"9\" font-weight=\"700\" text-anchor=\"middle\">\n");
        numbers.forEach(svg::append);
        svg.append("</g>\n");
    }

    private void legend(List<LegendLine> lines) {
        var rows = (lines.size() + 1) / 2;
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var x = i / rows * (Outlines.WIDTH / 2) + 10;
            var y = LEGEND_TOP + i % rows * ROW;
            svg.append("""
                    <rect x="%1$d" y="%2$d" width="28" height="28" rx="6" fill="%3$s"/><circle cx="%4$d" cy="%5$d" r="9"\
                     fill="%6$s"/><text x="%4$d" y="%7$d" font-size="12" font-weight="700" text-anchor="middle" fill="%8$s"\
                    >%9$s</text>
                    <text x="%10$d" y="%11$d" font-size="13" font-weight="600">%12$s</text>
                    <text x="%10$d" y="%13$d" font-size="11" fill="%14$s">%15$s</text>
                    """.formatted(
                            x,
                            y,
                            fill(line.look(), "l"),
                            x + 14,
                            y + 14,
                            line.look().colour(),
                            y + 18,
                            line.look().ink(),
                            line.look().letter(),
                            x + 38,
                            y + 12,
                            escaped(line.look().name()),
                            y + 26,
                            SOFT,
                            counts(line)));
        }
    }

    private void notes(Scene scene) {
        var y = LEGEND_TOP + (scene.legend().size() + 1) / 2 * ROW + 16;
        svg.append("""
                <circle cx="24" cy="%d" r="6" fill="#f4b63f" stroke="%s" stroke-width="1.500"/>
                <g font-size="11" fill="%s">
                """.formatted(y - 4, PETROL, SOFT));
        svg.append("<text x=\"48\" y=\"%d\">Voorbeelden; het getal zegt hoeveel in een gemeente</text>\n".formatted(y));
        for (var note : scene.notes()) {
            y += 17;
            svg.append("<text x=\"10\" y=\"%d\">%s</text>\n".formatted(y, escaped(note)));
        }
        svg.append("</g>\n");
    }

    private static String counts(LegendLine line) {
        return "%d %s, %d %s"
                .formatted(
                        line.municipalities(),
                        line.municipalities() == 1 ? "gemeente" : "gemeenten",
                        line.entries(),
                        line.entries() == 1 ? "voorbeeld" : "voorbeelden");
    }

    private static String fill(TypeLook look, String prefix) {
        return look.slug().isEmpty() ? look.colour() : "url(#%s-%s)".formatted(prefix, look.slug());
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
