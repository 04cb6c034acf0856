// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.moderation;

class InMemoryCasesTest extends CasesContract {
    private final Cases cases = new InMemoryCases();

    @Override
    Cases cases() {
        return cases;
    }
}
