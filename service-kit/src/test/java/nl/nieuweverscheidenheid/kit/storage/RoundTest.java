// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTest {
    @Test
    void waitsForAStoreThatIsAway() {
        var round = new Round("Looking", () -> {
            throw new IllegalStateException(new MongoTimeoutException("nobody there"));
        });

        assertThatCode(round::run).doesNotThrowAnyException();
    }

    @Test
    void hidesNoOtherFailure() {
        var round = new Round("Looking", () -> {
            throw new IllegalStateException("wrong");
        });

        assertThatThrownBy(round::run).hasMessage("wrong");
    }

    @Test
    void goesOnUntilABatchIsNotFull() {
        var batches = new ArrayDeque<>(List.of(50, 50, 12, 50));

        Round.inBatches("Looking", 50, size -> batches.remove()).run();

        assertThat(batches).containsExactly(50);
    }
}
