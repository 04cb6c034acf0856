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
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Markdown whose links lead to the web or to an e-mail address. It leaves in events to readers that nobody here knows, so
 * what must not be clicked is not taken in; HTML in it is text to whoever reads it as the contract says.
 */
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SafeMarkdown.Links.class)
@interface SafeMarkdown {
    String message() default "A link leads to an address that starts with https://, http:// or mailto:";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at every link and image that a renderer could find. */
    class Links implements ConstraintValidator<SafeMarkdown, String> {
        private static final Parser PARSER = Parser.builder().build();
        private static final Pattern SCHEME = Pattern.compile("^([a-z][a-z0-9+.-]*):.*", Pattern.DOTALL);
        private static final Set<String> SAFE = Set.of("http", "https", "mailto");

        @Override
        public boolean isValid(@Nullable String markdown, ConstraintValidatorContext context) {
            if (markdown == null) {
                return true;
            }
            var destinations = new Destinations();
            PARSER.parse(markdown).accept(destinations);
            return !destinations.isUnsafeFound;
        }

        private static final class Destinations extends AbstractVisitor {
            private boolean isUnsafeFound;

            @Override
            public void visit(Link link) {
                look(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                look(image.getDestination());
                visitChildren(image);
            }

            @Override
            public void visit(LinkReferenceDefinition definition) {
                look(definition.getDestination());
            }

            private void look(String destination) {
                // Browsers skip white space and control characters in an address, so they hide nothing.
                var scheme = SCHEME.matcher(
                        destination.replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(java.util.Locale.ROOT));
                if (scheme.matches() && !SAFE.contains(scheme.group(1))) {
                    isUnsafeFound = true;
                }
            }
        }
    }
}
