// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import nl.nieuweverscheidenheid.events.BoundariesEvent.BoundariesReplaced;
import nl.nieuweverscheidenheid.kit.signin.Official;
import nl.nieuweverscheidenheid.kit.signin.Role;
import nl.nieuweverscheidenheid.kit.signin.RoleMissing;
import nl.nieuweverscheidenheid.map.boundaryimport.BoundaryImport;
import nl.nieuweverscheidenheid.map.boundaryimport.BoundaryOrder;
import nl.nieuweverscheidenheid.map.boundaryimport.OfficialFile;
import nl.nieuweverscheidenheid.map.tile.CurrentMap;
import nl.nieuweverscheidenheid.testkit.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedrawingTest {
    private static final Official ADMIN = official(Role.ADMIN);
    private static final Redrawing.Credits NONE = new Redrawing.Credits(Optional.empty(), Optional.empty());

    private final MovableClock clock = new MovableClock("2026-12-01T12:00:00Z");
    private final InMemoryBoundarySets sets = new InMemoryBoundarySets();
    private final BoundaryImport source = OfficialFile.importing();
    private final CurrentMap map = new CurrentMap();
    private final Redrawing redrawing = instance(map);

    @TempDir
    Path folder;

    @Test
    void beforeAnyImportTheMapIsSchematic() {
        redrawing.prepare(null);

        assertThat(map.boundaries().schematic()).isTrue();
        assertThat(redrawing.list(ADMIN)).singleElement().satisfies(set -> {
            assertThat(set.version()).isZero();
            assertThat(redrawing.isShown(set)).isTrue();
        });
        assertThat(sets.told()).isEmpty();
    }

    @Test
    void whatIsImportedIsShownAndTold() throws Exception {
        redrawing.prepare(null);

        var imported = redrawing.carryOut(order(2025), NONE, ADMIN);

        assertThat(imported.set().version()).isEqualTo(1);
        assertThat(imported.set().importedBy()).isEqualTo("admin-1");
        assertThat(map.boundaries().schematic()).isFalse();
        assertThat(map.boundaries().attribution()).isEqualTo("Grenzen 2025: CBS, Kadaster (CC BY 4.0)");
        assertThat(map.boundaries().municipalities()).hasSize(342);
        assertThat(map.boundaries().provinces()).hasSize(12);
        assertThat(sets.told()).singleElement().isInstanceOfSatisfying(BoundariesReplaced.class, replaced -> {
            assertThat(replaced.version()).isEqualTo(1);
            assertThat(replaced.setVersion()).isEqualTo(1);
            assertThat(replaced.year()).isEqualTo(2025);
            assertThat(replaced.hash()).isEqualTo(imported.set().hash());
        });
    }

    @Test
    void ownCreditsAreShown() throws Exception {
        redrawing.carryOut(
                order(2025), new Redrawing.Credits(Optional.of("Grenzen: onszelf"), Optional.of("CC0 1.0")), ADMIN);

        assertThat(map.boundaries().attribution()).isEqualTo("Grenzen: onszelf");
        assertThat(redrawing.get(1, ADMIN).licence()).isEqualTo("CC0 1.0");
    }

    @Test
    void aRehearsalChangesNothing() throws Exception {
        redrawing.prepare(null);

        assertThat(redrawing.rehearse(order(2025), ADMIN).usable()).isTrue();

        assertThat(map.boundaries().schematic()).isTrue();
        assertThat(sets.all()).isEmpty();
    }

    @Test
    void whatIsRefusedLeavesTheMapAsItWas() throws Exception {
        redrawing.carryOut(order(2025), NONE, ADMIN);
        var before = map.boundaries();
        var broken = order(OfficialFile.of(2026).json().replace("GM0363", "GM0364"));

        assertThatThrownBy(() -> redrawing.carryOut(broken, NONE, ADMIN))
                .isInstanceOfSatisfying(
                        BoundariesRefused.class,
                        refused -> assertThat(refused.report().usable()).isFalse());

        assertThat(map.boundaries()).isSameAs(before);
        assertThat(sets.all()).hasSize(1);
        assertThat(sets.told()).hasSize(1);
    }

    @Test
    void anAdministratorGoesBackAndForth() throws Exception {
        redrawing.carryOut(order(2024), NONE, ADMIN);
        redrawing.carryOut(order(2025), NONE, ADMIN);

        redrawing.show(1, ADMIN);
        assertThat(map.boundaries().attribution()).contains("2024");
        redrawing.show(1, ADMIN);
        assertThat(sets.told()).as("what is shown already").hasSize(3);
        redrawing.show(0, ADMIN);
        assertThat(map.boundaries().schematic()).isTrue();
        redrawing.show(2, ADMIN);
        assertThat(map.boundaries().attribution()).contains("2025");

        assertThat(sets.shown().orElseThrow().version()).isEqualTo(5);
        assertThatThrownBy(() -> redrawing.show(7, ADMIN)).isInstanceOf(BoundarySetNotFound.class);
    }

    @Test
    void everyInstanceFollowsAndSoDoesTheNextStart() throws Exception {
        var otherMap = new CurrentMap();
        var other = instance(otherMap);
        other.prepare(null);
        redrawing.carryOut(order(2025), NONE, ADMIN);

        other.on(sets.told().getLast());
        assertThat(otherMap.boundaries().attribution()).contains("2025");
        var shown = otherMap.boundaries();
        other.on(sets.told().getLast());
        other.look();
        assertThat(otherMap.boundaries()).as("once is enough").isSameAs(shown);

        var startedLater = new CurrentMap();
        instance(startedLater).prepare(null);
        assertThat(startedLater.boundaries().attribution()).contains("2025");
    }

    @Test
    void anInstanceThatHeardNothingLooks() throws Exception {
        var otherMap = new CurrentMap();
        var other = instance(otherMap);
        other.prepare(null);
        redrawing.carryOut(order(2025), NONE, ADMIN);

        other.look();

        assertThat(otherMap.boundaries().schematic()).isFalse();
    }

    @Test
    void aDamagedSetIsNotShown() throws Exception {
        redrawing.carryOut(order(2024), NONE, ADMIN);
        redrawing.carryOut(order(2025), NONE, ADMIN);
        sets.damage(1);

        redrawing.show(1, ADMIN);

        assertThat(map.boundaries().attribution()).contains("2025");
        var startedLater = new CurrentMap();
        instance(startedLater).prepare(null);
        assertThat(startedLater.boundaries().schematic()).isTrue();
    }

    @Test
    void theLastSetsAreKeptAndTheOneThatIsShown() throws Exception {
        redrawing.carryOut(order(2020), NONE, ADMIN);
        for (var year = 2021; year < 2026; year++) {
            redrawing.carryOut(order(year), NONE, ADMIN);
        }

        assertThat(sets.all()).extracting(BoundarySet::year).containsExactly(2025, 2024, 2023, 2022);
    }

    @Test
    void onlyAdministratorsDoThis() {
        var editor = official(Role.EDITOR);

        assertThatThrownBy(() -> redrawing.rehearse(order(2025), editor)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> redrawing.carryOut(order(2025), NONE, editor)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> redrawing.list(editor)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> redrawing.get(0, editor)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> redrawing.show(0, editor)).isInstanceOf(RoleMissing.class);
    }

    private Redrawing instance(CurrentMap shownBy) {
        return new Redrawing(
                sets,
                source,
                shownBy,
                new BoundarySetSettings(3, Duration.ofMinutes(1), "Grenzen %d: CBS, Kadaster (CC BY 4.0)", "CC BY 4.0"),
                clock);
    }

    private BoundaryOrder order(int year) throws IOException {
        return order(OfficialFile.of(year).json());
    }

    private BoundaryOrder order(String content) throws IOException {
        var path = Files.writeString(folder.resolve("gemeenten.geojson"), content);
        return new BoundaryOrder(
                Optional.of(new BoundaryOrder.Upload("gemeenten.geojson", path)), Optional.empty(), Optional.empty());
    }

    private static Official official(Role... roles) {
        return new Official("admin-1", "Testbeheerder", Optional.empty(), Set.of(roles));
    }
}
