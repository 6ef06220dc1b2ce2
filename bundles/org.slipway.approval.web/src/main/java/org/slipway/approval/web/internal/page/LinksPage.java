// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import org.slipway.approval.web.internal.page.SlipPage.Notice;
import org.slipway.web.Chip;

/**
 * The portal links of an invoice.
 *
 * @param notices what became of the last step
 * @param invoices several where suppliers number alike; empty if nothing was looked for or found
 * @param endsAll whether this reader may end all links of a supplier
 */
public record LinksPage(Frame frame, Search search, List<Notice> notices, List<Invoice> invoices, boolean endsAll) {

    /**
     * The search form.
     *
     * @param problem why nothing is shown for what was typed; empty if there is none
     */
    public record Search(String typed, String problem) {}

    /**
     * An invoice with its links.
     *
     * @param open whether this reader may revoke and send
     */
    public record Invoice(Named named, String summary, boolean open, List<Link> links) {}

    /** What the forms send to name the invoice. */
    public record Named(String number, String supplier, String id) {}

    /** One link. */
    public record Link(String selector, Chip state, List<SlipPage.Fact> facts, Revocation revocation) {}

    /**
     * The form for revoking.
     *
     * @param offered whether there is anything to revoke, for this reader
     * @param reason what was typed
     * @param problem what was wrong with it; empty if nothing was
     */
    public record Revocation(boolean offered, String reason, String problem) {}
}
