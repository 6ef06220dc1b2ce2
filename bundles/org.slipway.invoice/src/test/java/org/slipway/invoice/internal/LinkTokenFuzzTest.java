// SPDX-License-Identifier: Apache-2.0
package org.slipway.invoice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;

/** Whatever stands behind the last slash of a portal link. */
class LinkTokenFuzzTest {

    @FuzzTest(maxDuration = "5s")
    void shouldReadWhatItWrites_orNothing(FuzzedDataProvider data) {
        // given
        String text = data.consumeRemainingAsString();

        // when
        Optional<LinkToken> token = LinkToken.parse(text);

        // then
        token.ifPresent(read -> {
            assertThat(read.text()).isEqualTo(text).hasSize(66);
            assertThat(LinkToken.isSelector(read.selector())).isTrue();
            assertThat(read.secretHash()).matches("[0-9a-f]{64}");
            assertThat(read.toString()).doesNotContain(read.secret());
        });
    }
}
