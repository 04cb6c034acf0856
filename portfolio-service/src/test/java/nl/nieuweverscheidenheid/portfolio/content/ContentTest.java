// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.nieuweverscheidenheid.portfolio.entry.Drafts;
import org.junit.jupiter.api.Test;

class ContentTest {
    private final Content complete = Drafts.complete("GM0363");

    @Test
    void whatWasSubstantiatedOrEvaluatedRestsOnSources() {
        assertThat(Drafts.restingOn(Evidence.SUBSTANTIATED, List.of(), complete).missing())
                .containsExactly("/sources");
        assertThat(Drafts.restingOn(Evidence.EVALUATED, List.of(), complete).missing())
                .containsExactly("/sources");
    }

    @Test
    void whatIsDescribedOnlyNeedsNone() {
        assertThat(Drafts.restingOn(Evidence.DESCRIBED, List.of(), complete).missing())
                .isEmpty();
    }

    @Test
    void aSourceThatNobodyFindsIsNone() {
        assertThatThrownBy(() -> new Content.Source("Ergens gelezen", null, null))
                .hasMessageContaining("Ergens gelezen");
    }

    @Test
    void aPeriodDoesNotEndBeforeItStarts() {
        assertThatThrownBy(() -> new Content.Period(2024, 2023)).hasMessageContaining("2023");
    }
}
