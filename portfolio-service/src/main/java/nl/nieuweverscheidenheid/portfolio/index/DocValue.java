// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;

/** Single values of documents. */
public final class DocValue {
    private DocValue() {}

    /** The id of what the document is of. */
    public static String id(IndexSearcher searcher, int document) throws IOException {
        return text(searcher, document, Fields.ID);
    }

    /** A text of the document. */
    static String text(IndexSearcher searcher, int document, String field) throws IOException {
        var leaf = leaf(searcher, document);
        var values = DocValues.getBinary(leaf.reader(), field);
        if (!values.advanceExact(document - leaf.docBase)) {
            throw new IllegalStateException("Document %d has no %s".formatted(document, field));
        }
        var bytes = values.binaryValue();
        return new String(bytes.bytes, bytes.offset, bytes.length, UTF_8);
    }

    /** The version of what the document is of. */
    public static long version(IndexSearcher searcher, int document) throws IOException {
        return number(searcher, document, Fields.VERSION);
    }

    /** A number of the document, 0 where it has none. */
    public static long number(IndexSearcher searcher, int document, String field) throws IOException {
        var leaf = leaf(searcher, document);
        var values = DocValues.getNumeric(leaf.reader(), field);
        return values.advanceExact(document - leaf.docBase) ? values.longValue() : 0;
    }

    /** What the document is of. */
    public static DocumentKind kind(IndexSearcher searcher, int document) throws IOException {
        return DocumentKind.of(number(searcher, document, Fields.KIND));
    }

    private static LeafReaderContext leaf(IndexSearcher searcher, int document) {
        var leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }
}
