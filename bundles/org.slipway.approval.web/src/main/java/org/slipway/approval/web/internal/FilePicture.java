// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.List;
import java.util.stream.IntStream;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.FileReview;
import org.slipway.api.file.Scan;
import org.slipway.approval.web.internal.page.SlipPage.Picture;
import org.slipway.approval.web.internal.page.SlipPage.Remarks;

/** Writes what can be seen of a slip's attachment. */
final class FilePicture {

    private FilePicture() {}

    static Picture of(SlipReview review, StaffRequest request) {
        String slip = Addresses.slip(review.slip().code());
        Scan scan = review.file().scan();
        Attachment file = review.slip().attachment();
        long kilobytes = Math.max(1, file.bytes() / 1_000);
        FileRemarksView remarks = new FileRemarksView(review.file(), request);
        return new Picture(
                pages(review.file(), slip),
                new Remarks(remarks.besidePictures(), remarks.beforeTheOriginal()),
                missing(review.file(), request),
                request.text("picture.file", file.fileName(), kilobytes),
                request.text("scan." + scan.state(), scan.signature()),
                scan.originalServed() ? slip + "/original" : "");
    }

    private static List<String> pages(FileReview file, String slip) {
        int pages = file.scan().previewServed() ? file.preview().pages() : 0;
        return IntStream.rangeClosed(1, pages)
                .mapToObj(page -> slip + "/preview/" + page)
                .toList();
    }

    private static String missing(FileReview file, StaffRequest request) {
        if (!file.scan().previewServed()) {
            return request.text("file.INFECTED.heading");
        }
        return switch (file.preview().state()) {
            case WAITING -> request.text("picture.WAITING");
            case FAILED -> request.text("picture.FAILED");
            case READY -> "";
        };
    }
}
