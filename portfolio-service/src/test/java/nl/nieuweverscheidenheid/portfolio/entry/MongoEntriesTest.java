// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.entry;

import java.nio.file.Path;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@OnBackend
@SpringBootTest
class MongoEntriesTest extends EntriesContract {
    @TempDir
    static Path index;

    @Autowired
    private Entries entries;

    @DynamicPropertySource
    static void index(DynamicPropertyRegistry registry) {
        registry.add("portfolio.search.directory", () -> index.resolve("search").toString());
    }

    @Override
    Entries entries() {
        return entries;
    }
}
