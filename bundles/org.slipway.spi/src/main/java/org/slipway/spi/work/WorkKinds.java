// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.work;

import org.slipway.api.operation.OpenWork;

/** The kinds of work that one bundle asks for and another does; all others are known to their own bundle alone. */
public final class WorkKinds {

    /** Posts the receipt of an approved slip to the host. */
    public static final WorkKind POST_RECEIPT = new WorkKind(OpenWork.POST_RECEIPT);

    /** Announces an invoice to its customer: checks it, then has the letter written. */
    public static final WorkKind ANNOUNCE_INVOICE = new WorkKind("announce-invoice");

    /** Mails an invoice with a portal link to the address on file. */
    public static final WorkKind INVOICE_LETTER = new WorkKind("invoice-letter");

    /** Has a slip checked, and what the checks say kept. */
    public static final WorkKind CHECK_SLIP = new WorkKind("check-slip");

    /** Makes the pictures of a slip's attachment. */
    public static final WorkKind MAKE_PREVIEW = new WorkKind("make-preview");

    /** Makes the pictures of a slip's attachment that did not come in the short time that files have at first. */
    public static final WorkKind MAKE_SLOW_PREVIEW = new WorkKind("make-slow-preview");

    private WorkKinds() {}
}
