// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.slip.internal.SubmissionWorld.GOOD;
import static org.slipway.slip.internal.SubmissionWorld.KEY;
import static org.slipway.slip.internal.SubmissionWorld.VISIT;
import static org.slipway.slip.internal.SubmissionWorld.accepted;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.api.file.FileRemark;
import org.slipway.api.file.FileRemarkKind;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SubmitSlip;
import org.slipway.file.internal.TestFiles;

/** What is to be known of a file is stored with its slip. */
final class RemarkedFileTest {

    private final SubmissionWorld world = new SubmissionWorld();

    @Test
    void shouldStoreTheRemarkWithTheSlip_whenThePdfHoldsAScript() {
        // given
        SubmitSlip request = new SubmitSlip(
                VISIT, KEY, GOOD, TestFiles.upload("a.pdf", "", TestFiles.scriptedPdf()), Optional.empty());

        // when
        Slip slip = accepted(world.submission.submit(request));

        // then
        assertThat(world.database.findings().remarks(slip.ref()))
                .containsExactly(new FileRemark(FileRemarkKind.SCRIPTS, 1, ""));
    }
}
