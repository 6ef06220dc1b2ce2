// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.api.file.FileType;

/** How the picture and the original of an attachment are handed out. */
final class SlipFilesTest extends ApprovalScreenFixture {

    @Test
    void shouldShowOurPicture_whenPreviewIsAskedFor() {
        // given
        screen.with(slip()).signedIn("liza");
        screen.approvals.file = Optional.of(new FakeApprovals.Text("p1.jpg", FileType.JPEG, "picture"));

        // when
        HttpResponse<String> answer = screen.get(SLIP + "/preview/1");

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("picture");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(answer.headers().firstValue("Content-Length")).hasValue("7");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(screen.get(SLIP + "/preview/2").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldShowNoDocument_whenPreviewIsNoPicture() {
        // given
        screen.with(slip()).signedIn("liza");
        screen.approvals.file = Optional.of(new FakeApprovals.Text("p.pdf", FileType.PDF, "x"));

        // when // then
        assertThat(screen.get(SLIP + "/preview/1").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldHandTheOriginalOutToBeSavedOnly_whenItIsAskedFor() {
        // given
        String name = "a\"\r\nX-Evil: 1;<script>.html";
        screen.with(slip()).signedIn("liza");
        screen.approvals.file = Optional.of(new FakeApprovals.Text(name, FileType.PNG, "<script>alert(1)</script>"));

        // when
        HttpResponse<String> answer = screen.get(SLIP + "/original");

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename*=UTF-8''a%22%0D%0AX-Evil%3A%201%3B%3Cscript%3E.html");
        assertThat(answer.headers().firstValue("X-Evil")).isEmpty();
    }
}
