// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.adoption;

import nl.nieuweverscheidenheid.portfolio.OnStore;
import org.springframework.beans.factory.annotation.Autowired;

@OnStore
class MongoAdoptionsTest extends AdoptionsContract {
    @Autowired
    private Adoptions adoptions;

    @Override
    Adoptions adoptions() {
        return adoptions;
    }
}
