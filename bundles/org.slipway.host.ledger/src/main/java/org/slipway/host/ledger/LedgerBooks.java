// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.InvoiceRef;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;

/** How suppliers and invoices get into the reference ledger. Entering what is there already changes nothing. */
@ProviderType
public interface LedgerBooks {

    /**
     * Opens the books of a supplier with its chart of accounts.
     *
     * @return false if they were open before
     */
    boolean open(Supplier supplier, List<ReceivingAccount> accounts);

    /**
     * Enters an invoice and books it: receivables to revenue and tax payable. Its totals must be the sums of its lines,
     * and its outstanding balance its total.
     *
     * @return false if the supplier has one of this id
     */
    boolean enter(Invoice invoice);

    /** Cancels an invoice that nothing was paid of, and books it back; others are left as they are. */
    void cancel(InvoiceRef invoice);
}
