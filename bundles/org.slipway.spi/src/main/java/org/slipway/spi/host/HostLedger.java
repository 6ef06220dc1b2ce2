// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.host;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;

/**
 * Our port to the accounting platform. Every adapter proves itself by the testkit's {@code HostLedgerContract}.
 *
 * <p>Reads throw {@link UnavailableException} when the host does not answer. Writes never throw for that reason: see
 * {@link PostingAnswer}.
 */
@ConsumerType
public interface HostLedger {

    /** A supplier; empty if the host has none of this id. */
    Optional<Supplier> supplier(SupplierId id);

    /**
     * Invoices as they stand now, by one call to the host.
     *
     * @param refs 1 to 100, all of one supplier
     * @return by invoice; one that this supplier has not, or that is a draft, is missing
     */
    Map<InvoiceRef, Invoice> invoices(Set<InvoiceRef> refs);

    /** An invoice as it stands now; empty if this supplier has none of this id, or it is a draft. */
    default Optional<Invoice> invoice(InvoiceRef ref) {
        return Optional.ofNullable(invoices(Set.of(ref)).get(ref));
    }

    /**
     * The invoices that bear a number, of the suppliers in reach, ordered by supplier and id, at most {@code limit}.
     *
     * @param number as printed, all of it
     * @param limit 1 to 100
     */
    List<Invoice> numbered(SupplierScope scope, String number, int limit);

    /**
     * The payable invoices of a customer, earliest due date first, at most {@code limit}.
     *
     * @param limit 1 to 500
     */
    List<Invoice> openInvoices(SupplierId supplier, CustomerId customer, int limit);

    /** The accounts that receipts of a supplier can be posted to; empty if it has none. */
    List<ReceivingAccount> receivingAccounts(SupplierId supplier);

    /**
     * Posts a receipt. With {@link Capability#UNIQUE_KEY} the same key posts once: a repetition answers with the
     * number of the first receipt, or refuses with {@link PostingRefusal#KEY_REUSED} if its content differs.
     *
     * @return what surely happened, or {@link PostingAnswer.Unknown}; never a guess
     */
    PostingAnswer post(Receipt receipt);

    /**
     * Looks a receipt up by its key; needs {@link Capability#LOOKUP}.
     *
     * @return the host's number of the receipt, empty if the host surely has none
     */
    Optional<String> find(SupplierId supplier, ReceiptKey key);

    /** What this host can do; does not change while the service is registered. */
    Set<Capability> capabilities();
}
