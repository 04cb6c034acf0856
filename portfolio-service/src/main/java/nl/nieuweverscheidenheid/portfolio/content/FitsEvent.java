// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.content;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tools.jackson.databind.json.JsonMapper;

/** An entry's text is to fit, with all around it, into an event of at most 64 kB. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FitsEvent.Length.class)
@interface FitsEvent {
    String message() default "All text together has at most 60,000 bytes";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Measures it as it will travel: as JSON, in UTF-8. */
    class Length implements ConstraintValidator<FitsEvent, ContentBody> {
        private static final int MOST = 60_000;

        private final JsonMapper mapper;

        Length(JsonMapper mapper) {
            this.mapper = mapper;
        }

        @Override
        public boolean isValid(ContentBody entry, ConstraintValidatorContext context) {
            return mapper.writeValueAsBytes(entry).length <= MOST;
        }
    }
}
