// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class SubmissionKeyTest {

    @Test
    void shouldBeRead_whenItIs22To64CharactersOfBase64Url() {
        assertThat(SubmissionKey.parse("AAECAwQFBgcICQoLDA0O-_")).contains(new SubmissionKey("AAECAwQFBgcICQoLDA0O-_"));
        assertThat(SubmissionKey.parse("a".repeat(64))).isPresent();
    }

    @Test
    void shouldBeNone_whenAnythingDiffers() {
        assertThat(SubmissionKey.parse("")).isEmpty();
        assertThat(SubmissionKey.parse("a".repeat(21))).isEmpty();
        assertThat(SubmissionKey.parse("a".repeat(65))).isEmpty();
        assertThat(SubmissionKey.parse("a".repeat(21) + "=")).isEmpty();
        assertThat(SubmissionKey.parse("a".repeat(22) + "\n")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new SubmissionKey("short"));
    }
}
