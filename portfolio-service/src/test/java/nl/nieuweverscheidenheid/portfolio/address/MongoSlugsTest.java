// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.address;

import nl.nieuweverscheidenheid.portfolio.OnStore;
import org.springframework.beans.factory.annotation.Autowired;

@OnStore
class MongoSlugsTest extends SlugsContract {
    @Autowired
    private Slugs slugs;

    @Override
    Slugs slugs() {
        return slugs;
    }
}
