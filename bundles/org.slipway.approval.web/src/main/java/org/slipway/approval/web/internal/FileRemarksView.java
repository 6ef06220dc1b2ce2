// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.List;
import org.slipway.api.file.FileRemark;
import org.slipway.api.file.FileReview;
import org.slipway.approval.web.internal.page.SlipPage.Notice;

/** Says what is to be known of an attachment beside its pictures: what is missing in them, and what else the file holds. */
final class FileRemarksView {

    private final FileReview file;
    private final StaffRequest request;

    FileRemarksView(FileReview file, StaffRequest request) {
        this.file = file;
        this.request = request;
    }

    /** A notice of what the pictures do not show, and one of what else is in the file; if there is any. */
    List<Notice> notices() {
        return List.of(true, false).stream()
                .filter(ofPictures -> !sentences(ofPictures).isEmpty())
                .map(ofPictures -> request.notice(
                        ofPictures ? "notice notice-bad" : "notice notice-wait",
                        ofPictures ? "file.MISSING" : "file.HOLDS",
                        String.join(" ", sentences(ofPictures))))
                .toList();
    }

    /** A sentence about each thing that the original holds and no picture shows, to be read before it is opened. */
    List<String> beforeTheOriginal() {
        return sentences(false);
    }

    /** A sentence about each thing that is missing in the pictures. */
    List<String> besidePictures() {
        return file.preview().pages() > 0 ? sentences(true) : List.of();
    }

    private List<String> sentences(boolean ofPictures) {
        return file.remarks().stream()
                .filter(remark -> remark.kind().ofPictures() == ofPictures)
                .map(this::sentence)
                .toList();
    }

    /** Names of strangers do not turn the direction of what stands around them. */
    private static String isolated(String detail) {
        return detail.isEmpty() ? "" : "\u2068" + detail + "\u2069";
    }

    private String sentence(FileRemark remark) {
        return request.text("remark." + remark.kind(), remark.count(), isolated(remark.detail()));
    }
}
