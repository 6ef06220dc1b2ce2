// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.web.testing.PageServer;

/** What a process that was killed in the middle of uploads left on disk. */
class LeftOverFilesTest {

    private final Instant yesterday = Instant.now().minusSeconds(86_400);

    @TempDir
    Path temporary;

    @Test
    void shouldBeGone_whenTheServerIsStartedAgain() throws IOException {
        // given
        Path body = file("slipway-bodies", "body1.upload", yesterday);
        Path slip = file("slipway-uploads", "slip1.upload", yesterday);
        Path ofThisProcess = file("slipway-uploads", "slip2.upload", Instant.now());
        Path ofOthers = file("jsp", "page.class", yesterday);

        // when
        try (PageServer server =
                new PageServer(temporary).page(new EchoPage(), "/portal/echo").start()) {
            assertThat(server.get("/portal/echo").statusCode()).isEqualTo(200);
        }

        // then
        assertThat(body).doesNotExist();
        assertThat(slip).doesNotExist();
        assertThat(ofThisProcess).exists();
        assertThat(ofOthers).exists();
    }

    private Path file(String folder, String name, Instant written) throws IOException {
        Path file = Files.writeString(
                Files.createDirectories(temporary.resolve(folder)).resolve(name), "half");
        return Files.setLastModifiedTime(file, FileTime.from(written));
    }
}
