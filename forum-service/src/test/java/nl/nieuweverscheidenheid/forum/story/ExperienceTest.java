// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.nieuweverscheidenheid.events.EntryEvent.EntryWithdrawn;
import nl.nieuweverscheidenheid.events.MunicipalityEvent;
import org.junit.jupiter.api.Test;

class ExperienceTest {
    private static final List<String> BORDER = List.of("grensgemeenten");

    @Test
    void whatWasWithdrawnIsNoExperienceWhateverComesLate() {
        var published = Heard.publishedBy("GM0184", "huisvesting");
        var experience = Heard.experience(
                List.of(Heard.registered("GM0184", 1, "Urk")),
                published,
                new EntryWithdrawn(published.entryId(), 2, published.publishedAt()),
                published);

        assertThat(experience.whoTold(List.of("huisvesting"), BORDER)).isEmpty();
    }

    @Test
    void whatAnEndedMunicipalityToldCountsForItsSuccessor() {
        var names = Heard.names(new MunicipalityEvent[] {
            Heard.registered("GM1900", 1, "Súdwest-Fryslân"), Heard.ended("GM0140", 1, "Littenseradiel", "GM1900")
        });
        var experience = new Experience(names);
        experience.on(Heard.publishedBy("GM0140", "huisvesting"));
        experience.on(Heard.publishedBy("GM1900", "huisvesting"));

        assertThat(experience.whoTold(List.of("huisvesting", "zorg"), BORDER)).containsExactly("GM1900");
        assertThat(experience.whoTold(List.of("zorg"), BORDER)).isEmpty();
        assertThat(experience.whoTold(List.of("huisvesting"), List.of("voorsteden")))
                .isEmpty();
    }
}
