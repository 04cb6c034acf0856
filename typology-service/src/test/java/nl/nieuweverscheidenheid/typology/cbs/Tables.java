// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.cbs;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.nieuweverscheidenheid.typology.ShippedFacts;
import nl.nieuweverscheidenheid.typology.facts.FactTables;
import nl.nieuweverscheidenheid.typology.municipality.Division;
import nl.nieuweverscheidenheid.typology.municipality.EndedMunicipality;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import nl.nieuweverscheidenheid.typology.municipality.Register;
import nl.nieuweverscheidenheid.typology.opendata.OpenDataSettings;
import org.springframework.util.unit.DataSize;

/** The table as the service reads it, with limits that a test can wait for. */
public final class Tables {
    static final OpenDataSettings LIMITS = new OpenDataSettings(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            DataSize.ofMegabytes(2),
            50,
            3,
            Duration.ofMillis(1),
            Duration.ofMillis(5),
            DataSize.ofMegabytes(100));

    private Tables() {}

    public static CbsTable usual() {
        return with(LIMITS);
    }

    static CbsTable with(OpenDataSettings limits) {
        return new CbsTable(ShippedFacts.settings("typology.cbs", CbsSettings.class), limits);
    }

    /** All of the real municipalities, and those that have ended. */
    static Register wholeRegister() {
        return register(FactTables.municipalities(), FactTables.ended());
    }

    /** Some of the real municipalities, with those that have ended in them. */
    static Register register(String... codes) {
        var some = Set.of(codes);
        return register(
                FactTables.municipalities().stream()
                        .filter(one -> some.contains(one.code().value()))
                        .toList(),
                FactTables.ended().stream()
                        .filter(ended -> ended.successors().stream()
                                .anyMatch(one -> some.contains(one.code().value())))
                        .toList());
    }

    static Register register(List<Municipality> municipalities, List<EndedMunicipality> ended) {
        return new Register(
                new Division(municipalities, ended, FactTables.division().foundedOn()));
    }
}
