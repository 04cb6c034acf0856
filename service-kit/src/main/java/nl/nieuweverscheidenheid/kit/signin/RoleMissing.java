// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.signin;

/** The official may not do this. */
public final class RoleMissing extends RuntimeException {
    public RoleMissing(Role role) {
        super("This takes the role " + role.tokenName());
    }

    public RoleMissing(String reason) {
        super(reason);
    }
}
