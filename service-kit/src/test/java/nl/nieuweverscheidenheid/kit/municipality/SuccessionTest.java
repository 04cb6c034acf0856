// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.MunicipalityEnded;
import nl.nieuweverscheidenheid.events.MunicipalityEvent.Successor;
import org.junit.jupiter.api.Test;

class SuccessionTest {
    private final Map<String, String> successors =
            Map.of("GM0001", "GM0002", "GM0002", "GM0003", "GM0008", "GM0009", "GM0009", "GM0008");
    private final Succession succession = new Succession(code -> Optional.ofNullable(successors.get(code)));

    @Test
    void aChainIsFollowedToItsEnd() {
        assertThat(succession.current("GM0001")).isEqualTo("GM0003");
        assertThat(succession.current("GM0002")).isEqualTo("GM0003");
    }

    @Test
    void whoHasNotEndedIsItself() {
        assertThat(succession.current("GM0003")).isEqualTo("GM0003");
        assertThat(succession.current("GM9999")).isEqualTo("GM9999");
    }

    @Test
    void eventsThatContradictEachOtherAreNotFollowedForEver() {
        assertThat(succession.current("GM0008")).isIn("GM0008", "GM0009");
    }

    @Test
    void theOneOfTodayComesWithAllThatBecamePartOfIt() {
        assertThat(succession.withParts(Set.of("GM0003", "GM0005"), Set.of("GM0001", "GM0002", "GM0004")))
                .containsExactlyInAnyOrder("GM0001", "GM0002", "GM0003", "GM0005");
    }

    @Test
    void ofSeveralSuccessorsOneHasMost() {
        var most = new Successor("GM0003", "De grootste", true, 0.9);

        assertThat(Succession.primary(new MunicipalityEnded(
                        "GM0001",
                        2,
                        "Opgeheven",
                        LocalDate.of(2017, 12, 31),
                        List.of(new Successor("GM0004", "De kleinste", false, 0.1), most))))
                .contains(most);
    }
}
