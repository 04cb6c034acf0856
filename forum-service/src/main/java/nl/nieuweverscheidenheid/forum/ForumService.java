// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The forum service. */
@SpringBootApplication
public class ForumService {
    public static void main(String... arguments) {
        SpringApplication.run(ForumService.class, arguments);
    }
}
