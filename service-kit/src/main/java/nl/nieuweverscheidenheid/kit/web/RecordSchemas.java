// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Describes our records in the OpenAPI document as they are on the wire: an id that wraps a text is that text, and what may
 * not be null is always there.
 */
final class RecordSchemas implements ModelConverter {
    private static final String OURS = "nl.nieuweverscheidenheid.";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        var raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        var wrapped = wrapped(raw);
        if (wrapped.isPresent()) {
            return context.resolve(new AnnotatedType(wrapped.get().getGenericType())
                    .ctxAnnotations(type.getCtxAnnotations())
                    .jsonViewAnnotation(type.getJsonViewAnnotation())
                    .skipOverride(true));
        }
        if (!others.hasNext()) {
            return null;
        }
        Schema<?> schema = others.next().resolve(type, context, others);
        if (isOurs(raw) && schema != null) {
            Schema<?> described = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels()
                            .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
            if (described != null && described.getProperties() != null) {
                described.setRequired(Arrays.stream(raw.getRecordComponents())
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .filter(described.getProperties()::containsKey)
                        .toList());
            }
        }
        return schema;
    }

    /** Whether it is one text or number on the wire. */
    static boolean isWrapper(Class<?> type) {
        return wrapped(type).isPresent();
    }

    /** The one component of an id, or of what says by {@link JsonValue} that it is its component. */
    private static Optional<RecordComponent> wrapped(Class<?> raw) {
        if (!isOurs(raw) || raw.getRecordComponents().length != 1) {
            return Optional.empty();
        }
        var only = raw.getRecordComponents()[0];
        return only.getName().equals("value") || only.getAccessor().isAnnotationPresent(JsonValue.class)
                ? Optional.of(only)
                : Optional.empty();
    }

    private static boolean isOurs(Class<?> raw) {
        return raw.isRecord() && raw.getName().startsWith(OURS);
    }
}
