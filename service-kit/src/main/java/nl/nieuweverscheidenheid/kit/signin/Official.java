// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.signin;

import java.util.Optional;
import java.util.Set;

/**
 * Who is asking: an official, as the identity provider knows them.
 *
 * @param subject opaque id; the only part that may leave a service in an event
 * @param name as shown with contributions
 * @param municipality CBS code of the municipality that they work for
 * @param function what they do there, in their own organisation's words, such as beleidsadviseur wonen
 */
public record Official(
        String subject, String name, Optional<String> municipality, Optional<String> function, Set<Role> roles) {
    public Official {
        roles = Set.copyOf(roles);
    }

    /** An official of whose function the identity provider tells nothing. */
    public Official(String subject, String name, Optional<String> municipality, Set<Role> roles) {
        this(subject, name, municipality, Optional.empty(), roles);
    }

    /** Whether they have the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether they sit at the editorial desk. */
    public boolean isEditor() {
        return is(Role.EDITOR);
    }

    /** Whether they write for this municipality. */
    public boolean worksFor(String code) {
        return municipality.filter(code::equals).isPresent();
    }

    /**
     * Refuses who lacks the role.
     *
     * @throws RoleMissing if they lack it
     */
    public void require(Role role) {
        if (!is(role)) {
            throw new RoleMissing(role);
        }
    }

    /**
     * Refuses who has no part in the portal: whoever signed in may read, but members and editors alone have a say.
     *
     * @throws RoleMissing if they are neither
     */
    public void requirePart() {
        if (!isEditor()) {
            require(Role.MEMBER);
        }
    }
}
