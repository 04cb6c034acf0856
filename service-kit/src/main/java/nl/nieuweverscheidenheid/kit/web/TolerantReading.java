// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/**
 * Notes what does not fit while a body is read and reads on, so that one answer tells all errors. Elsewhere than in a
 * request's body nothing is tolerated.
 */
final class TolerantReading extends DeserializationProblemHandler {
    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            Object beanOrClass,
            String name) {
        var errors = BodyErrors.current();
        if (errors.isEmpty()) {
            return false;
        }
        errors.get().add(Violation.at(pointer(parser), "unknown-field", "There is no field " + name + " here"));
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> target, String value, String failure) {
        return noted(context.getParser(), "not-allowed", "%s is not %s".formatted(shown(value), expected(target)));
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> target, Number value, String failure) {
        return noted(context.getParser(), "not-allowed", "%s is not %s".formatted(value, expected(target)));
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType target,
            JsonToken token,
            JsonParser parser,
            @Nullable String failure) {
        var result = noted(parser, "wrong-type", "Expected " + expected(target.getRawClass()));
        if (result == null) {
            parser.skipChildren();
        }
        return result;
    }

    @Override
    public @Nullable Object handleNullForPrimitives(
            DeserializationContext context,
            Class<?> target,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            String failure) {
        return NOT_HANDLED;
    }

    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> target, @Nullable Object argument, Throwable failure) {
        return noted(context.getParser(), "not-allowed", String.valueOf(failure.getMessage()));
    }

    private static @Nullable Object noted(JsonParser parser, String code, String detail) {
        var errors = BodyErrors.current();
        if (errors.isEmpty()) {
            return NOT_HANDLED;
        }
        errors.get().add(Violation.at(pointer(parser), code, detail));
        return null;
    }

    private static String pointer(JsonParser parser) {
        return parser.streamReadContext().pathAsPointer().toString();
    }

    private static String expected(Class<?> target) {
        if (target.isEnum()) {
            return "one of "
                    + Arrays.stream(target.getEnumConstants())
                            .map(value ->
                                    value.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .collect(Collectors.joining(", "));
        }
        if (target == String.class) {
            return "a text";
        }
        if (target == Integer.class || target == int.class || target == Long.class || target == long.class) {
            return "a whole number";
        }
        if (target == Boolean.class || target == boolean.class) {
            return "true or false";
        }
        if (java.util.Collection.class.isAssignableFrom(target)) {
            return "a list";
        }
        return target.isRecord() ? "an object" : "a " + target.getSimpleName();
    }

    private static String shown(String value) {
        return value.length() <= 40 ? "'" + value + "'" : "'" + value.substring(0, 40) + "…'";
    }
}
