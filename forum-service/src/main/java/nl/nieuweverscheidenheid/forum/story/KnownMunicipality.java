// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.story;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The code of a municipality that exists. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownMunicipality.Existence.class)
public @interface KnownMunicipality {
    /** What is told. */
    String message() default "There is no municipality with this code";

    /** Validation groups. */
    Class<?>[] groups() default {};

    /** Validation payload. */
    Class<? extends Payload>[] payload() default {};

    /** Asks what the typology told. */
    class Existence implements ConstraintValidator<KnownMunicipality, String> {
        private final Names names;

        Existence(Names names) {
            this.names = names;
        }

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null || names.hasMunicipality(code);
        }
    }
}
