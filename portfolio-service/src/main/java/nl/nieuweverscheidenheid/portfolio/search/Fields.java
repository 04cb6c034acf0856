// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.search;

/** The fields of an indexed entry. */
final class Fields {
    static final String ID = "id";
    static final String VERSION = "version";
    static final String WITHDRAWN = "withdrawn";
    static final String MUNICIPALITY = "municipality";
    static final String YEAR_FROM = "yearFrom";
    static final String YEAR_TO = "yearTo";
    static final String PUBLISHED_AT = "publishedAt";
    static final String SOURCE = "source";

    static final String TITLE = "title";
    static final String SUMMARY = "summary";
    static final String BODY = "body";
    static final String PLACE = "place";

    /** All of the text above once more, for what is sought anywhere. */
    static final String ALL = "all";

    private Fields() {}
}
