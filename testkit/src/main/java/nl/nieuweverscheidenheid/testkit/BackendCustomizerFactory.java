// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Points the application context of {@link OnBackend} tests to the backend. */
final class BackendCustomizerFactory implements ContextCustomizerFactory {
    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return TestContextAnnotationUtils.hasAnnotation(testClass, OnBackend.class)
                ? new BackendCustomizer(databaseOf(testClass))
                : null;
    }

    private static String databaseOf(Class<?> testClass) {
        return "test_" + testClass.getSimpleName().toLowerCase(Locale.ROOT) + "_" + Long.toHexString(System.nanoTime());
    }

    /** A record, as the context cache compares customizers: classes with another database get another context. */
    private record BackendCustomizer(String database) implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            var backend = TestBackend.get();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test backend",
                            Map.of(
                                    "spring.kafka.bootstrap-servers", backend.bootstrapServers(),
                                    "spring.mongodb.uri", backend.connectionString(),
                                    "spring.mongodb.database", database,
                                    "spring.security.oauth2.resourceserver.jwt.issuer-uri", Tokens.issuer(),
                                    "server.port", "0")));
        }
    }
}
