// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportReportTest {
    @Test
    void tellsWhatChanges() {
        assertThat(lines("""
                        {"kind": "mergers", "source": "bestand a.csv (SHA-256 12ab…)", "usable": true,
                         "counts": {"rows": 3, "known": 1}, "findings": [],
                         "changes": {"asOfDate": "2027-01-01", "redescribed": 1,
                          "ended": [{"code": "GM0629", "name": "Wassenaar",
                            "successors": [{"code": "GM2001", "name": "Duinstreek"}]}],
                          "registered": [{"code": "GM2001", "name": "Duinstreek",
                            "type": {"slug": "voorsteden", "name": "Voorsteden", "basis": "indication"}}],
                          "reclassified": [
                            {"code": "GM0513", "name": "Gouda",
                             "from": {"name": "Provinciesteden", "basis": "indication"},
                             "to": {"name": "Voorsteden", "basis": "wrr"}},
                            {"code": "GM0546", "name": "Leiden", "to": {"name": "Voorsteden", "basis": "wrr"}}]}}
                        """)).isEqualTo("""
                        Samenvoegingen uit bestand a.csv (SHA-256 12ab…)
                          3 regels, 1 al bekend
                        Wat er verandert, per 1 januari 2027:
                          1 gemeente eindigt:
                            Wassenaar (GM0629), voortaan Duinstreek (GM2001)
                          1 gemeente komt erbij:
                            Duinstreek (GM2001): Voorsteden (indicatie)
                          2 gemeenten krijgen een ander type:
                            Gouda (GM0513): van Provinciesteden (indicatie) naar Voorsteden (WRR)
                            Leiden (GM0546): van niet ingedeeld naar Voorsteden (WRR)
                          1 gemeente krijgt andere gegevens""");
    }

    @Test
    void tellsWhatWasFoundWithItsLine() {
        assertThat(lines("""
                        {"kind": "wrr-assignments", "source": "bestand b.csv", "usable": false, "counts": {"rows": 2},
                         "findings": [
                          {"severity": "error", "code": "bad-year", "line": 3, "text": "'15' is geen jaar"},
                          {"severity": "warning", "code": "other", "text": "Let hier op"},
                          {"severity": "note", "code": "other", "text": "Dit ook"}]}
                        """)).isEqualTo("""
                        Indelingen van de WRR uit bestand b.csv
                          2 regels
                          fout     regel 3: '15' is geen jaar
                          let op   Let hier op
                          ter info Dit ook""");
    }

    @Test
    void tellsOfBoundariesWhatThereWas() {
        assertThat(lines("""
                        {"kind": "boundaries", "year": 2025, "source": "bestand g.geojson", "usable": true,
                         "counts": {"features": 342, "municipalities": 342, "points": 16926},
                         "findings": [{"severity": "warning", "code": "gap", "text": "Niet precies: Hillegom"}]}
                        """)).isEqualTo("""
                        Grenzen van 2025 uit bestand g.geojson
                          16926 punten, 342 gemeenten
                          let op   Niet precies: Hillegom""");
    }

    @Test
    void saysThatNothingChanges() {
        assertThat(lines("""
                        {"kind": "figures", "year": 2026, "source": "CBS, tabel 85458NED", "usable": true, "counts": {},
                         "findings": [], "changes": {"asOfDate": "2026-12-01", "redescribed": 0, "ended": [],
                          "registered": [], "reclassified": []}}
                        """)).isEqualTo("""
                        Cijfers van 2026 uit CBS, tabel 85458NED
                        Er verandert niets.""");
    }

    @Test
    void tellsWhichStoriesComeIn() {
        assertThat(lines("""
                        {"kind": "portfolio", "source": "bestand oud.csv", "usable": true,
                         "counts": {"rows": 3, "known": 1, "new": 2, "published": 1, "drafts": 1},
                         "findings": [{"severity": "note", "code": "known", "line": 4, "column": "id", "text": "is er al"}],
                         "taken": [
                          {"line": 2, "id": "a", "title": "Taalcafé", "municipality": "GM0184", "state": "published"},
                          {"line": 3, "id": "b", "title": "Een begin", "municipality": "GM0363", "state": "draft"}]}
                        """)).isEqualTo("""
                        Verhalen uit bestand oud.csv
                          3 regels, 1 te publiceren, 1 al bekend, 1 als concept
                          ter info regel 4, kolom id: is er al
                        Wat erbij komt:
                          Taalcafé (GM0184), gepubliceerd
                          Een begin (GM0363), concept""");
        assertThat(lines("{\"kind\": \"portfolio\", \"source\": \"x\", \"usable\": true, \"taken\": []}"))
                .isEqualTo("Verhalen uit x\nEr verandert niets.");
    }

    @Test
    void doesNotNameHundreds() {
        var many = "{\"code\": \"GM0001\", \"name\": \"A\"},".repeat(59) + "{\"code\": \"GM0002\", \"name\": \"B\"}";

        var lines = lines("""
                {"kind": "figures", "usable": true, "counts": {}, "findings": [],
                 "changes": {"asOfDate": "2026-12-01", "reclassified": [%s]}}""".formatted(many));

        assertThat(lines).hasLineCount(54).endsWith("    en nog 10").contains("  60 gemeenten krijgen een ander type:");
    }

    private static String lines(String report) {
        return String.join("\n", new ImportReport(Json.read(report)).lines());
    }
}
