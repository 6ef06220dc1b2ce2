// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.util.Optional;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.check.SlipChecks;
import org.slipway.api.file.FileReview;
import org.slipway.api.file.SlipFile;
import org.slipway.api.slip.SlipRef;
import org.slipway.spi.store.CheckStore;
import org.slipway.spi.store.FileStore;
import org.slipway.spi.store.FindingStore;

/**
 * The attachments of slips with what was found out about them and by checks: what staff may see of a file, and whether it is
 * in the way.
 */
record Attachments(FileStore files, FindingStore findings, CheckStore checked) {

    SlipChecks checks(SlipRef slip) {
        return checked.latest(slip);
    }

    FileReview review(SlipRef slip) {
        return new FileReview(files.previews(slip), findings.scan(slip), findings.same(slip), findings.remarks(slip));
    }

    /** Why a slip can't be approved with this attachment; a verdict never changes once it is there. */
    Optional<DecisionRefusal> objection(SlipRef slip) {
        return switch (findings.scan(slip).state()) {
            case NOT_SCANNED, CLEAN -> Optional.empty();
            case WAITING -> Optional.of(DecisionRefusal.SCAN_WAITING);
            case INFECTED -> Optional.of(DecisionRefusal.INFECTED);
        };
    }

    Optional<SlipFile> preview(SlipRef slip, int page) {
        return findings.scan(slip).previewServed()
                ? files.preview(slip, page).map(file -> new StoredSlipFile(files, file))
                : Optional.empty();
    }

    Optional<SlipFile> original(SlipRef slip) {
        return findings.scan(slip).originalServed()
                ? files.original(slip).map(file -> new StoredSlipFile(files, file))
                : Optional.empty();
    }
}
