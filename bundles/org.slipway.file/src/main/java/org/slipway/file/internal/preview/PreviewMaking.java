// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.file.Content;
import org.slipway.api.slip.SlipRef;
import org.slipway.file.internal.stored.StoredContent;
import org.slipway.spi.store.FileStore;
import org.slipway.spi.store.FindingStore;
import org.slipway.spi.store.StoredFile;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkResult;

/**
 * Makes the pictures of one slip. A file that can't be drawn today can't be drawn tomorrow: no second attempt. Where only
 * place or memory is wanting there are some more, over ten minutes.
 */
final class PreviewMaking {

    private static final Logger LOG = LoggerFactory.getLogger(PreviewMaking.class);

    private static final int MOST_ATTEMPTS = 8;

    private final FileStore files;
    private final FindingStore findings;
    private final Drawing drawing;

    PreviewMaking(FileStore files, FindingStore findings, Drawing drawing) {
        this.files = files;
        this.findings = findings;
        this.drawing = drawing;
    }

    WorkResult make(WorkClaim claim) {
        SlipRef slip = claim.work().slip();
        Optional<StoredFile> original = files.original(slip);
        if (original.isEmpty()) {
            return new WorkResult.Done();
        }
        if (!findings.scan(slip).previewServed()) {
            return without(slip, "it is infected");
        }
        return make(claim, original.get());
    }

    private WorkResult make(WorkClaim claim, StoredFile original) {
        SlipRef slip = claim.work().slip();
        Drawing.Result result = drawn(original);
        if (result instanceof Drawing.Result.NotNow notNow) {
            return claim.attempt() < MOST_ATTEMPTS ? new WorkResult.NotSent(notNow.why()) : without(slip, notNow.why());
        }
        if (result instanceof Drawing.Result.Impossible impossible) {
            return without(slip, impossible.why());
        }
        Drawn drawn = ((Drawing.Result.Done) result).drawn();
        findings.storePixels(slip, drawn.pixels());
        drawn.trace().ifPresent(trace -> findings.storePicture(slip, trace.marks(), trace.sketch()));
        findings.storeMissing(slip, drawn.missing());
        files.storePreviews(
                slip, drawn.pages().stream().<Content>map(StoredContent::new).toList());
        return new WorkResult.Done(List.of(Work.of(WorkKinds.CHECK_SLIP, slip)), List.of());
    }

    private Drawing.Result drawn(StoredFile original) {
        byte[] bytes = StoredContent.read(files, original).bytes();
        try {
            return drawing.draw(original.type(), bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Drawing.Result.NotNow("interrupted");
        }
    }

    private WorkResult without(SlipRef slip, String why) {
        LOG.warn("No picture can be made of the attachment of {}: {}", slip.code(), why);
        files.storePreviews(slip, List.of());
        return new WorkResult.Done();
    }
}
