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

/** The id of an entry that is published. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownEntry.Publication.class)
public @interface KnownEntry {
    /** What is told. */
    String message() default "There is no published entry with this id";

    /** Validation groups. */
    Class<?>[] groups() default {};

    /** Validation payload. */
    Class<? extends Payload>[] payload() default {};

    /** Asks what the portfolio told. */
    class Publication implements ConstraintValidator<KnownEntry, String> {
        private final Names names;

        Publication(Names names) {
            this.names = names;
        }

        @Override
        public boolean isValid(@Nullable String id, ConstraintValidatorContext context) {
            return id == null || names.ofEntry(id).isPresent();
        }
    }
}
