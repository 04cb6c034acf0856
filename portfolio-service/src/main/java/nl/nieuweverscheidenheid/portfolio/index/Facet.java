// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** By what search results can be narrowed; several values of one facet widen, different facets narrow. */
public enum Facet {
    TYPE,
    THEME,
    KIND,
    PROVINCE,
    STATUS,
    EVIDENCE,
    MUNICIPALITY;

    /** Its name in queries and answers. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds what has one of these values. */
    public Query anyOf(List<String> values) {
        return values.size() == 1
                ? new TermQuery(new Term(field(), values.getFirst()))
                : new TermInSetQuery(field(), values.stream().map(BytesRef::new).toList());
    }

    /** The field with its values. */
    String field() {
        return "facet." + parameter();
    }
}
