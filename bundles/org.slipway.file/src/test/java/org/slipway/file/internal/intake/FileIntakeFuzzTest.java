// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.slipway.api.Outcome;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.FileType;
import org.slipway.api.file.Upload;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.file.internal.TestFiles;
import org.slipway.spi.file.AttachmentIntake.Taken;

/** Any bytes under any name: an answer, never an exception, and no type but by the first bytes of that type. */
class FileIntakeFuzzTest {

    private static final Map<FileType, String> STARTS =
            Map.of(FileType.JPEG, "ffd8ff", FileType.PNG, "89504e470d0a1a0a", FileType.PDF, "255044462d");

    private final FileIntake intake = new FileIntake(new IntakeLimits(65_536, 40, 12_000, 20));

    @FuzzTest(maxDuration = "5s")
    void shouldAnswer_whateverIsSent(FuzzedDataProvider data) {
        // given
        String name = data.consumeString(200);
        String declared = data.consumeString(40);
        byte[] start = data.pickValue(new byte[][] {{}, Start.JPEG, Start.PNG, Start.PDF});
        byte[] bytes = TestFiles.concat(start, data.consumeRemainingAsBytes());
        Upload upload = TestFiles.upload(name, declared, bytes);

        // when
        Outcome<Taken, SlipRefusal> outcome = intake.take(upload, intake.digest(upload));

        // then
        outcome.fold(
                file -> taken(file.attachment(), bytes),
                refusal -> assertThat(refusal.field()).isEqualTo(SlipField.ATTACHMENT));
    }

    private static Object taken(Attachment file, byte[] bytes) {
        String hex = HexFormat.of().formatHex(bytes);
        assertThat(
                        file.type() == FileType.PDF
                                ? hex.substring(Math.max(0, hex.indexOf(STARTS.get(FileType.PDF))))
                                : hex)
                .startsWith(STARTS.get(file.type()));
        assertThat(file.fileName()).hasSizeBetween(1, 120).doesNotContainPattern("[\\p{Cntrl}/\\\\<>\":|?*]");
        return assertThat(file.bytes()).isEqualTo(bytes.length);
    }

    /** What files start with, up to where it gets interesting. */
    private static final class Start {
        static final byte[] JPEG = TestFiles.picture("jpeg", 8, 8);
        static final byte[] PNG = Arrays.copyOf(TestFiles.picture("png", 8, 8), 33);
        static final byte[] PDF =
                "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n".getBytes(StandardCharsets.US_ASCII);
    }
}
