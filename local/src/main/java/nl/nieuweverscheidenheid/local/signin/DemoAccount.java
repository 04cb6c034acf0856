// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.signin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Someone to sign in as on this machine; one for each role. They are roles, not persons. */
enum DemoAccount {
    OFFICIAL(
            "ambtenaar",
            "5d0c8f5e-3f0b-4a57-9f7e-6f1d8f0a3c11",
            "Demo-ambtenaar Amsterdam",
            "GM0363",
            List.of("member"),
            "dient voorbeelden in voor de gemeente Amsterdam en schrijft op het forum"),
    EDITOR(
            "redacteur",
            "a1f7c2de-0b6e-4a86-8f39-2b7a54d5e922",
            "Demo-redacteur",
            null,
            List.of("editor"),
            "beoordeelt inzendingen en publiceert ze"),
    ADMINISTRATOR(
            "beheerder",
            "c93b1e70-7d52-4d0f-b1c6-90e4f7a2d833",
            "Demo-beheerder",
            null,
            List.of("admin", "editor"),
            "mag alles wat de redactie mag en beheert de gegevens");

    /** One password for all, shown on the sign-in page. */
    static final String PASSWORD = "verscheidenheid";

    private final String username;
    private final String subject;
    private final String fullName;
    private final @Nullable String municipality;
    private final List<String> roles;
    private final String does;

    DemoAccount(
            String username,
            String subject,
            String fullName,
            @Nullable String municipality,
            List<String> roles,
            String does) {
        this.username = username;
        this.subject = subject;
        this.fullName = fullName;
        this.municipality = municipality;
        this.roles = roles;
        this.does = does;
    }

    static Optional<DemoAccount> withUsername(String username) {
        return Arrays.stream(values())
                .filter(account -> account.username.equalsIgnoreCase(username.strip()))
                .findFirst();
    }

    static Optional<DemoAccount> withSubject(String subject) {
        return Arrays.stream(values())
                .filter(account -> account.subject.equals(subject))
                .findFirst();
    }

    String username() {
        return username;
    }

    /** How tokens name the account: tells nothing about it and never changes. */
    String subject() {
        return subject;
    }

    String fullName() {
        return fullName;
    }

    /** The CBS code of the municipality that it works for. */
    Optional<String> municipality() {
        return Optional.ofNullable(municipality);
    }

    List<String> roles() {
        return roles;
    }

    /** What the role is for, to end a Dutch sentence that starts with its name. */
    String does() {
        return does;
    }
}
