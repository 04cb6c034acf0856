// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.nieuweverscheidenheid.portfolio.text.DutchText;
import nl.nieuweverscheidenheid.portfolio.text.Token;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes Lucene's documents of what is indexed, and reads it back from them. What is shown is kept as values of documents,
 * as they are: stored fields would be packed with their neighbours, and unpacked for each of ten hits.
 */
@Component
public class Documents {
    private static final int TITLE = 5;
    private static final int SUMMARY = 3;
    private static final int PLACE = 2;
    private static final int BODY = 1;

    private static final FieldType WEIGHED = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, true);
    private static final FieldType BEGINNINGS = type(IndexOptions.DOCS, true);

    private final DutchText text;
    private final JsonMapper mapper;

    public Documents(DutchText text, JsonMapper mapper) {
        this.text = text;
        this.mapper = mapper;
    }

    /** The story of a found document. */
    public IndexedStory story(IndexSearcher searcher, int number) throws IOException {
        return mapper.readValue(DocValue.text(searcher, number, Fields.FACTS), IndexedStory.class);
    }

    /** The text of the story of a found document: its sections, plain, one after the other. */
    public String body(IndexSearcher searcher, int number) throws IOException {
        return DocValue.text(searcher, number, Fields.BODY);
    }

    /** The topic of a found document. */
    public IndexedTopic topic(IndexSearcher searcher, int number) throws IOException {
        return mapper.readValue(DocValue.text(searcher, number, Fields.FACTS), IndexedTopic.class);
    }

    /** The municipality, type or theme of a found document. */
    public IndexedName name(IndexSearcher searcher, int number) throws IOException {
        return mapper.readValue(DocValue.text(searcher, number, Fields.FACTS), IndexedName.class);
    }

    /**
     * @param told its sections as plain text, one after the other
     * @param municipalities whose story it is and, if that one has ended, what became of it; the one of today last
     * @param themeNames of the slugs of its themes
     */
    Document of(IndexedStory story, String told, List<IndexedName> municipalities, List<String> themeNames) {
        var document = document(DocumentKind.STORY, story.id(), story.version(), mapper.writeValueAsString(story));
        document.add(new BinaryDocValuesField(Fields.BODY, new BytesRef(told)));
        time(document, story.publishedAt().toEpochMilli());
        document.add(new IntPoint(Fields.YEAR_FROM, story.startYear()));
        document.add(new IntPoint(Fields.YEAR_TO, Objects.requireNonNullElse(story.endYear(), Integer.MAX_VALUE)));
        document.add(new StringField(Fields.PLACE, story.municipality(), Field.Store.NO));
        toldThemes(document, story.themes());

        var title = text.read(story.title());
        var summary = text.read(story.summary());
        var body = text.read(told);
        placed(document, Fields.Words.STORY.title(), title);
        placed(document, Fields.Words.STORY.summary(), summary);
        placed(document, Fields.Words.STORY.body(), body);
        var weights = new Weights();
        weights.add(title, TITLE);
        weights.add(summary, SUMMARY);
        weights.add(body, BODY);
        weights.add(text.readAll(places(themeNames, municipalities)), PLACE);
        weights.into(document, Fields.Words.STORY);
        beginnings(document, text.readAll(story.title()));

        facet(document, Facet.KIND, story.kind());
        facet(document, Facet.STATUS, story.status());
        facet(document, Facet.EVIDENCE, story.evidence());
        facet(
                document,
                Facet.MUNICIPALITY,
                municipalities.isEmpty()
                        ? story.municipality()
                        : municipalities.getLast().id());
        story.themes().stream().distinct().forEach(theme -> {
            document.add(new StringField(Facet.THEME.field(), theme, Field.Store.NO));
            document.add(new SortedSetDocValuesField(Facet.THEME.field(), new BytesRef(theme)));
        });
        municipalities.forEach(one -> {
            if (one.provinceCode() != null) {
                facet(document, Facet.PROVINCE, one.provinceCode());
            }
            one.typeSlug().ifPresent(slug -> facet(document, Facet.TYPE, slug));
        });
        return document;
    }

    /** The names as of a story, and those of the types that it is about. */
    Document of(IndexedTopic topic, List<IndexedName> municipalities, List<String> themeNames, List<String> typeNames) {
        var document = document(DocumentKind.TOPIC, topic.id(), topic.version(), mapper.writeValueAsString(topic));
        time(document, topic.lastPostAt().toEpochMilli());
        if (topic.municipality() != null) {
            document.add(new StringField(Fields.PLACE, topic.municipality(), Field.Store.NO));
        }
        toldThemes(document, topic.themes());
        var title = text.read(topic.title());
        var body = text.read(topic.text());
        placed(document, Fields.Words.TOPIC.title(), title);
        placed(document, Fields.Words.TOPIC.body(), body);
        var weights = new Weights();
        weights.add(title, TITLE);
        weights.add(body, BODY);
        weights.add(text.readAll(places(themeNames, municipalities)), PLACE);
        typeNames.forEach(type -> weights.add(text.readAll(type), PLACE));
        weights.into(document, Fields.Words.TOPIC);
        beginnings(document, text.readAll(topic.title()));
        return document;
    }

    Document of(DocumentKind kind, IndexedName name) {
        var document = document(kind, name.id(), name.version(), mapper.writeValueAsString(name));
        document.add(new NumericDocValuesField(Fields.POPULATION, Objects.requireNonNullElse(name.population(), 0)));
        var weights = new Weights();
        weights.add(text.readAll(name.name()), 1);
        if (name.otherName() != null) {
            weights.add(text.readAll(name.otherName()), 1);
        }
        weights.into(document, Fields.Words.NAME);
        var all = new ArrayList<>(text.readAll(name.name()));
        if (name.otherName() != null) {
            all.addAll(text.readAll(name.otherName()));
        }
        beginnings(document, all);
        return document;
    }

    /** Leaves the version of something removed behind, so that a late repeat does not bring it back. */
    static Document grave(String key, long version) {
        var document = new Document();
        document.add(new StringField(Fields.KEY, key, Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.VERSION, version));
        return document;
    }

    private static String places(List<String> themeNames, List<IndexedName> municipalities) {
        var places = new ArrayList<>(themeNames);
        municipalities.forEach(one -> {
            places.add(one.name());
            if (one.otherName() != null) {
                places.add(one.otherName());
            }
            if (one.province() != null) {
                places.add(one.province());
            }
            if (one.type() != null) {
                places.add(one.type().name());
            }
        });
        return String.join("\n", places);
    }

    private static Document document(DocumentKind kind, String id, long version, String facts) {
        var document = new Document();
        document.add(new StringField(Fields.KEY, kind.keyOf(id), Field.Store.NO));
        document.add(new StringField(Fields.KIND, kind.slug(), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.KIND, kind.number()));
        document.add(new BinaryDocValuesField(Fields.ID, new BytesRef(id)));
        document.add(new NumericDocValuesField(Fields.VERSION, version));
        document.add(new BinaryDocValuesField(Fields.FACTS, new BytesRef(facts)));
        return document;
    }

    private static void toldThemes(Document document, List<String> slugs) {
        slugs.forEach(slug -> document.add(new StringField(Fields.TOLD_THEME, slug, Field.Store.NO)));
    }

    private static void time(Document document, long milliseconds) {
        document.add(new NumericDocValuesField(Fields.TIME, milliseconds));
        document.add(new LongPoint(Fields.TIME, milliseconds));
    }

    private static void placed(Document document, String field, List<Token> tokens) {
        document.add(new Field(field, new PlacedTerms(tokens), PLACED));
    }

    private static void beginnings(Document document, List<Token> tokens) {
        document.add(new Field(Fields.BEGINNINGS, terms(Beginnings.ofWords(tokens)), BEGINNINGS));
        document.add(new Field(Fields.WHOLE_BEGINNINGS, terms(Beginnings.ofWhole(tokens)), BEGINNINGS));
    }

    private static void facet(Document document, Facet facet, String value) {
        document.add(new StringField(facet.field(), value, Field.Store.NO));
        document.add(new SortedDocValuesField(facet.field(), new BytesRef(value)));
    }

    private static TokenStream terms(Set<String> terms) {
        var once = new HashMap<String, Integer>();
        terms.forEach(term -> once.put(term, 1));
        return new WeighedTerms(once);
    }

    private static FieldType type(IndexOptions options, boolean withoutNorms) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(withoutNorms);
        type.freeze();
        return type;
    }

    /** How much each word counts in a document, in all its texts together. */
    private static final class Weights {
        private final Map<String, Integer> words = new HashMap<>();
        private final Map<String, Integer> stems = new HashMap<>();
        private final Map<String, Integer> parts = new HashMap<>();

        void add(List<Token> tokens, int weight) {
            for (var token : tokens) {
                var forms = token.forms();
                words.merge(forms.word(), weight, Integer::sum);
                stems.merge(forms.stem(), weight, Integer::sum);
                forms.parts().forEach(part -> parts.merge(part, weight, Integer::sum));
                forms.groups().forEach(group -> parts.merge(group, weight, Integer::sum));
            }
        }

        void into(Document document, Fields.Words fields) {
            document.add(new Field(fields.word(), new WeighedTerms(words), WEIGHED));
            document.add(new Field(fields.stem(), new WeighedTerms(stems), WEIGHED));
            document.add(new Field(fields.part(), new WeighedTerms(parts), WEIGHED));
        }
    }
}
