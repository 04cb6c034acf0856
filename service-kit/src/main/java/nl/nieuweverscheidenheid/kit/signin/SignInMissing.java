// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.signin;

/** Something that only a signed-in official may do. */
public final class SignInMissing extends RuntimeException {
    static final String REASON = "Sign in first: this takes a bearer token";

    public SignInMissing() {
        super(REASON);
    }
}
