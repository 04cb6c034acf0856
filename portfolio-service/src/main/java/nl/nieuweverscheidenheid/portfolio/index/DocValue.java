// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;

/** Single values of documents, read without their stored fields. */
public final class DocValue {
    private DocValue() {}

    /** The id of what the document is of. */
    public static String id(IndexSearcher searcher, int document) throws IOException {
        var leaf = leaf(searcher, document);
        var values = DocValues.getBinary(leaf.reader(), Fields.ID);
        if (!values.advanceExact(document - leaf.docBase)) {
            throw new IllegalStateException("Document " + document + " has no id");
        }
        return values.binaryValue().utf8ToString();
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
