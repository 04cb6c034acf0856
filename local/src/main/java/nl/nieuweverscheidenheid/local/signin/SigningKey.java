// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import nl.nieuweverscheidenheid.local.data.Secrets;

/** The key that tokens are signed with. It is kept, so that a token outlives a restart. */
final class SigningKey {
    private SigningKey() {}

    static JWKSet keptIn(Secrets secrets) {
        var key = secrets.kept("signing-key", SigningKey::fresh);
        try {
            return new JWKSet(RSAKey.parse(key));
        } catch (ParseException e) {
            throw new IllegalStateException("The signing key in the data directory is not a key", e);
        }
    }

    private static String fresh() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
