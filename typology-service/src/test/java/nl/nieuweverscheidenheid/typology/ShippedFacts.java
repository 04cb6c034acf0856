// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology;

import java.io.IOException;
import java.io.UncheckedIOException;
import nl.nieuweverscheidenheid.typology.classification.RuleSettings;
import nl.nieuweverscheidenheid.typology.classification.Rules;
import nl.nieuweverscheidenheid.typology.classification.Typology;
import nl.nieuweverscheidenheid.typology.facts.FactTables;
import nl.nieuweverscheidenheid.typology.figures.Figures;
import nl.nieuweverscheidenheid.typology.municipality.Register;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** The typology as the service makes it of the tables and rules that it ships with. */
public final class ShippedFacts {
    private ShippedFacts() {}

    public static Typology typology() {
        var municipalities = FactTables.municipalities();
        return new Typology(
                FactTables.types(),
                new Register(FactTables.division()),
                new Figures(municipalities, FactTables.profiles()),
                new Rules(rules()),
                FactTables.assignments());
    }

    /** The rules as the service is configured with. */
    public static RuleSettings rules() {
        return settings("typology.rules", RuleSettings.class);
    }

    /** Settings as the service is configured with, where the environment says nothing. */
    public static <T> T settings(String prefix, Class<T> type) {
        try {
            var sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load("application", new ClassPathResource("application.yml"))
                    .forEach(sources::addLast);
            return new Binder(
                            ConfigurationPropertySources.from(sources),
                            new PropertySourcesPlaceholdersResolver(sources))
                    .bind(prefix, type)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
