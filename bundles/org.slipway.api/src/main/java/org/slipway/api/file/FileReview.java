// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.file;

import java.util.List;

/**
 * Everything that the approver sees of an attachment.
 *
 * @param same other slips with the same attachment, newest first, at most 10
 * @param remarks what is to be known of it beside its pictures, at most one of a kind, in the order of the kinds
 */
public record FileReview(Preview preview, Scan scan, List<SameFile> same, List<FileRemark> remarks) {

    public FileReview {
        same = List.copyOf(same);
        remarks = List.copyOf(remarks);
    }

    /** Without any remark. */
    public FileReview(Preview preview, Scan scan, List<SameFile> same) {
        this(preview, scan, same, List.of());
    }

    /** Whether the approver can see what the attachment looks like. */
    public boolean pictured() {
        return scan.previewServed() && preview.state() == PreviewState.READY;
    }
}
