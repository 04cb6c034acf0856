// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.nieuweverscheidenheid.testkit.OnBackend;
import org.springframework.boot.test.context.SpringBootTest;

/** The service with a store and a search index of the test class's own, for tests of what is stored. */
@OnBackend
@SpringBootTest(properties = "portfolio.search.directory=target/search-of-tests/${random.uuid}")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnStore {}
