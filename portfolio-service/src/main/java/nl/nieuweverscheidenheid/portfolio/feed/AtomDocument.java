// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.nieuweverscheidenheid.portfolio.publisher.PublicAddresses;

/** A feed as an Atom document (RFC 4287). */
final class AtomDocument {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String HTML = "text/html";

    private final XMLStreamWriter xml;

    private AtomDocument(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] of(Feed feed) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new AtomDocument(xml).write(feed);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString().getBytes(UTF_8);
    }

    private void write(Feed feed) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        language("nl");
        element("id", feed.id());
        element("title", feed.title());
        element("subtitle", feed.subtitle());
        element("updated", feed.updated().toString());
        link("alternate", HTML, feed.page());
        for (var page : feed.pages().entrySet()) {
            link(page.getKey(), "application/atom+xml", page.getValue());
        }
        link("license", HTML, PublicAddresses.LICENCE);
        author(new Feed.Author(feed.publisher(), feed.page()));
        for (var item : feed.items()) {
            write(item);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(Feed.Item item) throws XMLStreamException {
        xml.writeStartElement("entry");
        language(item.language());
        element("id", item.id());
        element("title", item.title());
        link("alternate", HTML, item.page());
        link("alternate", "application/ld+json", item.linkedData());
        link("license", HTML, PublicAddresses.LICENCE);
        author(item.author());
        element("published", item.published().toString());
        element("updated", item.updated().toString());
        for (var category : item.categories()) {
            xml.writeEmptyElement("category");
            attribute("scheme", category.scheme());
            attribute("term", category.term());
            attribute("label", category.label());
        }
        if (item.summary() != null) {
            element("summary", item.summary());
        }
        element("rights", "CC BY 4.0, " + item.author().name());
        xml.writeStartElement("content");
        attribute("type", "html");
        text(item.html());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void author(Feed.Author author) throws XMLStreamException {
        xml.writeStartElement("author");
        element("name", author.name());
        element("uri", author.uri());
        xml.writeEndElement();
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        attribute("rel", relation);
        attribute("type", type);
        attribute("href", address);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        text(text);
        xml.writeEndElement();
    }

    private void language(String language) throws XMLStreamException {
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, possible(value));
    }

    private void text(String text) throws XMLStreamException {
        xml.writeCharacters(possible(text));
    }

    /** Without the characters that XML 1.0 cannot hold, which nobody sees anyway. */
    private static String possible(String text) {
        var possible = new StringBuilder(text.length());
        text.codePoints().filter(AtomDocument::isPossible).forEach(possible::appendCodePoint);
        return possible.toString();
    }

    private static boolean isPossible(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= ' ' && character < Character.MIN_SURROGATE)
                || (character > Character.MAX_SURROGATE && character != 0xFFFE && character != 0xFFFF);
    }
}
