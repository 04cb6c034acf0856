// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.explanation;

import java.util.Arrays;
import java.util.List;
import nl.nieuweverscheidenheid.typology.classification.Classification;
import nl.nieuweverscheidenheid.typology.classification.Indication;
import nl.nieuweverscheidenheid.typology.classification.RuleSettings;
import nl.nieuweverscheidenheid.typology.classification.Typology;
import nl.nieuweverscheidenheid.typology.figures.Figures;
import nl.nieuweverscheidenheid.typology.figures.Groups;
import nl.nieuweverscheidenheid.typology.peer.Aspect;
import org.jspecify.annotations.Nullable;

/** How the portal arrives at an indication and at peers; texts are Dutch. */
record MethodView(
        IndicationMethodView indication,
        DiversityMethodView diversity,
        DistanceMethodView distance,
        List<SourceView> sources) {
    private static final String CC_BY = "CC BY 4.0";

    static MethodView of(Typology now, RuleSettings rules) {
        return new MethodView(
                IndicationMethodView.of(now, rules),
                DiversityMethodView.of(now.figures()),
                DistanceMethodView.usual(),
                sources(now));
    }

    /**
     * The rules, in the order in which they are tried, and what they make of all municipalities.
     *
     * @param assigned how many municipalities have a type of the WRR, which goes before the indication
     */
    record IndicationMethodView(
            String label,
            String rulesVersion,
            String explanation,
            List<RuleView> rules,
            int municipalities,
            int assigned,
            int unclassified,
            int borderline) {
        static IndicationMethodView of(Typology now, RuleSettings settings) {
            var classifications = now.register().all().stream()
                    .map(one -> now.classification(one.code()))
                    .toList();
            var indications =
                    classifications.stream().map(Classification::indication).toList();
            return new IndicationMethodView(
                    Indication.LABEL,
                    settings.version(),
                    "Van boven naar beneden: een gemeente krijgt het eerste type waarvan alle criteria kloppen. Klopt er geen,"
                            + " dan is zij niet ingedeeld.",
                    settings.rules().stream()
                            .map(rule -> RuleView.of(rule, now))
                            .toList(),
                    classifications.size(),
                    (int) classifications.stream()
                            .filter(one -> one.assignment().isPresent())
                            .count(),
                    (int) indications.stream()
                            .filter(one -> one.type().isEmpty())
                            .count(),
                    (int) indications.stream()
                            .filter(one -> one.type().isPresent() && one.isBorderline())
                            .count());
        }
    }

    /** The criteria that all must hold for a type. */
    record RuleView(String type, String name, List<CriterionView> criteria) {
        static RuleView of(RuleSettings.Rule rule, Typology now) {
            return new RuleView(
                    rule.type(),
                    now.types().get(rule.type()).name(),
                    rule.criteria().stream()
                            .map(criterion -> new CriterionView(
                                    criterion.indicator().slug(),
                                    criterion.indicator().label(),
                                    criterion.written()))
                            .toList());
        }
    }

    record CriterionView(String indicator, String label, String threshold) {}

    /** The index, and what it is for the country by each classification. */
    record DiversityMethodView(String formula, String explanation, List<CountryDiversityView> country) {
        static DiversityMethodView of(Figures figures) {
            return new DiversityMethodView(
                    "1 − Σ sᵢ²",
                    "De kans dat twee willekeurige inwoners tot verschillende herkomstgroepen horen; sᵢ is het aandeel van een"
                            + " groep, de Nederlandse meegerekend. Met n groepen is 1 − 1/n het hoogst.",
                    figures.schemes().stream()
                            .map(scheme -> CountryDiversityView.of(
                                    scheme, figures.years(scheme).getFirst(), figures))
                            .toList());
        }
    }

    record CountryDiversityView(String scheme, String label, int year, int groups, double hhi) {
        static CountryDiversityView of(String scheme, int year, Figures figures) {
            var country = figures.country(scheme, year);
            return new CountryDiversityView(
                    scheme, Groups.schemeLabelOf(scheme), year, country.counts().size(), country.diversity());
        }
    }

    /** How far apart municipalities are said to be. */
    record DistanceMethodView(
            String formula, String explanation, List<AspectWeightView> aspects, String download, String readme) {
        static DistanceMethodView usual() {
            return new DistanceMethodView(
                    "D = √(Σ w·d² / Σ w); gelijkenis = e^(−D)",
                    "Per kenmerk is d de afstand tussen twee gemeenten, gedeeld door de gemiddelde afstand tussen alle"
                            + " gemeenten: 1 is hoe ver twee gemeenten gewoonlijk uit elkaar liggen. D weegt de kenmerken; de"
                            + " gelijkenis is 100% voor een gelijke gemeente en 37% op de gewone afstand.",
                    Arrays.stream(Aspect.values())
                            .map(aspect -> new AspectWeightView(
                                    aspect.slug(), aspect.label(), aspect.usualWeight(), aspect.explanation()))
                            .toList(),
                    "/api/typology/v1/exports/peer-distances",
                    "/api/typology/v1/exports/peer-distances/readme");
        }
    }

    record AspectWeightView(String aspect, String label, double weight, String explanation) {}

    /** Where figures come from, and of which years they are. */
    record SourceView(
            String what,
            String source,
            List<Integer> years,
            @Nullable String licence,
            @Nullable String note) {}

    private static List<SourceView> sources(Typology now) {
        var figures = now.figures();
        return List.of(
                new SourceView(
                        "Herkomst van de inwoners, drie groepen",
                        "CBS, StatLine 85458NED",
                        figures.years("herkomst"),
                        CC_BY,
                        null),
                new SourceView(
                        "Migratieachtergrond van de inwoners, zeven groepen",
                        "CBS, Kerncijfers wijken en buurten",
                        figures.years("migratieachtergrond"),
                        CC_BY,
                        "De oude indeling; zij is niet met de nieuwe te vergelijken."),
                new SourceView(
                        "Stedelijkheid en bedrijven in de landbouw",
                        "CBS, Kerncijfers wijken en buurten",
                        List.of(2021),
                        CC_BY,
                        "Van gemeenten die sindsdien zijn samengegaan het gemiddelde, gewogen naar inwoners."),
                new SourceView(
                        "Grens met België en Duitsland",
                        "Eigen meting op de gemeentegrenzen van CBS en Kadaster",
                        List.of(2025),
                        CC_BY,
                        null),
                new SourceView(
                        "Namen, codes en herindelingen van gemeenten",
                        "TOOI-register van de overheid; CBS",
                        List.of(),
                        CC_BY,
                        "Herindelingen sinds %d."
                                .formatted(now.register().knownSince().getYear())),
                new SourceView(
                        "De acht typen, en het type van enkele gemeenten",
                        "WRR, De nieuwe verscheidenheid (Jennissen, Engbersen, Bokhorst en Bovens, 2018), en publicaties daarover",
                        List.of(2015),
                        null,
                        "Genoemd en niet overgenomen; de volledige indeling van de WRR was voor ons niet beschikbaar."));
    }
}
