// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.api.Outcome;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.FileType;
import org.slipway.api.file.Upload;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.file.internal.TestFiles;
import org.slipway.spi.file.AttachmentIntake.Taken;

class FileIntakeTest {

    private static final byte[] JPEG = TestFiles.picture("jpeg", 40, 30);
    private static final byte[] PNG = TestFiles.picture("png", 40, 30);
    private static final byte[] PDF = TestFiles.pdf(1);

    private final FileIntake intake = new FileIntake(new IntakeLimits(200_000, 40, 12_000, 3));

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("a.jpg", "image/jpeg", JPEG, "JPEG"),
                Arguments.of("a.JPEG", "", JPEG, "JPEG"),
                Arguments.of("a.jfif", "application/octet-stream", JPEG, "JPEG"),
                Arguments.of("", "image/jpg", JPEG, "JPEG"),
                Arguments.of("a.png", "image/png; x=y", PNG, "PNG"),
                Arguments.of("a.pdf", "application/pdf", PDF, "PDF"),
                Arguments.of("a.pdf", "application/pdf", TestFiles.pdf(3), "PDF"),
                Arguments.of("a.jpg", "", TestFiles.concat(JPEG, "<script>".getBytes(ISO_8859_1)), "JPEG"),
                Arguments.of("a.pdf", "", TestFiles.pdf(4), "TOO_MANY_PAGES"),
                Arguments.of("a.pdf", "", TestFiles.scriptedPdf(), "PDF"),
                Arguments.of("a.pdf", "", TestFiles.lockedPdf(), "LOCKED"),
                Arguments.of("a.pdf", "", "%PDF-1.7\nnothing".getBytes(ISO_8859_1), "DAMAGED"),
                Arguments.of("a.pdf", "", TestFiles.concat("GIF89a".getBytes(ISO_8859_1), PDF), "TYPE_NOT_TAKEN"),
                Arguments.of("a.jpg", "", PNG, "PNG"),
                Arguments.of("a.php", "", JPEG, "JPEG"),
                Arguments.of("a.jpg.exe", "", JPEG, "JPEG"),
                Arguments.of("a.jpg", "text/html", JPEG, "JPEG"),
                Arguments.of("a.jpg", "", "<html><script>".getBytes(ISO_8859_1), "TYPE_NOT_TAKEN"),
                Arguments.of(
                        "a.svg",
                        "image/svg+xml",
                        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(ISO_8859_1),
                        "TYPE_NOT_TAKEN"),
                Arguments.of("a.jpg", "image/jpeg", TestFiles.heic(), "HEIC"),
                Arguments.of("a.jpg", "", new byte[0], "MISSING"),
                Arguments.of("a.jpg", "", Arrays.copyOf(JPEG, JPEG.length - 2), "JPEG"),
                Arguments.of("a.jpg", "", Arrays.copyOf(JPEG, 10), "DAMAGED"),
                Arguments.of("a.png", "", Arrays.copyOf(PNG, PNG.length - 1), "DAMAGED"),
                Arguments.of("a.png", "", Arrays.copyOf(PNG, 20), "DAMAGED"),
                Arguments.of("a.png", "", TestFiles.pngDeclaring(20_000, 20_000), "TOO_MANY_PIXELS"),
                Arguments.of("a.png", "", TestFiles.pngDeclaring(12_001, 1), "TOO_MANY_PIXELS"),
                Arguments.of("a.png", "", TestFiles.pngDeclaring(8_000, 5_001), "TOO_MANY_PIXELS"),
                Arguments.of("a.png", "", TestFiles.pngDeclaring(8_000, 5_000), "DAMAGED"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldAnswer_whenFileIsSent(String name, String declared, byte[] bytes, String answer) {
        // when
        Outcome<Taken, SlipRefusal> outcome = take(TestFiles.upload(name, declared, bytes));

        // then
        assertThat(answer(outcome)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"0, TYPE_NOT_TAKEN", "1, TOO_LARGE"})
    void shouldCountBytes_whenFileIsAtTheLimit(int more, String answer) {
        // given
        byte[] bytes = new byte[200_000 + more];

        // then
        assertThat(answer(take(TestFiles.upload("a.jpg", "", bytes)))).isEqualTo(answer);
    }

    @Test
    void shouldTellTheLimit_whenFileIsTooLarge() {
        // then
        assertThat(take(TestFiles.upload("a.jpg", "", new byte[200_001])))
                .isEqualTo(Outcome.refused(
                        new SlipRefusal(SlipField.ATTACHMENT, SlipProblem.TOO_LARGE, List.of(200_000))));
    }

    @Test
    void shouldTellTheLimit_whenPdfHasTooManyPages() {
        // then
        assertThat(take(TestFiles.upload("a.pdf", "", TestFiles.pdf(4))))
                .isEqualTo(
                        Outcome.refused(new SlipRefusal(SlipField.ATTACHMENT, SlipProblem.TOO_MANY_PAGES, List.of(3))));
    }

    @Test
    void shouldRefuse_whenPdfHasMoreStreamsThanAnySlipNeeds() throws IOException {
        // given
        StreamMeasure measure = new StreamMeasure(new IntakeLimits(200_000, 1, 1_000, 3), () -> {});
        try (COSStream stream = new COSStream()) {
            stream.createOutputStream().close();
            for (int i = 0; i < 100_000; i++) {
                measure.add(stream);
            }

            // then
            assertThatThrownBy(() -> measure.add(stream)).isInstanceOf(PdfRefusedException.class);
        }
    }

    @Test
    void shouldRefuse_whenPdfTakesTooLong() throws IOException {
        // given
        StreamMeasure measure = new StreamMeasure(new IntakeLimits(200_000, 1, 1_000, 3), () -> {
            throw new PdfRefusedException(SlipProblem.DAMAGED, "it takes too long");
        });

        // then
        assertThatThrownBy(() -> new MeasuringParser(PDF, measure).parse()).hasMessage("it takes too long");
    }

    @Test
    void shouldDescribeFile_whenItIsTaken() {
        // when
        Outcome<Taken, SlipRefusal> outcome = take(TestFiles.upload("a.png", "", PNG));

        // then
        Attachment file = outcome.fold(Taken::attachment, refusal -> {
            throw new AssertionError(refusal);
        });
        assertThat(file.bytes()).isEqualTo(PNG.length);
        assertThat(file.sha256()).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/slip.jpg|slip.jpg",
                "C:\\\\fakepath\\\\slip.JPG|slip.jpg",
                "a\u202egpj.jpg|agpj.jpg",
                "a\u0000b.jpg|ab.jpg",
                "<img src=x>.jpg|img src=x.jpg",
                ".jpg|attachment.jpg",
                "''|attachment.jpg",
                "slip|slip.jpg"
            })
    void shouldMakeNameSafe_whenItIsShown(String given, String shown) {
        // then
        assertThat(new FileName(given).shown(FileType.JPEG)).isEqualTo(shown);
    }

    @Test
    void shouldCutName_whenItIsLong() {
        // then
        assertThat(new FileName("x".repeat(500) + ".jpg").shown(FileType.JPEG))
                .hasSize(120)
                .endsWith("x.jpg");
    }

    private Outcome<Taken, SlipRefusal> take(Upload upload) {
        return intake.take(upload, intake.digest(upload));
    }

    private static String answer(Outcome<Taken, SlipRefusal> outcome) {
        return outcome.fold(
                file -> file.attachment().type().name(),
                refusal -> refusal.problem().name());
    }
}
