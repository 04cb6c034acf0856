// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A story as HTML, for readers of feeds. It lets through what the web client lets through: HTML in a text is text, there
 * are no pictures, and links lead to the web or to an e-mail address.
 */
final class StoryHtml {
    /** The template's headings, in the order in which a reader of the page meets them: the dilemma first. */
    private static final Map<String, String> HEADINGS = headings();

    private static final int LEVEL = 2;
    private static final int DEEPEST = 6;
    private static final Pattern SAFE =
            Pattern.compile("(https?://|mailto:).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private StoryHtml() {}

    static String of(Content content) {
        var sections = content.sections().written();
        var story = new Document();
        HEADINGS.forEach((name, words) -> {
            var text = sections.get(name);
            if (text != null) {
                var heading = new Heading();
                heading.setLevel(LEVEL);
                heading.appendChild(new Text(words));
                story.appendChild(heading);
                var section = PARSER.parse(text);
                section.accept(new Harmless());
                adopt(section, story);
            }
        });
        return RENDERER.render(story);
    }

    private static void adopt(Node from, Node to) {
        for (var child = from.getFirstChild(); child != null; child = from.getFirstChild()) {
            to.appendChild(child);
        }
    }

    private static Map<String, String> headings() {
        var headings = new LinkedHashMap<String, String>();
        headings.put("dilemma", "Het dilemma");
        headings.put("occasion", "De aanleiding");
        headings.put("approach", "De aanpak");
        headings.put("roles", "Wie deed wat");
        headings.put("cost", "Kosten en inzet");
        headings.put("result", "Wat het opleverde");
        headings.put("whatDidNotWork", "Wat niet werkte");
        headings.put("tip", "Tip voor een collega");
        return headings;
    }

    /** Leaves out what a page would leave out. */
    private static final class Harmless extends AbstractVisitor {
        @Override
        public void visit(Image image) {
            image.unlink();
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (!SAFE.matcher(link.getDestination()).matches()) {
                for (var child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
                    link.insertBefore(child);
                }
                link.unlink();
            }
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.clamp(heading.getLevel() + 1, LEVEL + 1, DEEPEST));
            visitChildren(heading);
        }
    }
}
