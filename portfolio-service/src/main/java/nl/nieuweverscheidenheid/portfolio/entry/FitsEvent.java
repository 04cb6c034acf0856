// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entry's text is to fit, with all around it, into an event of at most 64 kB. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FitsEvent.TextLength.class)
@interface FitsEvent {
    String message() default "All text together has at most 48,000 bytes";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Measures the text in UTF-8, as it will travel. */
    class TextLength implements ConstraintValidator<FitsEvent, EntryResource.NewEntry> {
        private static final int MOST = 48_000;

        @Override
        public boolean isValid(EntryResource.NewEntry entry, ConstraintValidatorContext context) {
            var sections = entry.sections();
            return sections == null
                    || Stream.of(
                                            entry.summary(),
                                            sections.occasion(),
                                            sections.dilemma(),
                                            sections.approach(),
                                            sections.roles(),
                                            sections.cost(),
                                            sections.result(),
                                            sections.whatDidNotWork(),
                                            sections.tip())
                                    .mapToInt(TextLength::bytes)
                                    .sum()
                            <= MOST;
        }

        private static int bytes(@Nullable String text) {
            return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
        }
    }
}
