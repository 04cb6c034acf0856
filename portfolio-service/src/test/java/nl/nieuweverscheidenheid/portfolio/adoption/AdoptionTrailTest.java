// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.adoption;

import static nl.nieuweverscheidenheid.portfolio.workflow.Desk.EDITOR;
import static nl.nieuweverscheidenheid.portfolio.workflow.Desk.NOON;
import static nl.nieuweverscheidenheid.portfolio.workflow.Desk.official;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.nieuweverscheidenheid.events.AdoptionEvent.AdoptionWithdrawn;
import nl.nieuweverscheidenheid.events.AdoptionEvent.EntryAdopted;
import nl.nieuweverscheidenheid.kit.signin.RoleMissing;
import nl.nieuweverscheidenheid.kit.web.EntityVersion;
import nl.nieuweverscheidenheid.portfolio.entry.Drafts;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.entry.EntryNotFound;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import nl.nieuweverscheidenheid.portfolio.workflow.Desk;
import org.junit.jupiter.api.Test;

class AdoptionTrailTest {
    private static final MunicipalityCode RAALTE = new MunicipalityCode("GM0177");

    private final Desk desk = new Desk();
    private final InMemoryAdoptions adoptions = new InMemoryAdoptions();
    private final AdoptionTrail trail =
            new AdoptionTrail(adoptions, desk.portfolio, desk.entries, Clock.fixed(NOON, ZoneOffset.UTC));
    private final EntryId entry = desk.published(Drafts.complete("GM0363"));
    private final AdoptionId id = new AdoptionId(entry, RAALTE);

    @Test
    void isShownOnBothSides() {
        trail.adopt(entry, "Met de bibliotheek", official("GM0177"));

        assertThat(trail.of(entry, Optional.empty()))
                .extracting(adoption -> adoption.id().municipality(), Adoption::changes)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(RAALTE, "Met de bibliotheek"));
        assertThat(trail.by(RAALTE)).extracting(adopted -> adopted.entry().id()).containsExactly(entry);
        assertThat(trail.by(new MunicipalityCode("GM0363"))).isEmpty();
    }

    @Test
    void isOncePerMunicipalityAndCanBeChangedAndWithdrawnAndMadeAgain() {
        trail.adopt(entry, null, official("GM0177"));
        assertThatThrownBy(() -> trail.adopt(entry, "Nog eens", official("GM0177")))
                .isInstanceOf(AdoptionConflict.class);
        trail.change(id, new EntityVersion(1), "Met de bibliotheek", official("GM0177"));
        trail.withdraw(id, new EntityVersion(2), official("GM0177"));
        assertThat(trail.of(entry, Optional.empty())).isEmpty();
        assertThatThrownBy(() -> trail.change(id, new EntityVersion(3), "x", official("GM0177")))
                .isInstanceOf(AdoptionNotFound.class);
        trail.adopt(entry, "Toch", official("GM0177"));

        assertThat(adoptions.told())
                .containsExactly(
                        new EntryAdopted(id.toString(), 1, entry.value(), "GM0177", "GM0363", null, NOON),
                        new EntryAdopted(
                                id.toString(), 2, entry.value(), "GM0177", "GM0363", "Met de bibliotheek", NOON),
                        new AdoptionWithdrawn(id.toString(), 3, entry.value(), "GM0177", NOON),
                        new EntryAdopted(id.toString(), 4, entry.value(), "GM0177", "GM0363", "Toch", NOON));
    }

    @Test
    void nobodyAdoptsTheirOwnAndNobodySpeaksForAnother() {
        assertThatThrownBy(() -> trail.adopt(entry, null, official("GM0363"))).isInstanceOf(AdoptionConflict.class);
        assertThatThrownBy(() -> trail.adopt(entry, null, EDITOR)).isInstanceOf(RoleMissing.class);
        trail.adopt(entry, null, official("GM0177"));
        assertThatThrownBy(() -> trail.change(id, new EntityVersion(1), "x", official("GM0363")))
                .isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> trail.change(id, new EntityVersion(1), "x", EDITOR))
                .isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> trail.withdraw(id, new EntityVersion(1), official("GM0363")))
                .isInstanceOf(RoleMissing.class);
        trail.withdraw(id, new EntityVersion(1), EDITOR);
        assertThat(trail.of(entry, Optional.empty())).isEmpty();
    }

    @Test
    void aStaleVersionIsRefused() {
        trail.adopt(entry, null, official("GM0177"));
        assertThatThrownBy(() -> trail.withdraw(id, new EntityVersion(2), official("GM0177")))
                .isInstanceOf(AdoptionChangedMeanwhile.class);
    }

    @Test
    void whatNobodyCanReadIsNotAdoptedAndNotShown() {
        var draft = desk.portfolio.get(entry, Optional.empty()).id();
        trail.adopt(draft, null, official("GM0177"));
        desk.archive(entry, 3);

        assertThat(trail.by(RAALTE)).isEmpty();
        assertThatThrownBy(() -> trail.of(entry, Optional.empty())).isInstanceOf(EntryNotFound.class);
        assertThatThrownBy(() -> trail.adopt(entry, null, official("GM0344"))).isInstanceOf(EntryNotFound.class);
        assertThatThrownBy(() -> trail.adopt(EntryId.random(), null, official("GM0177")))
                .isInstanceOf(EntryNotFound.class);
        trail.withdraw(id, new EntityVersion(1), official("GM0177"));
    }
}
