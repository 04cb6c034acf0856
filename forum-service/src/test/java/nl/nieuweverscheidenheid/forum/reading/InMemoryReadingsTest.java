// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.reading;

class InMemoryReadingsTest extends ReadingsContract {
    private final Readings readings = new InMemoryReadings();

    @Override
    Readings readings() {
        return readings;
    }
}
