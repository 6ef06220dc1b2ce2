// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.ArrayList;
import java.util.List;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.file.FileReview;
import org.slipway.api.file.SameFile;
import org.slipway.api.file.Scan;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStep;
import org.slipway.approval.web.internal.page.SlipPage.Link;
import org.slipway.approval.web.internal.page.SlipPage.Notice;

/** Writes what staff has to know of an attachment before it decides, and no check says. */
final class FileNotices {

    private FileNotices() {}

    static List<Notice> of(SlipReview review, StaffRequest request) {
        FileReview file = review.file();
        List<Notice> notices = new ArrayList<>();
        if (SlipStep.APPROVE.startsAt(review.slip().status())) {
            notices.addAll(scan(file.scan(), request));
        }
        notices.addAll(new FileRemarksView(file, request).notices());
        for (boolean bytes : List.of(true, false)) {
            List<SlipCode> told = told(review, bytes ? "same-file" : "same-pixels");
            List<SameFile> untold = file.same().stream()
                    .filter(same -> same.bytes() == bytes && !told.contains(same.slip()))
                    .toList();
            notices.addAll(same(untold, bytes, true, request));
            notices.addAll(same(untold, bytes, false, request));
        }
        return notices;
    }

    /** The slips that a check names. */
    private static List<SlipCode> told(SlipReview review, String check) {
        return review.checks().results().stream()
                .filter(named -> named.check().equals(check))
                .flatMap(named -> ChecksView.slips(named.result()).stream())
                .toList();
    }

    private static List<Notice> scan(Scan scan, StaffRequest request) {
        return switch (scan.state()) {
            case NOT_SCANNED, CLEAN -> List.of();
            case WAITING -> List.of(request.notice("notice notice-wait", "file.WAITING", ""));
            case INFECTED -> List.of(request.notice("notice notice-bad", "file.INFECTED", scan.signature()));
        };
    }

    /** One notice of all that came before or of all that came later, each with what has become of it; if there are any. */
    private static List<Notice> same(List<SameFile> others, boolean bytes, boolean earlier, StaffRequest request) {
        List<Link> slips = others.stream()
                .filter(same -> same.earlier() == earlier)
                .map(same -> new Link(
                        same.slip() + " ("
                                + ListNames.chip(same.status(), request.texts()).label() + ")",
                        Addresses.slip(same.slip())))
                .toList();
        String key = (bytes ? "file.SAME_BYTES_" : "file.SAME_PIXELS_") + (earlier ? "BEFORE" : "LATER");
        return slips.isEmpty() ? List.of() : List.of(request.notice("notice notice-wait", key, slips));
    }
}
