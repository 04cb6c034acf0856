// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text in which there is something to see. Jakarta's NotBlank takes one of no-break or zero-width spaces, which nobody
 * can click on.
 */
@Documented
@Constraint(validatedBy = {})
@NotNull
@Pattern(regexp = "(?s).*[^\\p{Z}\\p{C}].*")
@ReportAsSingleViolation
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Legible {
    String message() default "There is nothing to read";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
