// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import nl.nieuweverscheidenheid.events.AdoptionEvent.EntryAdopted;
import nl.nieuweverscheidenheid.portfolio.entry.EntryId;
import nl.nieuweverscheidenheid.portfolio.municipality.MunicipalityCode;
import org.junit.jupiter.api.Test;

/** What every store of adoptions promises. */
abstract class AdoptionsContract {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final MunicipalityCode ADOPTER = new MunicipalityCode("GM0599");
    private static final MunicipalityCode OWNER = new MunicipalityCode("GM0363");

    private final EntryId entry = EntryId.random();
    private final Adoption first = Adoption.first(new AdoptionId(entry, ADOPTER), OWNER, "Zonder folder", NOON);

    abstract Adoptions adoptions();

    @Test
    void whatWasStoredComesBackWhole() {
        put(first);
        assertThat(adoptions().find(first.id())).contains(first);
        var changed = put(first.change(null, NOON.plusSeconds(1)));
        assertThat(adoptions().find(first.id())).contains(changed);
        assertThat(adoptions().of(entry)).containsExactly(changed);
    }

    @Test
    void listsTheFirstWhoAdoptedFirstAndWhatWasAdoptedLastFirst() {
        var second =
                Adoption.first(new AdoptionId(entry, new MunicipalityCode("GM0344")), OWNER, null, NOON.plusSeconds(5));
        var elsewhere = Adoption.first(new AdoptionId(EntryId.random(), ADOPTER), OWNER, null, NOON.plusSeconds(9));
        put(second);
        put(first);
        put(elsewhere);

        assertThat(adoptions().of(entry)).containsExactly(first, second);
        assertThat(adoptions().by(ADOPTER))
                .containsSubsequence(elsewhere, first)
                .doesNotContain(second);
    }

    @Test
    void whatWasWithdrawnIsListedNoMoreAndGoesOnWithItsVersion() {
        put(first);
        var withdrawn = put(first.withdraw(NOON.plusSeconds(1)));
        assertThat(adoptions().of(entry)).isEmpty();
        assertThat(adoptions().by(ADOPTER)).doesNotContain(withdrawn);
        assertThat(adoptions().find(first.id())).contains(withdrawn);
        assertThat(withdrawn.changes()).isNull();

        var again = put(withdrawn.again(OWNER, "Toch", NOON.plusSeconds(2)));
        assertThat(again.version()).isEqualTo(3);
        assertThat(adoptions().of(entry)).containsExactly(again);
    }

    @Test
    void countsWhoStillSaysSo() {
        var other = Adoption.first(new AdoptionId(entry, new MunicipalityCode("GM0344")), OWNER, null, NOON);
        assertThat(adoptions().count()).doesNotContainKey(entry);
        put(first);
        put(other);
        assertThat(adoptions().count()).containsEntry(entry, 2);
        put(other.withdraw(NOON.plusSeconds(1)));
        assertThat(adoptions().count()).containsEntry(entry, 1);
    }

    @Test
    void ofTwoWhoChangeTheSameVersionOneIsRefused() {
        put(first);
        assertThatThrownBy(() -> put(first)).isInstanceOf(AdoptionChangedMeanwhile.class);
        put(first.change("Een", NOON));
        assertThatThrownBy(() -> put(first.withdraw(NOON))).isInstanceOf(AdoptionChangedMeanwhile.class);
    }

    private Adoption put(Adoption adoption) {
        adoptions()
                .put(
                        adoption,
                        new EntryAdopted(
                                adoption.id().toString(),
                                adoption.version(),
                                entry.value(),
                                "GM0599",
                                "GM0363",
                                adoption.changes(),
                                NOON));
        return adoption;
    }
}
