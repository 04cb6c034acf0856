// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakenBodyTest {
    private static final int LIMIT = 1_000_000;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000, 262_143, 262_144, 262_145, 900_000, LIMIT})
    void isWhatCame(int length) throws IOException {
        var bytes = bytes(length);

        try (var body = TakenBody.of(new ByteArrayInputStream(bytes), LIMIT)) {
            assertThat(body.isFinished()).isEqualTo(length == 0);
            assertThat(body.readAllBytes()).isEqualTo(bytes);
            assertThat(body.isFinished()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 300_000})
    void isReadByteByByteToo(int length) throws IOException {
        var bytes = bytes(length);

        try (var body = TakenBody.of(new ByteArrayInputStream(bytes), LIMIT)) {
            for (var one : bytes) {
                assertThat(body.isFinished()).isFalse();
                assertThat(body.read()).isEqualTo(Byte.toUnsignedInt(one));
            }
            assertThat(body.read()).isEqualTo(-1);
            assertThat(body.isFinished()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 300_000})
    void isNotMoreThanTheLimit(int length) {
        assertThatThrownBy(() -> TakenBody.of(new ByteArrayInputStream(bytes(length)), length - 1))
                .isInstanceOf(TakenBody.TooLarge.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 300_000})
    void isNoneWhereItBreaksOff(int length) {
        var broken = new SequenceInputStream(new ByteArrayInputStream(bytes(length)), new BrokenOff());

        assertThatThrownBy(() -> TakenBody.of(broken, LIMIT)).isInstanceOf(TakenBody.BrokenOff.class);
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static final class BrokenOff extends InputStream {
        @Override
        public int read() throws IOException {
            throw new EOFException("The client is gone");
        }
    }
}
