// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.cbs;

/** A country or group of countries of origin that the table has and we use. They overlap: the EU is part of Europe. */
enum Origin {
    TOTAL("totaal"),
    NETHERLANDS("Nederland"),
    EUROPE("Europa (exclusief Nederland)"),
    OUTSIDE_EUROPE("buiten Europa"),
    EU("Europese Unie (exclusief Nederland)"),
    SOUTHERN_EU("Zuid-Europese EU-landen"),
    EASTERN_EU("Midden- en Oost-Europese EU-landen"),
    BELGIUM("België"),
    GERMANY("Duitsland"),
    POLAND("Polen"),
    MOROCCO("Marokko"),
    TURKEY("Turkije"),
    SURINAME("Suriname"),
    DUTCH_CARIBBEAN("Nederlandse Cariben"),
    INDONESIA("Indonesië"),
    AFRICA("Afrika (exclusief Marokko)"),
    AMERICA_OCEANIA("Amerika en Oceanië (exclusief Suriname en de Cariben)"),
    ASIA("Azië (exclusief Indonesië en Turkije)"),
    SYRIA("Syrië"),
    INDIA("India");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    /** What it is called in a report. */
    String label() {
        return label;
    }
}
