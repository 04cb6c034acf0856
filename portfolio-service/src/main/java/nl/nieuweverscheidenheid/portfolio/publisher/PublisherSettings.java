// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.publisher;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who answers for the open data. The defaults are made up and say so; where they hold, nobody has set them yet.
 *
 * @param publicUrl the portal as browsers see it, without a slash at the end
 * @param name of the organisation
 * @param uri of the organisation, from a register such as TOOI or ROO
 * @param contactName whom to ask about the data; a desk, not a person
 * @param tagAuthority who made the ids of entries in feeds up and since when (RFC 4151); it must stay as it is for ever,
 *     also when the portal moves
 */
@Validated
@ConfigurationProperties("portfolio.publisher")
public record PublisherSettings(
        @DefaultValue("http://localhost:8080") URI publicUrl,

        @NotBlank @DefaultValue("Uitgever nog niet ingesteld")
        String name,

        @DefaultValue("https://nieuwe-verscheidenheid.example/uitgever-nog-niet-ingesteld")
        URI uri,

        @NotBlank @DefaultValue("Redactie van De Nieuwe Verscheidenheid")
        String contactName,

        @Email @DefaultValue("redactie@nieuwe-verscheidenheid.example")
        String contactEmail,

        @Pattern(regexp = "[a-z0-9.-]+,\\d{4}(-\\d{2}){0,2}") @DefaultValue("nieuwe-verscheidenheid.example,2026")
        String tagAuthority) {}
