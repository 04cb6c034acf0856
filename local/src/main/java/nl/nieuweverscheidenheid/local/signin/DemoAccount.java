// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.signin;

import java.util.List;
import java.util.Optional;

/**
 * Someone to sign in as on this machine; one for each role. They are roles, not persons.
 *
 * @param subject how tokens name the account: tells nothing about it and never changes
 * @param municipality the CBS code of the municipality that it works for
 * @param function what it does there
 * @param does what the role is for, to end a Dutch sentence that starts with its name
 */
record DemoAccount(
        String username,
        String subject,
        String fullName,
        Optional<String> municipality,
        Optional<String> function,
        List<String> roles,
        String does) {
    /** One password for all, shown on the sign-in page. */
    static final String PASSWORD = "verscheidenheid";

    static final List<DemoAccount> ALL = List.of(
            new DemoAccount(
                    "ambtenaar",
                    "5d0c8f5e-3f0b-4a57-9f7e-6f1d8f0a3c11",
                    "Demo-ambtenaar Amsterdam",
                    Optional.of("GM0363"),
                    Optional.of("beleidsadviseur samenleven"),
                    List.of("member"),
                    "dient voorbeelden in voor de gemeente Amsterdam en schrijft op het forum"),
            new DemoAccount(
                    "ambtenaar-rotterdam",
                    "e27b6a94-9c1f-4c58-8d3a-1a6f2b90c744",
                    "Demo-ambtenaar Rotterdam",
                    Optional.of("GM0599"),
                    Optional.of("programmamanager inburgering"),
                    List.of("member"),
                    "doet hetzelfde voor de gemeente Rotterdam, en neemt voorbeelden over"),
            new DemoAccount(
                    "ambtenaar-venlo",
                    "0b7d3f28-51ce-4f0e-a6b9-8c2d94e1f357",
                    "Demo-ambtenaar Venlo",
                    Optional.of("GM0983"),
                    Optional.of("adviseur grensgemeenten"),
                    List.of("member"),
                    "doet hetzelfde voor de gemeente Venlo, en kan op het forum schrijven als type gemeente"),
            new DemoAccount(
                    "redacteur",
                    "a1f7c2de-0b6e-4a86-8f39-2b7a54d5e922",
                    "Demo-redacteur",
                    Optional.empty(),
                    Optional.empty(),
                    List.of("editor"),
                    "beoordeelt inzendingen en publiceert ze"),
            new DemoAccount(
                    "beheerder",
                    "c93b1e70-7d52-4d0f-b1c6-90e4f7a2d833",
                    "Demo-beheerder",
                    Optional.empty(),
                    Optional.empty(),
                    List.of("admin", "editor"),
                    "mag alles wat de redactie mag en beheert de gegevens"));

    static Optional<DemoAccount> withUsername(String username) {
        return ALL.stream()
                .filter(account -> account.username.equalsIgnoreCase(username.strip()))
                .findFirst();
    }

    static Optional<DemoAccount> withSubject(String subject) {
        return ALL.stream().filter(account -> account.subject.equals(subject)).findFirst();
    }
}
