// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;

/**
 * The audit trail of a supplier.
 *
 * @param supplierName the host's name for it; the id while that is not known
 * @param goesOn number of the row after which a verification that is not at the end goes on; empty if none is
 * @param sealsDigests whether any of the rows does
 */
public record AuditListPage(
        Frame frame,
        String supplierName,
        Search search,
        List<SlipPage.Notice> notices,
        String goesOn,
        Data data,
        List<Row> rows,
        boolean sealsDigests,
        Links links) {

    /**
     * What comparing the data with the trail has found.
     *
     * @param said in short
     * @param findings what differs; empty if nothing does
     */
    public record Data(SlipPage.Notice said, List<Finding> findings) {}

    /**
     * Something that differs.
     *
     * @param url where more is said about it; empty if nowhere
     */
    public record Finding(String subject, String url, List<String> differences) {}

    /** What is asked for, as it was typed. */
    public record Search(String supplier, String about, String actor, List<Choice> actions, Days days) {}

    /** The first and the last day asked for, as ISO 8601; empty: without end. */
    public record Days(String from, String until) {}

    /** An action to choose. */
    public record Choice(String value, String label, boolean selected) {}

    /**
     * A row of the trail.
     *
     * @param hash its first digits
     */
    public record Row(long number, String time, String action, String actor, Subject subject, String hash) {}

    /**
     * What was acted on.
     *
     * @param url where the trail about it is laid beside the data; empty if nowhere
     * @param detail often empty
     */
    public record Subject(String text, String url, Detail detail) {}

    /** Why or how; {@code number}, often empty, is an account number within it, which is not broken. */
    public record Detail(String before, String number, String after) {

        /** Without a number. */
        public static Detail of(String text) {
            return new Detail(text, "", "");
        }
    }

    /** Where one can go from here; empty: nowhere. */
    public record Links(String first, String next, String csv, String jsonLines) {}
}
