// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.operation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A JSON value that can be asked for what it may have; what it does not have is nothing, and empty. */
final class Json {
    private static final Json NOTHING = new Json(Map.of());

    /** A Map, List, String, BigDecimal or Boolean; null is no value and left out. */
    private final Object value;

    private Json(Object value) {
        this.value = value;
    }

    /**
     * Reads a text.
     *
     * @throws NoJson if it is none
     */
    static Json read(String text) {
        var reader = new Reader(text);
        var value = reader.value();
        reader.end();
        return value;
    }

    /** The value of a field, or nothing. */
    Json get(String field) {
        return value instanceof Map<?, ?> fields && fields.get(field) instanceof Json found ? found : NOTHING;
    }

    /** The items of a list. */
    List<Json> items() {
        return value instanceof List<?> list
                ? list.stream().map(Json.class::cast).toList()
                : List.of();
    }

    /** A text, or a number as it was written; empty for all else. */
    String text() {
        return value instanceof String || value instanceof BigDecimal ? value.toString() : "";
    }

    int number() {
        return value instanceof BigDecimal number ? number.intValue() : 0;
    }

    boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    /** Whether there is nothing in it: no value, or an empty object or text. */
    boolean isNothing() {
        return value.equals(Map.of()) || value.equals("");
    }

    /** A text that is no JSON. */
    static final class NoJson extends RuntimeException {
        NoJson(int position) {
            super("This is no JSON at character " + position);
        }
    }

    private static final class Reader {
        private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
        private static final String ESCAPED = "\"\\/bfnrt";
        private static final String MEANT = "\"\\/\b\f\n\r\t";
        private static final int DEEPEST = 100;

        private final String text;
        private int position;
        private int depth;

        Reader(String text) {
            this.text = text;
        }

        Json value() {
            skipSpace();
            if (++depth > DEEPEST) {
                throw new NoJson(position);
            }
            var value = switch (peek()) {
                case '{' -> new Json(object());
                case '[' -> new Json(list());
                case '"' -> new Json(string());
                case 't' -> word("true", new Json(true));
                case 'f' -> word("false", new Json(false));
                case 'n' -> word("null", NOTHING);
                default -> new Json(number());
            };
            depth--;
            skipSpace();
            return value;
        }

        void end() {
            if (position < text.length()) {
                throw new NoJson(position);
            }
        }

        private Map<String, Json> object() {
            var fields = new LinkedHashMap<String, Json>();
            take('{');
            skipSpace();
            while (peek() != '}') {
                if (!fields.isEmpty()) {
                    take(',');
                    skipSpace();
                }
                var name = string();
                skipSpace();
                take(':');
                fields.put(name, value());
            }
            take('}');
            return fields;
        }

        private List<Json> list() {
            var items = new ArrayList<Json>();
            take('[');
            skipSpace();
            while (peek() != ']') {
                if (!items.isEmpty()) {
                    take(',');
                }
                items.add(value());
            }
            take(']');
            return items;
        }

        private String string() {
            var read = new StringBuilder();
            take('"');
            while (peek() != '"') {
                var next = text.charAt(position++);
                read.append(next == '\\' ? escaped() : next);
            }
            take('"');
            return read.toString();
        }

        private char escaped() {
            var code = peek();
            position++;
            if (code != 'u') {
                var known = ESCAPED.indexOf(code);
                if (known < 0) {
                    throw new NoJson(position - 1);
                }
                return MEANT.charAt(known);
            }
            try {
                position += 4;
                return (char) Integer.parseInt(text.substring(position - 4, position), 16);
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                throw new NoJson(position - 4);
            }
        }

        private BigDecimal number() {
            var matcher = NUMBER.matcher(text).region(position, text.length());
            if (!matcher.lookingAt()) {
                throw new NoJson(position);
            }
            position = matcher.end();
            return new BigDecimal(matcher.group());
        }

        private Json word(String word, Json meant) {
            if (!text.startsWith(word, position)) {
                throw new NoJson(position);
            }
            position += word.length();
            return meant;
        }

        private void take(char expected) {
            if (peek() != expected) {
                throw new NoJson(position);
            }
            position++;
        }

        private char peek() {
            if (position >= text.length()) {
                throw new NoJson(position);
            }
            return text.charAt(position);
        }

        private void skipSpace() {
            while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
                position++;
            }
        }
    }
}
