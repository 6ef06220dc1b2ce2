// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.file;

import java.util.List;

/**
 * Everything that the approver sees of an attachment.
 *
 * @param same other slips with the same attachment, newest first, at most 10
 */
public record FileReview(Preview preview, Scan scan, List<SameFile> same) {

    public FileReview {
        same = List.copyOf(same);
    }

    /** Whether the approver can see what the attachment looks like. */
    public boolean pictured() {
        return scan.previewServed() && preview.state() == PreviewState.READY;
    }
}
