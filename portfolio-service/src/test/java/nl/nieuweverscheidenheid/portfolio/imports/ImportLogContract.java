// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.kit.imports.Import;
import nl.nieuweverscheidenheid.kit.imports.ImportId;
import nl.nieuweverscheidenheid.kit.imports.ImportLog;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.portfolio.export.Column;
import org.junit.jupiter.api.Test;

/** What every log of imports promises. */
abstract class ImportLogContract {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    abstract ImportLog<Report> log();

    @Test
    void whatWasNotedComesBackWholeTheLastFirst() {
        var first = add(0);
        var second = add(60);

        assertThat(log().find(first.id())).contains(first);
        assertThat(log().find(ImportId.random())).isEmpty();
        assertThat(log().list(new Paging(1, 2)).items()).containsExactly(second, first);
        assertThat(log().list(new Paging(2, 1)).items()).containsExactly(first);
        assertThat(log().list(new Paging(1, 1)).total()).isEqualTo(2);
    }

    private Import<Report> add(int seconds) {
        var one = new Import<>(
                ImportId.random(),
                "admin-1",
                NOON.plusSeconds(seconds),
                new Report(
                        "portfolio",
                        "bestand x.csv",
                        true,
                        Map.of("rows", 1),
                        List.of(Finding.warning("html", "lijkt HTML").at(2).in(Column.TIP)),
                        List.of(new Report.Taken(2, "een", "Eén", "GM0363", "draft"))));
        log().add(one);
        return one;
    }
}
