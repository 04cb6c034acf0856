// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Checks every request body as it is read, and refuses it with all that is wrong with it. */
@ControllerAdvice
final class BodyCheck extends RequestBodyAdviceAdapter {
    static final Violation NOTHING = Violation.at("", "required", "There is no body");

    private final Validator validator;

    BodyCheck(Validator validator) {
        this.validator = validator;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        BodyErrors.collect();
        return message;
    }

    @Override
    public Object afterBodyRead(
            @Nullable Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        var violations = new ArrayList<>(BodyErrors.finish());
        if (body == null) {
            // It was null, or no object at all, which the reading has noted.
            throw new InvalidInput(violations.isEmpty() ? List.of(NOTHING) : violations);
        }
        var told = violations.stream().map(Violation::pointer).collect(Collectors.toSet());
        validator.validate(body).stream()
                .map(BodyCheck::violation)
                // A part that could not be read was left out; that it is missing is not news.
                .filter(violation -> !told.contains(violation.pointer()))
                .sorted(Comparator.comparing(violation -> Objects.requireNonNullElse(violation.pointer(), "")))
                .forEach(violations::add);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return body;
    }

    private static Violation violation(ConstraintViolation<Object> found) {
        return Violation.at(pointer(found.getPropertyPath()), code(found), found.getMessage());
    }

    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        for (var node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(node.getKey());
            }
            if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    /** A constraint of a service's own says its code by its name: KnownMunicipality becomes unknown-municipality. */
    private static String code(ConstraintViolation<?> found) {
        var constraint =
                found.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty", "Legible" -> "required";
            case "Size" -> isTooShort(found) ? "too-short" : "too-long";
            case "Pattern", "Min", "Max", "DecimalMin", "DecimalMax", "AssertTrue" -> "not-allowed";
            default -> constraint.startsWith("Known") ? "un" + kebab(constraint) : kebab(constraint);
        };
    }

    private static boolean isTooShort(ConstraintViolation<?> found) {
        return found.getInvalidValue() instanceof CharSequence text
                && found.getConstraintDescriptor().getAttributes().get("min") instanceof Integer least
                && text.length() < least;
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }
}
