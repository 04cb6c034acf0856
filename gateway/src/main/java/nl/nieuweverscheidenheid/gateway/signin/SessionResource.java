// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.nieuweverscheidenheid.gateway.GatewaySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
class SessionResource {
    private final Sessions sessions;
    private final SignInSettings settings;
    private final GatewaySettings gateway;

    SessionResource(Sessions sessions, SignInSettings settings, GatewaySettings gateway) {
        this.sessions = sessions;
        this.settings = settings;
        this.gateway = gateway;
    }

    /** Who is signed in; brings the CSRF cookie as well, for clients that open no page before they write. */
    @GetMapping("/session")
    SessionView session(HttpServletRequest request, HttpServletResponse response, CsrfToken csrf) {
        csrf.getToken();
        return sessions.current(request, response)
                .map(session -> new SessionView(true, session.name(), session.municipality(), session.roles()))
                .orElse(new SessionView(false, null, null, null));
    }

    /** Ends the session here; the client then goes to the answer's address, which ends it at the provider too. */
    @PostMapping("/sign-out")
    SignedOutView signOut(HttpServletRequest request, HttpServletResponse response) {
        var address = UriComponentsBuilder.fromUri(settings.endSessionUri())
                .queryParam("client_id", settings.clientId())
                .queryParam("post_logout_redirect_uri", gateway.publicUrl() + "/");
        sessions.end(request, response).ifPresent(session -> address.queryParam("id_token_hint", session.idToken()));
        return new SignedOutView(address.encode().toUriString());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SessionView(
            boolean signedIn,
            @Nullable String name,
            @Nullable String municipality,
            @Nullable List<String> roles) {}

    record SignedOutView(String location) {}
}
