// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slipway.spi.host.PostingAnswer.Refused;
import org.slipway.spi.host.PostingRefusal;

final class RefusalTextTest {

    @Test
    void shouldBeTheHostsWordsInOneLine_whenItGaveSome() {
        assertThat(RefusalText.of(new Refused(PostingRefusal.OTHER, " March\u0000is\r\nclosed ")))
                .isEqualTo("March is closed");
    }

    @Test
    void shouldBeOurWords_whenTheHostGaveNone() {
        assertThat(RefusalText.of(new Refused(PostingRefusal.PERIOD_CLOSED, " \n")))
                .isEqualTo("The books of the transaction date are closed");
    }

    @Test
    void shouldFitTheSlip_whenTheHostIsVerbose() {
        assertThat(RefusalText.of(new Refused(PostingRefusal.OTHER, "x".repeat(501))))
                .isEqualTo("x".repeat(499) + "…");
        assertThat(RefusalText.of(new Refused(PostingRefusal.OTHER, "x".repeat(500))))
                .isEqualTo("x".repeat(500));
    }

    @Test
    void shouldNotCutACharacterInTwo_whenTheLimitFallsIntoIt() {
        assertThat(RefusalText.of(new Refused(PostingRefusal.OTHER, "x".repeat(498) + "😀😀")))
                .isEqualTo("x".repeat(498) + "…");
    }
}
