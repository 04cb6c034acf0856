// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.local.data.DataDirectory;
import nl.nieuweverscheidenheid.local.played.Jars;
import nl.nieuweverscheidenheid.local.process.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InstallationTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource(Service.class)
    void tellsEveryServiceWhereTheOthersAre(Service service) {
        assertThat(program(service).environment())
                .containsAllEntriesOf(Map.of(
                        "SPRING_PROFILES_ACTIVE", "local",
                        "SERVER_PORT", Integer.toString(service.port(new Ports(18080))),
                        "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:18086",
                        "MONGODB_URI", "mongodb://127.0.0.1:18088",
                        "OIDC_ISSUER", "http://localhost:18085",
                        "PORTAL_PUBLIC_URL", "http://localhost:18080"));
    }

    @Test
    void tellsTheGatewayItsNeighbours() {
        assertThat(program(Service.GATEWAY).environment())
                .containsAllEntriesOf(Map.of(
                        "PORTFOLIO_URL", "http://127.0.0.1:18081",
                        "TYPOLOGY_URL", "http://127.0.0.1:18082",
                        "FORUM_URL", "http://127.0.0.1:18083",
                        "MAP_URL", "http://127.0.0.1:18084"));
    }

    @Test
    void letsGatewayAndProviderShareOneSecretThatIsKept() {
        var gateway = program(Service.GATEWAY).environment();
        var provider = program(Service.INFRASTRUCTURE).environment();

        assertThat(gateway.get("OIDC_CLIENT_SECRET"))
                .hasSizeGreaterThan(30)
                .isEqualTo(provider.get("OIDC_CLIENT_SECRET"));
        assertThat(gateway.get("OIDC_CLIENT_ID")).isEqualTo(provider.get("OIDC_CLIENT_ID"));
        assertThat(gateway.get("SESSION_KEY")).isEqualTo(data().secrets().sessionKey());
    }

    @ParameterizedTest
    @EnumSource(
            value = Service.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"GATEWAY", "INFRASTRUCTURE"})
    void keepsSecretsFromThoseWhoDoNotNeedThem(Service service) {
        assertThat(program(service).environment())
                .doesNotContainKeys("OIDC_CLIENT_SECRET", "SESSION_KEY", "OPERATOR_SECRET");
    }

    @Test
    void keepsAllThatMustLastInTheDataDirectory() {
        var infrastructure = program(Service.INFRASTRUCTURE).environment();

        assertThat(infrastructure)
                .containsEntry("PORTAL_DATA", data().path().toString())
                .containsEntry("KAFKA_PORT", "18086")
                .containsEntry("KAFKA_CONTROLLER_PORT", "18087")
                .containsEntry("DOCUMENTS_PORT", "18088");
        assertThat(program(Service.PORTFOLIO).environment().get("SEARCH_INDEX_DIR"))
                .startsWith(data().path().toString());
    }

    @Test
    void addsTheJavaOptionsGiven() {
        assertThat(program(Service.MAP).command())
                .contains("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:TieredStopAtLevel=4")
                .containsSubsequence("-XX:TieredStopAtLevel=1", "-XX:TieredStopAtLevel=4", "-jar");
    }

    @Test
    void saysWhichJarIsMissing() {
        assertThatThrownBy(() -> installation().quickStart(Service.FORUM))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "%s ontbreekt; bouw het met ./portal start.",
                        home.resolve("forum-service/target/forum-service-1.0.jar"));
    }

    private Program program(Service service) {
        Jars.ofPlayedService(
                home.resolve("%1$s/target/%1$s-1.0%2$s.jar".formatted(service.module(), service.classifier())));
        return installation().quickStart(service).program(home.resolve("log"));
    }

    private Installation installation() {
        return new Installation(
                home, Path.of("java"), "1.0", new Ports(18080), data(), List.of("-XX:TieredStopAtLevel=4"));
    }

    private DataDirectory data() {
        return new DataDirectory(home.resolve("data"));
    }
}
