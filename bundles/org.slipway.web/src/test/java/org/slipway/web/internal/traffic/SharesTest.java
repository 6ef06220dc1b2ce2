// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharesTest {

    private final Shares shares = new Shares(10, 6);

    @Test
    void shouldRefuse_whenOneHasItsShare() {
        assertThat(shares.take("a", 6)).isTrue();
        assertThat(shares.take("a", 1)).isFalse();
        assertThat(shares.take("b", 4)).isTrue();
    }

    @Test
    void shouldRefuse_whenAllIsTaken() {
        assertThat(shares.take("a", 6)).isTrue();
        assertThat(shares.take("b", 5)).isFalse();
        assertThat(shares.take("b", 4)).isTrue();
        assertThat(shares.take("c", 1)).isFalse();
    }

    @Test
    void shouldGrantAgain_whenItWasGivenBack() {
        shares.take("a", 4);
        shares.take("a", 2);
        shares.giveBack("a", 4);

        assertThat(shares.take("a", 4)).isTrue();
        assertThat(shares.take("a", 1)).isFalse();
    }
}
