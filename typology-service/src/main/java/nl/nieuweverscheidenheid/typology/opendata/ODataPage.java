// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.opendata;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** What a page of an OData service tells besides its rows, which are told one by one while it is read. */
record ODataPage(Optional<String> context, Optional<String> next) {
    private static final String CONTEXT = "@odata.context";
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxStringLength(1_000_000)
                    .maxNumberLength(50)
                    .maxNameLength(1_000)
                    .build())
            .build();

    /** Reads a page; {@code where} is what an error calls it. */
    static ODataPage read(InputStream page, String where, Consumer<Row> each) {
        try (var json = JSON.createParser(ObjectReadContext.empty(), page)) {
            expect(JsonToken.START_OBJECT, json.nextToken(), where);
            var context = Optional.<String>empty();
            var next = Optional.<String>empty();
            var rows = false;
            for (var name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                switch (name) {
                    case CONTEXT -> context = text(json);
                    case "@odata.nextLink" -> {
                        if (json.currentToken() != JsonToken.VALUE_NULL) {
                            expect(JsonToken.VALUE_STRING, json.currentToken(), where);
                        }
                        next = text(json);
                    }
                    case "value" -> {
                        readRows(json, where, each);
                        rows = true;
                    }
                    default -> json.skipChildren();
                }
            }
            expect(JsonToken.END_OBJECT, json.currentToken(), where);
            if (!rows) {
                throw new TableUnreadable("page-unreadable", "%s heeft geen rijen (value)", where);
            }
            return new ODataPage(context, next);
        } catch (JacksonException e) {
            throw notAPage(where, e.getOriginalMessage());
        }
    }

    /** Reads no further than what a page says that it is of; empty if it does not begin with that, as OData has it. */
    static Optional<String> contextOf(InputStream page, String where) {
        try (var json = JSON.createParser(ObjectReadContext.empty(), page)) {
            expect(JsonToken.START_OBJECT, json.nextToken(), where);
            if (!CONTEXT.equals(json.nextName())) {
                return Optional.empty();
            }
            json.nextToken();
            return text(json);
        } catch (JacksonException e) {
            throw notAPage(where, e.getOriginalMessage());
        }
    }

    private static void readRows(JsonParser json, String where, Consumer<Row> each) {
        expect(JsonToken.START_ARRAY, json.currentToken(), where);
        while (json.nextToken() == JsonToken.START_OBJECT) {
            var values = new HashMap<String, String>();
            for (var name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                values.put(name, text(json).orElse(""));
            }
            each.accept(new PageRow(values, where));
        }
        expect(JsonToken.END_ARRAY, json.currentToken(), where);
    }

    /** A plain value as it is written; what is nested is passed over. */
    private static Optional<String> text(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                Optional.of(json.getString());
            default -> {
                json.skipChildren();
                yield Optional.empty();
            }
        };
    }

    private static void expect(JsonToken expected, JsonToken found, String where) {
        if (found != expected) {
            throw notAPage(where, "%s in plaats van %s".formatted(found, expected));
        }
    }

    private static TableUnreadable notAPage(String where, String why) {
        return new TableUnreadable(
                "page-unreadable", "%s is geen pagina van een OData-dienst of is onvolledig: %s", where, why);
    }

    private record PageRow(Map<String, String> values, String where) implements Row {
        @Override
        public boolean has(String column) {
            return values.containsKey(column);
        }

        @Override
        public String get(String column) {
            var value = values.get(column);
            if (value == null) {
                throw new TableUnreadable("column-missing", "%s heeft een rij zonder kolom %s", where, column);
            }
            return value;
        }
    }
}
