// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slipway.approval.web.internal.page.Words;
import org.slipway.approval.web.internal.page.Words.Piece;

/** Numbers with hyphens inside are not broken in two. */
final class WordsTest {

    @Test
    void shouldKeepNumbersWhole_whenTheyHaveHyphens() {
        assertThat(Words.of("Invoice MOS-0112 (PS-7KQ4-M2), paid."))
                .containsExactly(
                        new Piece("Invoice ", false),
                        new Piece("MOS-0112", true),
                        new Piece(" (", false),
                        new Piece("PS-7KQ4-M2", true),
                        new Piece("), paid.", false));
    }

    @Test
    void shouldLeaveASentenceAsItIs_whenNothingIsToBeKept() {
        assertThat(Words.of("Paid - at last – on 3/4.")).containsExactly(new Piece("Paid - at last – on 3/4.", false));
        assertThat(Words.of("")).isEmpty();
    }
}
