// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.content;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.List;

/** The rules of the form without Spring, which otherwise gives them what they ask. */
public final class Validators {
    private Validators() {}

    /** Rules whose constructors may ask for these. */
    public static Validator knowing(Object... known) {
        return Validation.byDefaultProvider()
                .configure()
                .constraintValidatorFactory(new Factory(List.of(known)))
                .buildValidatorFactory()
                .getValidator();
    }

    private record Factory(List<Object> known) implements ConstraintValidatorFactory {
        @Override
        public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> rule) {
            try {
                var constructor = rule.getDeclaredConstructors()[0];
                constructor.setAccessible(true);
                return rule.cast(constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                        .map(this::find)
                        .toArray()));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }

        private Object find(Class<?> type) {
            return known.stream().filter(type::isInstance).findFirst().orElseThrow();
        }

        @Override
        public void releaseInstance(ConstraintValidator<?, ?> instance) {}
    }
}
