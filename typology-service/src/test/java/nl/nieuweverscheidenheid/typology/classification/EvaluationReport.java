// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.classification;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.typology.classification.RuleSettings.Criterion;
import nl.nieuweverscheidenheid.typology.classification.RuleSettings.Rule;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import nl.nieuweverscheidenheid.typology.type.MunicipalityType;

/** What the rules of the indication make of all municipalities, and how much depends on their thresholds. */
final class EvaluationReport {
    private static final double BORDERLINE = 0.6;
    private static final double SHIFT = 0.1;

    private final Typology typology;
    private final RuleSettings rules;
    private final Map<?, Assignment> assignments;

    EvaluationReport(
            Typology typology,
            RuleSettings rules,
            Map<nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode, Assignment> assignments) {
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
        text.append(
                "\nEen grensgeval is een gemeente waarvan de zekerheid onder de %s ligt (0,5 is precies op een drempel, 1 is er ver vandaan).%n%n"
                        .formatted(number(BORDERLINE)));
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
                ## Hoe gevoelig de drempels zijn

                Hoeveel gemeenten een ander type krijgen als één drempel een tiende hoger of lager ligt.

                | type | criterium | drempel | een tiende lager | een tiende hoger |
                |---|---|---|---|---|
                """);
        for (var rule : rules.rules()) {
            for (var criterion : rule.criteria()) {
                text.append("| %s | %s | %s | %d | %d |%n"
                        .formatted(
                                nameOf(Optional.of(rule.type())),
                                criterion.indicator().label(),
                                criterion.written(),
                                changedBy(rule, criterion, 1 - SHIFT),
                                changedBy(rule, criterion, 1 + SHIFT)));
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
                                nameOf(indication(one).secondNearest()))));
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
                                indication(one).reasons().stream()
                                        .map(reason -> reason.text() + (reason.holds() ? "" : " (niet)"))
                                        .collect(Collectors.joining("<br>")))));
    }

    private long changedBy(Rule shifted, Criterion moved, double factor) {
        var changed = new Rules(new RuleSettings(
                rules.version(),
                rules.rules().stream()
                        .map(rule -> rule == shifted
                                ? new Rule(
                                        rule.type(),
                                        rule.criteria().stream()
                                                .map(criterion -> criterion == moved ? moved(moved, factor) : criterion)
                                                .toList())
                                : rule)
                        .toList()));
        return typology.register().all().stream()
                .filter(one -> !changed.indicate(typology.figures().indicators(one.code()))
                        .type()
                        .equals(indication(one).type()))
                .count();
    }

    private static Criterion moved(Criterion criterion, double factor) {
        Function<Double, Double> move = threshold -> threshold == null ? null : threshold * factor;
        return new Criterion(
                criterion.indicator(),
                move.apply(criterion.atLeast()),
                move.apply(criterion.atMost()),
                criterion.scale());
    }

    private boolean isBorderline(Municipality one) {
        return indication(one).type().isPresent() && indication(one).confidence() < BORDERLINE;
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
