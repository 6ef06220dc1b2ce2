// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the form gives the script that sends it. */
class UploadHooksTest {

    @TempDir
    private Path temporary;

    private Portal portal;

    @BeforeEach
    void start() {
        portal = new Portal(temporary);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void shouldGiveLimitAndWords_whenTheFormIsShown() {
        // when
        String form = portal.visit("/portal/pay/slip").body();

        // then
        assertThat(form)
                .containsPattern("<script src=\"/slipway/assets/upload\\.[0-9a-f]{12}\\.js\" defer></script>")
                .containsPattern("<input class=\"drop\" type=\"file\" [^>]*data-upload-max=\"[0-9]+\"")
                .contains("data-upload-shrinking=\"Making the photo smaller…\"", "data-upload-sending=\"Sending\"")
                .contains("data-upload-lost=\"No answer came, and everything you typed is still here.")
                .containsOnlyOnce("data-upload-status");
    }
}
