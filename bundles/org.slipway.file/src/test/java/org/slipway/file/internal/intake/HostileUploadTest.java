// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import static java.util.Map.entry;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.api.Outcome;
import org.slipway.api.file.Upload;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.file.internal.TestFiles;
import org.slipway.file.internal.corpus.Corpus;
import org.slipway.file.internal.corpus.Specimen;
import org.slipway.spi.file.AttachmentIntake.Taken;

/** Every upload of the corpus, judged under the limits that are configured by default. */
class HostileUploadTest {

    private static final FileIntake INTAKE = new FileIntake(new IntakeLimits(10_485_760, 40, 60_000, 20));

    static Stream<Specimen> uploads() {
        return Corpus.all();
    }

    @ParameterizedTest
    @MethodSource("uploads")
    void shouldAnswer_whenUploadIsHostileOrOdd(Specimen specimen) {
        // given
        Upload upload = TestFiles.upload(
                specimen.name(), specimen.declared(), specimen.bytes().get());

        // when
        Outcome<Taken, SlipRefusal> outcome =
                assertTimeoutPreemptively(Duration.ofSeconds(30), () -> INTAKE.take(upload, INTAKE.digest(upload)));

        // then
        assertThat(answer(outcome)).isEqualTo(specimen.answer());
    }

    /** The corpus is what it says: nothing left out by a slip of the pen. */
    @Test
    void shouldHoldAllUploads_whenCountedByTheirAnswers() {
        // then
        assertThat(Corpus.all().map(Specimen::title)).doesNotHaveDuplicates();
        assertThat(Corpus.all().collect(groupingBy(specimen -> specimen.answer().split(" ", 2)[0], counting())))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry("JPEG", 97L),
                        entry("PNG", 18L),
                        entry("PDF", 62L),
                        entry("MISSING", 1L),
                        entry("TOO_LARGE", 3L),
                        entry("HEIC", 4L),
                        entry("TYPE_NOT_TAKEN", 47L),
                        entry("DAMAGED", 92L),
                        entry("LOCKED", 3L),
                        entry("ACTIVE_CONTENT", 15L),
                        entry("TOO_MANY_PAGES", 3L),
                        entry("TOO_MANY_PIXELS", 10L)));
    }

    private static String answer(Outcome<Taken, SlipRefusal> outcome) {
        return outcome.fold(
                file -> file.attachment().type() + " " + file.attachment().fileName(), refusal -> {
                    assertThat(refusal.field()).isEqualTo(SlipField.ATTACHMENT);
                    return refusal.problem().name();
                });
    }
}
