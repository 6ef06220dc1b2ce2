// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.file.FileReview;
import org.slipway.api.file.SameFile;
import org.slipway.api.file.Scan;
import org.slipway.api.slip.SlipStep;
import org.slipway.approval.web.internal.page.SlipPage.Notice;

/** Writes what staff has to know of an attachment before it decides. */
final class FileNotices {

    private FileNotices() {}

    static List<Notice> of(SlipReview review, StaffRequest request) {
        FileReview file = review.file();
        List<Notice> notices = new ArrayList<>();
        if (SlipStep.APPROVE.startsAt(review.slip().status())) {
            notices.addAll(scan(file.scan(), request));
        }
        same(file, true).forEach(codes -> notices.add(request.notice("notice notice-wait", "file.SAME_BYTES", codes)));
        same(file, false)
                .forEach(codes -> notices.add(request.notice("notice notice-wait", "file.SAME_PIXELS", codes)));
        return notices;
    }

    private static List<Notice> scan(Scan scan, StaffRequest request) {
        return switch (scan.state()) {
            case NOT_SCANNED, CLEAN -> List.of();
            case WAITING -> List.of(request.notice("notice notice-wait", "file.WAITING", ""));
            case INFECTED -> List.of(request.notice("notice notice-bad", "file.INFECTED", scan.signature()));
        };
    }

    /** The codes in one text, if there are any. */
    private static List<String> same(FileReview file, boolean bytes) {
        String codes = file.same().stream()
                .filter(same -> same.bytes() == bytes)
                .map(SameFile::slip)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return codes.isEmpty() ? List.of() : List.of(codes);
    }
}
