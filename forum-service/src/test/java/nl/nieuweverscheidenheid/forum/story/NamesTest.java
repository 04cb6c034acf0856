// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
    private final Names names = new Names();

    @Test
    void anEntryIsCalledAsItWasLast() {
        names.on(Heard.published("verhaal", 4, "Taalcafé"));
        names.on(Heard.revised("verhaal", 5, "Taalcafé op het plein"));

        assertThat(names.ofEntry("verhaal")).contains("Taalcafé op het plein");
        assertThat(names.ofEntry("een-ander")).isEmpty();
    }

    @Test
    void aWithdrawnEntryIsNotThereAndNoLateEventBringsItBack() {
        var published = Heard.published("verhaal", 4, "Taalcafé");
        names.on(published);
        names.on(Heard.withdrawn("verhaal", 6));
        names.on(published);
        names.on(Heard.revised("verhaal", 5, "Te laat"));

        assertThat(names.ofEntry("verhaal")).isEmpty();
    }

    @Test
    void anEntryThatIsPublishedAgainIsThereAgain() {
        names.on(Heard.withdrawn("verhaal", 6));
        names.on(Heard.published("verhaal", 9, "Terug"));

        assertThat(names.ofEntry("verhaal")).contains("Terug");
    }

    @Test
    void aMunicipalityIsCalledAsItWasLast() {
        names.on(Heard.registered("GM0363", 1, "Amsterdam"));
        names.on(Heard.classified("GM0363", 3, "Groot-Amsterdam"));
        names.on(Heard.registered("GM0363", 2, "Te laat"));

        assertThat(names.ofMunicipality("GM0363")).contains("Groot-Amsterdam");
        assertThat(names.hasMunicipality("GM0363")).isTrue();
        assertThat(names.hasMunicipality("GM9999")).isFalse();
    }

    @Test
    void aMunicipalityIsOfTheTypeThatItHasToday() {
        names.on(Heard.registered("GM0363", 1, "Amsterdam", "voorsteden"));
        names.on(Heard.registered("GM0184", 1, "Urk"));
        assertThat(names.typeOf("GM0363")).contains(new MunicipalityType("voorsteden", "Voorsteden"));
        assertThat(names.countOfType("grensgemeenten")).isOne();

        names.on(Heard.classified("GM0363", 2, "Amsterdam"));
        assertThat(names.typeOf("GM0363")).contains(new MunicipalityType("grensgemeenten", "Grensgemeenten"));
        assertThat(names.countOfType("grensgemeenten")).isEqualTo(2);
        assertThat(names.type("voorsteden")).isEmpty();

        names.on(Heard.unclassified("GM0363", 3, "Amsterdam"));
        assertThat(names.typeOf("GM0363")).isEmpty();
        assertThat(names.typeOf("GM9999")).isEmpty();
    }

    @Test
    void aMunicipalityThatEndedHasTheTypeOfItsSuccessorAndCountsNoMore() {
        names.on(Heard.registered("GM0501", 1, "Brielle", "voorsteden"));
        names.on(Heard.registered("GM1992", 1, "Voorne aan Zee"));
        names.on(Heard.ended("GM0501", 2, "Brielle", "GM1992"));

        assertThat(names.typeOf("GM0501")).contains(new MunicipalityType("grensgemeenten", "Grensgemeenten"));
        assertThat(names.countOfType("voorsteden")).isZero();
    }

    @Test
    void whatWasWrittenForAnEndedMunicipalityKeepsItsName() {
        names.on(Heard.ended("GM0140", 1, "Littenseradiel"));

        assertThat(names.ofMunicipality("GM0140")).contains("Littenseradiel");
        assertThat(names.hasMunicipality("GM0140")).isFalse();
    }

    @Test
    void whatBecamePartOfAMunicipalityIsFoundUnderItsCode() {
        names.on(Heard.registered("GM1992", 1, "Voorne aan Zee"));
        names.on(Heard.ended("GM0501", 2, "Brielle", "GM1992"));
        names.on(Heard.ended("GM0530", 2, "Hellevoetsluis", "GM1992"));

        assertThat(names.codesOf("GM1992")).containsExactlyInAnyOrder("GM1992", "GM0501", "GM0530");
        assertThat(names.codesOf("GM0501")).as("a former code").isEqualTo(names.codesOf("GM1992"));
        assertThat(names.codesOf("GM9999")).containsExactly("GM9999");
    }

    @Test
    void aChainOfMergersLeadsToItsEndInWhateverOrderItIsHeard() {
        names.on(Heard.ended("GM1945", 5, "Berg en Dal", "GM2001"));
        names.on(Heard.ended("GM0241", 2, "Groesbeek", "GM1945"));

        assertThat(names.codesOf("GM2001")).containsExactlyInAnyOrder("GM2001", "GM1945", "GM0241");
    }
}
