// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.lookup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.PageLimit;
import nl.nieuweverscheidenheid.kit.web.PageOf;
import nl.nieuweverscheidenheid.kit.web.Paging;
import nl.nieuweverscheidenheid.kit.web.Violation;
import nl.nieuweverscheidenheid.typology.facts.CurrentTypology;
import nl.nieuweverscheidenheid.typology.municipality.EndedMunicipality;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.typology.municipality.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/typology/v1/municipalities")
class MunicipalityResource {
    private final CurrentTypology typology;
    private final Birthplaces birthplaces;

    MunicipalityResource(CurrentTypology typology, Birthplaces birthplaces) {
        this.typology = typology;
        this.birthplaces = birthplaces;
    }

    @GetMapping
    @Operation(summary = "Municipalities of today by name, type or province")
    MunicipalityPage list(
            @RequestParam Optional<String> q,
            @RequestParam(required = false) @Nullable List<String> type,
            @RequestParam(required = false) @Nullable List<String> province,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> validAt,
            @RequestParam(required = false) @Nullable List<String> include,
            @PageLimit(usual = 50, most = 500) Paging paging) {
        var now = typology.get();
        var register = now.register();
        var includesEnded = includesEnded(include);
        validAt.ifPresent(day -> check(day, register));
        var sought = q.filter(typed -> !typed.isBlank()).map(register::search);
        var found = sought.map(Register.Found::municipalities).orElseGet(register::all).stream()
                .filter(one -> type == null
                        || now.typeOf(one.code())
                                .filter(own -> type.contains(own.slug()))
                                .isPresent())
                .filter(one -> province == null || province.contains(one.provinceCode()))
                .filter(one -> existed(one.code(), validAt, register))
                .toList();
        var tellsOfEnded =
                includesEnded || ((sought.isPresent() || validAt.isPresent()) && type == null && province == null);
        var ended = sought.<Collection<EndedMunicipality>>map(Register.Found::ended).orElseGet(register::ended).stream()
                .filter(one -> existed(one.code(), validAt, register))
                .map(one -> EndedView.of(one, now))
                .toList();
        return new MunicipalityPage(
                PageOf.cut(found, paging).map(one -> MunicipalityView.of(one, now)), tellsOfEnded ? ended : null);
    }

    @GetMapping("/{code}")
    @Operation(summary = "One municipality, or what an ended one became")
    Object get(
            @PathVariable String code,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> validAt) {
        var now = typology.get();
        var register = now.register();
        validAt.ifPresent(day -> check(day, register));
        if (register.find(code).isEmpty()) {
            var ended = register.findEnded(code);
            if (ended.isPresent()) {
                return EndedView.of(ended.get(), now);
            }
        }
        return MunicipalityView.of(
                validAt.map(day -> register.get(code, day)).orElseGet(() -> register.get(code)), now);
    }

    private static boolean includesEnded(@Nullable List<String> include) {
        if (include == null) {
            return false;
        }
        if (!include.equals(List.of("ended"))) {
            throw new InvalidInput(List.of(Violation.in("include", "not-allowed", "include is ended")));
        }
        return true;
    }

    private static boolean existed(MunicipalityCode code, Optional<LocalDate> validAt, Register register) {
        return validAt.map(day -> register.existed(code, day)).orElse(true);
    }

    private static void check(LocalDate day, Register register) {
        if (day.isBefore(register.knownSince())) {
            throw new InvalidInput(List.of(
                    Violation.in("validAt", "not-allowed", "The register is known since " + register.knownSince())));
        }
    }

    @GetMapping("/{code}/composition")
    @Operation(summary = "Where the inhabitants come from")
    CompositionsView composition(
            @PathVariable String code, @RequestParam Optional<String> scheme, @RequestParam Optional<Integer> year) {
        var now = typology.get();
        var one = now.register().get(code);
        return CompositionsView.of(
                one, now.figures(), birthplaces.of(one.code()), new CompositionsView.Selection(scheme, year));
    }

    @GetMapping("/{code}/classification")
    @Operation(summary = "Of which type it is, with the reasons")
    ClassificationView classification(@PathVariable String code) {
        var now = typology.get();
        var one = now.register().get(code);
        return ClassificationView.of(one, now);
    }

    /**
     * A page of the municipalities of today.
     *
     * @param ended those of before that were found as well, if it was searched, asked for another day or for them
     */
    record MunicipalityPage(
            @JsonUnwrapped PageOf<MunicipalityView> found,
            @Nullable List<EndedView> ended) {}
}
