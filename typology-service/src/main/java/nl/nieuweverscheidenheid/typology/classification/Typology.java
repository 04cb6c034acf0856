// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.classification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.nieuweverscheidenheid.typology.figures.Figures;
import nl.nieuweverscheidenheid.typology.municipality.Municipality;
import nl.nieuweverscheidenheid.typology.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.typology.municipality.Register;
import nl.nieuweverscheidenheid.typology.peer.Peers;
import nl.nieuweverscheidenheid.typology.type.MunicipalityType;
import nl.nieuweverscheidenheid.typology.type.Types;
import org.jspecify.annotations.Nullable;

/** All that is known of municipalities at one moment, with what follows from it. Immutable. */
public final class Typology {
    private final Types types;
    private final Register register;
    private final Figures figures;
    /** Made when first asked for: it takes a good part of a second, and who only looks at types does not need it. */
    private volatile @Nullable Peers peers;

    private final Map<MunicipalityCode, Assignment> assignments;
    private final Map<MunicipalityCode, Classification> classifications = new HashMap<>();

    public Typology(
            Types types,
            Register register,
            Figures figures,
            Rules rules,
            Map<MunicipalityCode, Assignment> assignments) {
        this.types = types;
        this.register = register;
        this.figures = figures;
        this.assignments = Map.copyOf(assignments);
        for (var one : register.all()) {
            classifications.put(
                    one.code(),
                    new Classification(
                            Optional.ofNullable(assignments.get(one.code())),
                            rules.indicate(figures.indicators(one.code()))));
        }
    }

    /** The eight types. */
    public Types types() {
        return types;
    }

    /** The municipalities. */
    public Register register() {
        return register;
    }

    /** Their figures. */
    public Figures figures() {
        return figures;
    }

    /** How alike they are. */
    public Peers peers() {
        var made = peers;
        if (made == null) {
            synchronized (this) {
                made = peers;
                if (made == null) {
                    made = new Peers(figures);
                    peers = made;
                }
            }
        }
        return made;
    }

    /** The classification of a municipality of today. */
    public Classification classification(MunicipalityCode code) {
        return Objects.requireNonNull(classifications.get(code), "Not classified: " + code);
    }

    /** What the WRR assigned to a municipality, also to one that has ended: it stays with that one. */
    public Optional<Assignment> assignment(MunicipalityCode code) {
        return Optional.ofNullable(assignments.get(code));
    }

    /** The type to show for a municipality. */
    public Optional<MunicipalityType> typeOf(MunicipalityCode code) {
        return classification(code).type().map(types::get);
    }

    /** The municipalities that are shown under a type. */
    public List<Municipality> members(String type) {
        return register.all().stream()
                .filter(one ->
                        classification(one.code()).type().filter(type::equals).isPresent())
                .toList();
    }
}
