// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.classification;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.typology.classification.RuleSettings.Criterion;
import nl.nieuweverscheidenheid.typology.classification.RuleSettings.Rule;
import nl.nieuweverscheidenheid.typology.figures.Indicator;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.typology.type.MunicipalityType;

/** What the rules of the indication make of all municipalities, and how much depends on their thresholds. */
final class EvaluationReport {
    /** How far thresholds are moved, in scales. */
    private static final double SHIFT = 0.25;

    private final Typology typology;
    private final RuleSettings rules;
    private final Map<MunicipalityCode, Assignment> assignments;

    EvaluationReport(Typology typology, RuleSettings rules, Map<MunicipalityCode, Assignment> assignments) {
        this.typology = typology;
        this.rules = rules;
        this.assignments = assignments;
    }

    /** The report as Markdown, in Dutch as it is read by policy officers. */
    String markdown() {
        var text = new StringBuilder();
        text.append("""
                # De indicatie van het type, geëvalueerd

                Gemaakt door `EvaluationReportTest` uit de regels in `typology-service/src/main/resources/application.yml` en de
                tabellen in `facts/`; niet met de hand te wijzigen. Regelversie: **%s**.

                De indicatie is van dit portaal en niet van de WRR. Waar de WRR zelf een gemeente indeelde en een bron dat zegt, geldt
                die indeling; de indicatie staat er dan naast.

                """.formatted(rules.version()));
        counts(text);
        agreement(text);
        sensitivity(text);
        borderline(text);
        unclassified(text);
        all(text);
        return text.toString();
    }

    private void counts(StringBuilder text) {
        text.append("## Hoeveel gemeenten van elk type\n\n| type | gemeenten | waarvan grensgeval |\n|---|---|---|\n");
        var counts = new TreeMap<>(typology.register().all().stream()
                .collect(Collectors.groupingBy(one -> nameOf(indication(one).type()))));
        counts.forEach((type, members) -> text.append("| %s | %d | %d |%n"
                .formatted(
                        type,
                        members.size(),
                        members.stream().filter(this::isBorderline).count())));
        text.append("""

                Een grensgeval is een gemeente waarvan de zekerheid onder de 0,60 ligt: 0,5 is precies op een drempel, 1 is er ver
                vandaan. Waarom de regels zijn zoals zij zijn, staat in [ADR 16](adr/0016-thresholds-from-the-distribution.md).

                """);
    }

    private void agreement(StringBuilder text) {
        text.append("## Waar de WRR indeelde\n\n| gemeente | WRR | indicatie | zekerheid |\n|---|---|---|---|\n");
        typology.register().all().stream()
                .filter(one -> assignments.containsKey(one.code()))
                .forEach(one -> text.append("| %s | %s | %s | %s |%n"
                        .formatted(
                                one.name(),
                                nameOf(typology.classification(one.code())
                                        .assignment()
                                        .map(Assignment::type)),
                                nameOf(indication(one).type()),
                                number(indication(one).confidence()))));
        text.append(
                "\nZeven gemeenten zijn te weinig om regels aan te toetsen die met hen in de hand zijn gekozen: dat zij kloppen is een eis, geen bewijs.\n\n");
    }

    private void sensitivity(StringBuilder text) {
        text.append("""
                ## Wat de drempels betekenen, en hoe gevoelig zij zijn

                Hoeveel van de %d gemeenten aan één criterium voldoen, los van de andere, en hoeveel er een ander type krijgen als de
                drempel een kwart van zijn schaal soepeler of strenger is. De schaal is het verschil waarbij een waarde duidelijk aan
                één kant van de drempel ligt.

                | type | criterium | drempel | schaal | voldoen | soepeler | strenger |
                |---|---|---|---|---|---|---|
                """.formatted(typology.register().all().size()));
        for (var rule : rules.rules()) {
            for (var criterion : rule.criteria()) {
                text.append("| %s | %s | %s | %s | %d | %d | %d |%n"
                        .formatted(
                                nameOf(Optional.of(rule.type())),
                                criterion.indicator().label(),
                                criterion.written(),
                                scale(criterion),
                                fulfilling(criterion),
                                changedBy(rule, criterion, -SHIFT),
                                changedBy(rule, criterion, SHIFT)));
            }
        }
        text.append('\n');
    }

    private void borderline(StringBuilder text) {
        text.append(
                "## Grensgevallen\n\n| gemeente | indicatie | zekerheid | het dichtst daarbij |\n|---|---|---|---|\n");
        typology.register().all().stream()
                .filter(this::isBorderline)
                .sorted(Comparator.comparingDouble(one -> indication(one).confidence()))
                .forEach(one -> text.append("| %s | %s | %s | %s |%n"
                        .formatted(
                                one.name(),
                                nameOf(indication(one).type()),
                                number(indication(one).confidence()),
                                nameOf(indication(one).nearest().map(Indication.Nearest::type)))));
        text.append('\n');
    }

    private void unclassified(StringBuilder text) {
        text.append("## Niet ingedeeld\n\n| gemeente | het dichtst bij | wat daarvoor ontbreekt |\n|---|---|---|\n");
        typology.register().all().stream()
                .filter(one -> indication(one).type().isEmpty())
                .forEach(one -> text.append("| %s | %s | %s |%n"
                        .formatted(
                                one.name(),
                                nameOf(indication(one).nearest().map(Indication.Nearest::type)),
                                indication(one).nearest().stream()
                                        .flatMap(nearest -> nearest.lacking().stream())
                                        .map(Indication.Reason::text)
                                        .collect(Collectors.joining("<br>")))));
        text.append('\n');
    }

    private void all(StringBuilder text) {
        text.append("## Alle gemeenten\n\n| gemeente | indicatie | zekerheid | waarom |\n|---|---|---|---|\n");
        typology.register()
                .all()
                .forEach(one -> text.append("| %s | %s | %s | %s |%n"
                        .formatted(
                                one.name(),
                                nameOf(indication(one).type()),
                                number(indication(one).confidence()),
                                indication(one).type().isEmpty()
                                        ? "zie hierboven"
                                        : indication(one).reasons().stream()
                                                .map(Indication.Reason::text)
                                                .collect(Collectors.joining("<br>")))));
    }

    private static String scale(Criterion criterion) {
        return criterion.indicator() == Indicator.URBANITY
                ? "%.0f klasse".formatted(criterion.scale())
                : criterion.indicator().writtenShort(criterion.scale());
    }

    private long fulfilling(Criterion criterion) {
        return typology.figures().indicators().values().stream()
                .filter(values -> values.containsKey(criterion.indicator())
                        && criterion.margin(values.get(criterion.indicator())) >= 0)
                .count();
    }

    private long changedBy(Rule shifted, Criterion moved, double scales) {
        var changed = new Rules(new RuleSettings(
                rules.version(),
                rules.rules().stream()
                        .map(rule -> rule == shifted
                                ? new Rule(
                                        rule.type(),
                                        rule.criteria().stream()
                                                .map(criterion -> criterion == moved ? moved(moved, scales) : criterion)
                                                .toList())
                                : rule)
                        .toList()));
        return typology.register().all().stream()
                .filter(one -> !changed.indicate(typology.figures().indicators(one.code()))
                        .type()
                        .equals(indication(one).type()))
                .count();
    }

    /** The criterion so many scales stricter. */
    private static Criterion moved(Criterion criterion, double scales) {
        var atLeast = criterion.atLeast();
        var atMost = criterion.atMost();
        return new Criterion(
                criterion.indicator(),
                atLeast == null ? null : atLeast + scales * criterion.scale(),
                atMost == null ? null : atMost - scales * criterion.scale(),
                criterion.scale());
    }

    private boolean isBorderline(Municipality one) {
        return indication(one).type().isPresent() && indication(one).isBorderline();
    }

    private Indication indication(Municipality one) {
        return typology.classification(one.code()).indication();
    }

    private String nameOf(Optional<String> type) {
        return type.map(slug -> typology.types().get(slug))
                .map(MunicipalityType::name)
                .orElse("niet ingedeeld");
    }

    private static String number(double value) {
        return String.format(Locale.of("nl", "NL"), "%.2f", value);
    }
}
