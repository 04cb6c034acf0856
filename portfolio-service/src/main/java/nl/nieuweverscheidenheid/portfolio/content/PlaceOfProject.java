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

/** Only a project has a place: a portrait or a programme is of its whole municipality. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlaceOfProject.OfProject.class)
@interface PlaceOfProject {
    String message() default "Only a project has a place of its own";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Tells it of the place. */
    class OfProject implements ConstraintValidator<PlaceOfProject, ContentBody> {
        @Override
        public boolean isValid(ContentBody entry, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("place")
                    .addConstraintViolation();
            return entry.place() == null || entry.kind() == null || entry.kind() == Kind.PROJECT;
        }
    }
}
