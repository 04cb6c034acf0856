// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.theme;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The slug of a theme that is on the list, retired or not: an entry may keep the retired theme that it has. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownTheme.Listed.class)
public @interface KnownTheme {
    /** What is told. */
    String message() default "There is no such theme";

    /** Validation groups. */
    Class<?>[] groups() default {};

    /** Validation payload. */
    Class<? extends Payload>[] payload() default {};

    /** Looks it up. */
    class Listed implements ConstraintValidator<KnownTheme, String> {
        private final Themes themes;

        Listed(Themes themes) {
            this.themes = themes;
        }

        @Override
        public boolean isValid(@Nullable String slug, ConstraintValidatorContext context) {
            return slug == null || themes.contains(slug);
        }
    }
}
