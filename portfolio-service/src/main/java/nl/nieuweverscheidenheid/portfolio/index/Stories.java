// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Finds single stories in the index. */
public final class Stories {
    private Stories() {}

    /** Finds this one and no other. */
    public static Query only(String id) {
        return new TermQuery(new Term(Fields.KEY, DocumentKind.STORY.keyOf(id)));
    }

    /** Finds all of them. */
    public static Query all() {
        return new TermQuery(new Term(Fields.KIND, DocumentKind.STORY.slug()));
    }

    /**
     * The number of the document that holds the story.
     *
     * @throws StoryNotFound if it is not published, or was withdrawn
     */
    public static int number(IndexSearcher searcher, String id) throws IOException {
        for (var hit : searcher.search(only(id), 1).scoreDocs) {
            if (DocValue.number(searcher, hit.doc, Fields.KIND) > 0) {
                return hit.doc;
            }
        }
        throw new StoryNotFound(id);
    }
}
