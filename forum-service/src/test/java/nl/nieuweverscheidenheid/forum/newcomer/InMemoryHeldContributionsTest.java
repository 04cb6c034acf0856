// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

class InMemoryHeldContributionsTest extends HeldContributionsContract {
    private final HeldContributions held = new InMemoryHeldContributions();

    @Override
    HeldContributions held() {
        return held;
    }
}
