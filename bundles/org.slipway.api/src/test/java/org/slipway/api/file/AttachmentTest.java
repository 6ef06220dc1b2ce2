// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class AttachmentTest {

    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void shouldBeTaken_whenInBounds() {
        assertThat(new Attachment("a".repeat(120), FileType.PDF, 1, HASH).bytes())
                .isEqualTo(1);
    }

    @Test
    void shouldBeABug_whenOutOfBounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Attachment(" ", FileType.PDF, 1, HASH));
        assertThatIllegalArgumentException().isThrownBy(() -> new Attachment("a".repeat(121), FileType.PDF, 1, HASH));
        assertThatIllegalArgumentException().isThrownBy(() -> new Attachment("a", FileType.PDF, 0, HASH));
        assertThatIllegalArgumentException().isThrownBy(() -> new Attachment("a", FileType.PDF, 1, HASH + "0"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attachment("a", FileType.PDF, 1, "0123456789ABCDEF".repeat(4)));
    }
}
