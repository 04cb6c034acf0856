// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.municipality;

import java.util.Optional;

/**
 * A municipality that exists.
 *
 * @param name the official name, such as Den Haag
 * @param cbsName the name in CBS tables, such as 's-Gravenhage
 * @param longitude degrees (WGS84) of a point inside
 * @param latitude degrees (WGS84) of that point
 * @param population residents on 1 January of the newest year that is known
 * @param tooiUri the government's identifier
 */
public record Municipality(
        MunicipalityCode code,
        String name,
        String cbsName,
        String slug,
        String provinceCode,
        String province,
        double longitude,
        double latitude,
        int population,
        String tooiUri) {
    /** What it is called every day, if that is neither its official name nor CBS's. */
    public Optional<String> everydayName() {
        return Spellings.everydayName(code);
    }

    /** The same with another number of residents. */
    public Municipality with(int residents) {
        return new Municipality(
                code, name, cbsName, slug, provinceCode, province, longitude, latitude, residents, tooiUri);
    }
}
