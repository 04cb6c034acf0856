// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.infrastructure;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the broker and the document store listen and keep their files.
 *
 * @param controllerPort where the broker speaks to itself
 */
@ConfigurationProperties("portal.stores")
record StoreSettings(Path data, int brokerPort, int controllerPort, int documentsPort) {}
