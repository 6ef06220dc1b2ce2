// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.FileReview;
import org.slipway.api.file.PreviewState;
import org.slipway.api.file.Scan;
import org.slipway.api.slip.SlipState;
import org.slipway.approval.web.internal.page.SlipPage.Again;
import org.slipway.approval.web.internal.page.SlipPage.Picture;
import org.slipway.approval.web.internal.page.SlipPage.Remarks;

/** Writes what can be seen of a slip's attachment. */
final class FilePicture {

    private static final Set<String> DRAWS = Set.of("make-preview", "make-slow-preview");

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
                missing(review, request),
                request.text("picture.file", file.fileName(), kilobytes),
                request.text("scan." + scan.state(), scan.signature()),
                scan.originalServed() && !gone(review) ? slip + "/original" : "",
                again(review, request));
    }

    private static List<String> pages(FileReview file, String slip) {
        int pages = file.scan().previewServed() ? file.preview().pages() : 0;
        return IntStream.rangeClosed(1, pages)
                .mapToObj(page -> slip + "/preview/" + page)
                .toList();
    }

    private static Optional<Again> again(SlipReview review, StaffRequest request) {
        boolean missing =
                review.file().scan().previewServed() && review.file().preview().state() != PreviewState.READY;
        return missing && !gone(review) && !onItsWay(review) && request.staff().mayDecide()
                ? Optional.of(new Again(
                        review.slip().code().value(), OriginList.of(request).value()))
                : Optional.empty();
    }

    private static boolean gone(SlipReview review) {
        return review.file().preview().state() == PreviewState.REMOVED;
    }

    /** At first, or because somebody has asked for it again. */
    private static boolean onItsWay(SlipReview review) {
        return review.file().preview().state() == PreviewState.WAITING
                || review.standing().work().stream().anyMatch(work -> DRAWS.contains(work.kind()));
    }

    private static String removed(SlipReview review, StaffRequest request) {
        return review.slip().state() instanceof SlipState.Withdrawn withdrawn
                ? request.text(
                        "picture.REMOVED", request.time(review.slip().ref().supplier(), withdrawn.at()))
                : request.text("picture.GONE");
    }

    private static String missing(SlipReview review, StaffRequest request) {
        if (!review.file().scan().previewServed()) {
            return request.text("file.INFECTED.heading");
        }
        PreviewState state = review.file().preview().state();
        boolean awaited = state != PreviewState.READY && state != PreviewState.REMOVED && onItsWay(review);
        return switch (awaited ? PreviewState.WAITING : state) {
            case WAITING -> request.text("picture.WAITING");
            case FAILED -> request.text("picture.FAILED");
            case LATE -> request.text("picture.LATE");
            case REMOVED -> removed(review, request);
            case READY -> "";
        };
    }
}
