// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.signin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an official may do beyond reading. */
public enum Role {
    /** Writes for one municipality. */
    MEMBER,
    /** Reviews and publishes. */
    EDITOR,
    /** Imports figures and boundaries, and handles dead letters. */
    ADMIN;

    /** The role by its name in tokens, such as editor; roles of other systems are not ours. */
    public static Optional<Role> named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.tokenName().equals(name))
                .findFirst();
    }

    /** Its name in tokens. */
    public String tokenName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
