// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.lookup;

import java.time.LocalDate;
import nl.nieuweverscheidenheid.typology.classification.Typology;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * A municipality as it stands in lists.
 *
 * @param name the official name, such as Den Haag
 * @param cbsName the name in CBS tables, such as 's-Gravenhage
 * @param everydayName what people call it, such as Den Bosch, if it is another
 * @param validFromDate since when it exists, if it came out of a merger since 2015
 */
public record MunicipalityView(
        String code,
        String name,
        String cbsName,
        @Nullable String everydayName,
        String slug,
        Province province,
        int population,
        double lon,
        double lat,
        String tooiUri,
        @Nullable LocalDate validFromDate,
        @Nullable Type type) {
    /** A province by its CBS code, such as PV27. */
    public record Province(String code, String name) {}

    /** The type shown, and whether the WRR assigned it (wrr) or the portal indicates it (indication). */
    public record Type(String slug, String name, String basis) {}

    /** The view of a municipality. */
    public static MunicipalityView of(Municipality one, Typology typology) {
        return new MunicipalityView(
                one.code().value(),
                one.name(),
                one.cbsName(),
                one.everydayName().orElse(null),
                one.slug(),
                new Province(one.provinceCode(), one.province()),
                one.population(),
                one.longitude(),
                one.latitude(),
                one.tooiUri(),
                typology.register().foundedOn(one.code()).orElse(null),
                typology.typeOf(one.code())
                        .map(type -> new Type(
                                type.slug(),
                                type.name(),
                                typology.classification(one.code()).basis()))
                        .orElse(null));
    }
}
