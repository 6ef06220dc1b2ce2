// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import org.slipway.api.invoice.OfferedLanguages;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.invoice.SupplierProfile;

/**
 * Whom a letter is from.
 *
 * @param offersOtherInvoices whether the form behind the link offers the customer's other open invoices
 */
record LetterSender(
        Supplier supplier, SupplierProfile.Sender chosen, OfferedLanguages languages, boolean offersOtherInvoices) {

    /** As the readers of mails see it. */
    String name() {
        return chosen.name().orElse(supplier.name());
    }

    /** The address for answers; empty if there is none. */
    String replyTo() {
        return chosen.replyTo().orElse(supplier.email());
    }
}
