// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.api.file.FileType;
import org.slipway.file.internal.corpus.Corpus;
import org.slipway.file.internal.corpus.Specimen;

/** Every upload of the corpus that is taken has a picture, and what hid in the file is not in it. */
class HostilePreviewTest {

    static Stream<Specimen> taken() {
        return Corpus.all()
                .filter(Specimen::taken)
                .filter(specimen -> !specimen.title().startsWith("name: "));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void shouldDrawPixelsOnly_whenFileHidesSomething(Specimen specimen) throws IOException {
        // given
        FileType type = FileType.valueOf(specimen.answer().split(" ", 2)[0]);

        // when
        Drawn drawn = Pictures.of(type, specimen.bytes().get(), Deadline.in(Duration.ofMinutes(1)));

        // then
        assertThat(drawn.pages()).hasSize(specimen.title().equals("twenty pages") ? 20 : 1);
        assertThat(drawn.pages())
                .allSatisfy(page -> assertThat(new String(page, ISO_8859_1))
                        .startsWith("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF")
                        .doesNotContain("Exif", "GPS", "script", "php", "PK\u0003\u0004", "%PDF", "ICC_PROFILE"));
    }
}
