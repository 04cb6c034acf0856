// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.signin;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param publicUrl where the portal is, which people come from and go back to
 * @param data the portal's data directory
 */
@ConfigurationProperties("portal.sign-in")
record SignInSettings(URI publicUrl, Path data) {}
