// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.outbox;

import org.slipway.api.InvoiceRef;
import org.slipway.api.slip.SlipRef;

/** Something to be done after the transaction that asked for it was committed. */
public sealed interface Work {

    /** Posts the receipt of an approved slip to the host. */
    record PostReceipt(SlipRef slip) implements Work {}

    /** Makes the pictures of a slip's attachment. */
    record MakePreview(SlipRef slip) implements Work {}

    /** Has a virus scanner look at a slip's attachment. A slip that is stored with this work waits for the verdict. */
    record ScanFile(SlipRef slip) implements Work {}

    /** Sends a mail. */
    sealed interface SendMail extends Work {

        /** The address it goes to. */
        String recipient();
    }

    /** Sends the notification of an invoice, with a new portal link. */
    record InvoiceMail(InvoiceRef invoice, String recipient) implements SendMail {}

    /** Sends news of a slip. */
    record SlipMail(SlipRef slip, MailKind kind, String recipient) implements SendMail {}
}
