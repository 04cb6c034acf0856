// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.boundaryimport;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where official boundaries are read from, and what reading them may cost before it is given up.
 *
 * @param items the address of the features of an OGC API, without the year
 * @param hosts the only machines that are asked, whatever a page names as the next
 * @param plainHttp also ask without TLS; for a service on this machine
 * @param pageTimeout from asking for a page until the last of its bytes
 * @param readingTimeout for all pages together
 * @param mostBytes of a file, or of all pages together
 * @param mostPoints of all boundaries together: what fits in memory several times
 */
@Validated
@ConfigurationProperties("map.boundary-import")
record BoundaryImportSettings(
        URI items,
        @NotEmpty List<String> hosts,
        @DefaultValue("false") boolean plainHttp,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("1m") Duration pageTimeout,
        @DefaultValue("5m") Duration readingTimeout,
        @DefaultValue("64MB") DataSize mostBytes,
        @DefaultValue("100") @Positive int mostPages,
        @DefaultValue("300000") @Positive @Max(5_000_000) int mostPoints) {
    BoundaryImportSettings {
        hosts = List.copyOf(hosts);
        if (!allows(items, hosts, plainHttp)) {
            throw new IllegalArgumentException("%s is not at one of %s by https".formatted(items, hosts));
        }
    }

    /** Whether an address may be asked. */
    boolean allows(URI address) {
        return allows(address, hosts, plainHttp);
    }

    private static boolean allows(URI address, List<String> hosts, boolean plainHttp) {
        var scheme = address.getScheme();
        return address.getHost() != null
                && address.getUserInfo() == null
                && ("https".equalsIgnoreCase(scheme) || (plainHttp && "http".equalsIgnoreCase(scheme)))
                && hosts.contains(address.getHost().toLowerCase(Locale.ROOT));
    }
}
