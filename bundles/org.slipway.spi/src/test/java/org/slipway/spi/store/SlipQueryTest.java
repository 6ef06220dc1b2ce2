// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.SlipOrder;
import org.slipway.api.slip.SlipStatus;

final class SlipQueryTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 200})
    void shouldBeTaken_whenTheLimitIsInBounds(int limit) {
        assertThat(query(limit).page().limit()).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 201})
    void shouldBeABug_whenTheLimitIsNot(int limit) {
        assertThatIllegalArgumentException().isThrownBy(() -> query(limit));
    }

    private static SlipQuery query(int limit) {
        return new SlipQuery(
                SupplierScope.EVERY,
                Set.of(SlipStatus.PENDING),
                SlipOrder.OLDEST_SUBMISSION,
                new SlipQuery.Page(Optional.empty(), limit));
    }
}
