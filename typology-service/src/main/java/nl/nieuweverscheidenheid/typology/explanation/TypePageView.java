// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.explanation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.List;
import nl.nieuweverscheidenheid.typology.classification.Typology;
import nl.nieuweverscheidenheid.typology.figures.Indicator;
import nl.nieuweverscheidenheid.typology.figures.Medians;
import nl.nieuweverscheidenheid.typology.figures.Written;
import nl.nieuweverscheidenheid.typology.lookup.MunicipalityView;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import nl.nieuweverscheidenheid.typology.type.Description;
import nl.nieuweverscheidenheid.typology.type.MunicipalityType;

/**
 * All that is told of a type.
 *
 * @param sections a text of our own, in Dutch
 * @param typical the middle values of its members beside those of the country
 * @param members by name, those that the WRR assigned and those that the portal indicates
 */
record TypePageView(
        @JsonUnwrapped TypeView type,
        List<SectionView> sections,
        List<TypicalView> typical,
        List<MunicipalityView> members,
        LinksView links) {
    static TypePageView of(MunicipalityType type, Typology now) {
        var members = now.members(type.slug());
        return new TypePageView(
                TypeView.of(type, members.size()),
                Description.of(type).sections().stream()
                        .map(section -> new SectionView(section.part().slug(), section.heading(), section.text()))
                        .toList(),
                Arrays.stream(Indicator.values())
                        .map(indicator -> TypicalView.of(indicator, members, now))
                        .toList(),
                members.stream().map(one -> MunicipalityView.of(one, now)).toList(),
                LinksView.of(type));
    }

    /** A part of the text, in Markdown. */
    record SectionView(String part, String heading, String text) {}

    /** The median of an indicator over the members of a type, and over the country. */
    record TypicalView(String indicator, String label, Written members, Written country) {
        static TypicalView of(Indicator indicator, List<Municipality> members, Typology now) {
            return new TypicalView(
                    indicator.slug(),
                    indicator.label(),
                    indicator.of(Medians.of(members.stream()
                            .mapToDouble(
                                    one -> now.figures().indicators(one.code()).getOrDefault(indicator, 0.0)))),
                    indicator.of(now.figures().median(indicator)));
        }
    }

    /** Where other services tell of what municipalities of this type share and ask. */
    record LinksView(String entries, String topics, String openQuestions, String municipalities) {
        static LinksView of(MunicipalityType type) {
            return new LinksView(
                    "/api/portfolio/v1/search?type=" + type.slug(),
                    "/api/forum/v1/topics?type=" + type.slug(),
                    "/api/forum/v1/topics?unanswered=true&type=" + type.slug(),
                    "/api/typology/v1/municipalities?type=" + type.slug());
        }
    }
}
