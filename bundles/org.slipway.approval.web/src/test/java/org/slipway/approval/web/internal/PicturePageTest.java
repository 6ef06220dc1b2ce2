// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.slipway.api.file.FileReview;
import org.slipway.api.file.Preview;
import org.slipway.api.file.PreviewState;
import org.slipway.api.file.Scan;

/** How a picture is looked at: closer, turned, page by page, without a script. */
final class PicturePageTest extends ApprovalScreenFixture {

    @Test
    void shouldOfferZoomAndTurnsAndPages_whenThereArePictures() {
        // given
        screen.with(slip()).signedIn("liza");

        // when
        String page = screen.get(SLIP).body();

        // then
        assertThat(page)
                .contains("<input type=\"radio\" name=\"zoom\" id=\"zoom-fit\" checked>")
                .contains("id=\"zoom-150\"", "id=\"zoom-200\"", "id=\"zoom-original\"", "Original size</label>")
                .contains("id=\"turn-0\" checked", "id=\"turn-90\"", "id=\"turn-180\"", "id=\"turn-270\"")
                .contains("<div class=\"viewer-page\" id=\"page-2\">", "<a href=\"#page-2\">2</a>")
                .containsSubsequence("id=\"turn-270\"", "<div class=\"viewer-pages\"")
                .doesNotContain("style=");
    }

    @Test
    void shouldOfferNeither_whenThereIsNoPicture() {
        // given
        screen.with(new FileReview(new Preview(PreviewState.FAILED, 0), Scan.CLEAN, List.of()))
                .signedIn("liza");

        // when
        String page = screen.get(SLIP).body();

        // then
        assertThat(page).contains("No picture can be made").doesNotContain("name=\"zoom\"", "name=\"turn\"");
    }
}
