// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.imports;

import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * HTML of an older portfolio as Markdown. Only what a page can show is kept: paragraphs, headings, lists, quotes, emphasis
 * and links to the web or to an e-mail address. Of all else the text is kept, and of scripts and styles nothing.
 */
final class HtmlText {
    private static final Safelist SHOWN = new Safelist()
            .addTags("p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr")
            .addTags("b", "strong", "i", "em", "code", "a", "table", "tbody", "thead", "tr", "td", "th")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto");
    private static final Pattern ELEMENT =
            Pattern.compile("(?i)</?(p|br|div|span|strong|em|b|i|u|ul|ol|li|a|h[1-6]|table|img|script)(\\s[^>]*)?/?>");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder().build();

    private HtmlText() {}

    /** Whether a text looks as if it were meant as HTML. */
    static boolean isLikely(String text) {
        return ELEMENT.matcher(text).find();
    }

    /** The text alone. */
    static String plain(String html) {
        return clean(html).text();
    }

    static String markdown(String html) {
        var document = new Document();
        new Blocks(document).addAll(clean(html));
        return RENDERER.render(document).strip();
    }

    private static Element clean(String html) {
        return new Cleaner(SHOWN).clean(Jsoup.parseBodyFragment(html)).body();
    }

    /** Fills a block with what an element holds; text between blocks becomes a paragraph. */
    private static final class Blocks {
        private final Block target;
        private @Nullable Paragraph open;

        Blocks(Block target) {
            this.target = target;
        }

        void addAll(Element from) {
            from.childNodes().forEach(this::add);
            close();
        }

        private void add(Node node) {
            if (node instanceof Element element && isBlock(element)) {
                close();
                addBlock(element);
            } else {
                inline(node, paragraph());
            }
        }

        private static boolean isBlock(Element element) {
            return element.isBlock() || element.nameIs("td") || element.nameIs("th");
        }

        private void addBlock(Element element) {
            switch (element.normalName()) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                    var heading = new Heading();
                    heading.setLevel(element.normalName().charAt(1) - '0');
                    element.childNodes().forEach(child -> inline(child, heading));
                    keep(heading);
                }
                case "ul" -> list(element, new BulletList());
                case "ol" -> {
                    var list = new OrderedList();
                    list.setMarkerStartNumber(1);
                    list.setMarkerDelimiter(".");
                    list(element, list);
                }
                case "blockquote" -> {
                    var quote = new BlockQuote();
                    new Blocks(quote).addAll(element);
                    keep(quote);
                }
                case "pre" -> {
                    var code = new FencedCodeBlock();
                    code.setFenceCharacter("`");
                    code.setLiteral(element.wholeText());
                    target.appendChild(code);
                }
                case "hr" -> target.appendChild(new ThematicBreak());
                default -> new Blocks(target).addAll(element);
            }
        }

        private void list(Element element, ListBlock list) {
            list.setTight(true);
            for (var child : element.children()) {
                var item = new ListItem();
                new Blocks(item).addAll(child);
                if (item.getFirstChild() != null) {
                    list.appendChild(item);
                }
            }
            keep(list);
        }

        private Paragraph paragraph() {
            if (open == null) {
                open = new Paragraph();
            }
            return open;
        }

        private void close() {
            if (open != null) {
                trim(open);
                keep(open);
                open = null;
            }
        }

        private void keep(Block block) {
            if (block.getFirstChild() != null) {
                target.appendChild(block);
            }
        }
    }

    private static void inline(Node node, org.commonmark.node.Node target) {
        switch (node) {
            case TextNode text -> {
                var words = SPACE.matcher(text.getWholeText()).replaceAll(" ");
                if (!words.isEmpty()) {
                    target.appendChild(new Text(words));
                }
            }
            case Element element -> inline(element, target);
            default -> {}
        }
    }

    private static void inline(Element element, org.commonmark.node.Node target) {
        switch (element.normalName()) {
            case "br" -> target.appendChild(new HardLineBreak());
            case "b", "strong" -> wrapped(element, new StrongEmphasis("**"), target);
            case "i", "em" -> wrapped(element, new Emphasis("*"), target);
            case "code" -> {
                if (!element.text().isEmpty()) {
                    target.appendChild(new Code(element.text()));
                }
            }
            case "a" -> {
                if (element.attr("href").isEmpty()) {
                    element.childNodes().forEach(child -> inline(child, target));
                } else {
                    wrapped(element, new Link(element.attr("href"), null), target);
                }
            }
            default -> element.childNodes().forEach(child -> inline(child, target));
        }
    }

    /** Markdown's marks stand against the words that they are about, so the space at the edges moves outside. */
    private static void wrapped(Element element, org.commonmark.node.Node mark, org.commonmark.node.Node target) {
        var words = element.wholeText();
        if (words.isBlank()) {
            target.appendChild(new Text(" "));
            return;
        }
        if (SPACE.matcher(words).lookingAt()) {
            target.appendChild(new Text(" "));
        }
        element.childNodes().forEach(child -> inline(child, mark));
        trim(mark);
        target.appendChild(mark);
        if (SPACE.matcher(words.substring(words.length() - 1)).matches()) {
            target.appendChild(new Text(" "));
        }
    }

    private static void trim(org.commonmark.node.Node parent) {
        while (parent.getFirstChild() instanceof HardLineBreak line) {
            line.unlink();
        }
        while (parent.getLastChild() instanceof HardLineBreak line) {
            line.unlink();
        }
        if (parent.getFirstChild() instanceof Text text) {
            text.setLiteral(text.getLiteral().stripLeading());
            unlinkEmpty(text);
        }
        if (parent.getLastChild() instanceof Text text) {
            text.setLiteral(text.getLiteral().stripTrailing());
            unlinkEmpty(text);
        }
    }

    private static void unlinkEmpty(Text text) {
        if (text.getLiteral().isEmpty()) {
            text.unlink();
        }
    }
}
