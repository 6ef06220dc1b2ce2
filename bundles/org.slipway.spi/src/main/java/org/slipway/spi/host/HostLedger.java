// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.host;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;

/**
 * Our port to the accounting platform. Every adapter proves itself by the testkit's {@code HostLedgerContract}.
 *
 * <p>Reads throw {@link UnavailableException} when the host does not answer. Writes never throw for that reason: see
 * {@link PostingAnswer}. A host may be far away: every method is one question, asked without a transaction open, and its
 * caller waits no longer than a budget. An adapter bounds its own connections by the same figures, and ends when it is
 * interrupted.
 */
@ConsumerType
public interface HostLedger {

    /** Service property: the name that configuration routes suppliers by, lower case, such as {@code odoo}. */
    String NAME = "slipway.host";

    /** A read is given up by its caller when it has taken so long. */
    Duration READ_BUDGET = Duration.ofSeconds(5);

    /** A posting, or the search for one, is given up by its caller when it has taken so long: what became of it is unknown. */
    Duration POSTING_BUDGET = Duration.ofSeconds(20);

    /** The handing over of a file is given up by its caller when it has taken so long. */
    Duration FILE_BUDGET = Duration.ofSeconds(60);

    /** The document of an invoice that has more bytes is not read. */
    int MOST_DOCUMENT_BYTES = 2_000_000;

    /** A supplier; empty if the host has none of this id. */
    Optional<Supplier> supplier(SupplierId id);

    /**
     * Invoices as they stand now, and whose they are.
     *
     * @param refs 1 to 100, all of one supplier
     * @return empty if the host has no such supplier
     */
    Optional<SupplierInvoices> invoices(Set<InvoiceRef> refs);

    /** An invoice as it stands now; empty if this supplier has none of this id, or it is a draft. */
    default Optional<Invoice> invoice(InvoiceRef ref) {
        return invoices(Set.of(ref)).flatMap(found -> found.invoice(ref));
    }

    /**
     * The invoices that bear a number, of the suppliers in reach, ordered by supplier and id, at most {@code limit}.
     *
     * @param number as printed, all of it
     * @param limit 1 to 100
     */
    List<InvoiceSummary> numbered(SupplierScope scope, String number, int limit);

    /**
     * The payable invoices of a customer, earliest due date first, at most {@code limit}.
     *
     * @param limit 1 to 500
     */
    List<InvoiceSummary> openInvoices(SupplierId supplier, CustomerId customer, int limit);

    /**
     * An invoice as the document that the supplier sends its customers, and nothing else that may lie beside it; needs
     * {@link Capability#DOCUMENT}.
     *
     * @return empty if there is none of this invoice, or it is larger than {@link #MOST_DOCUMENT_BYTES}
     */
    default Optional<InvoiceDocument> document(InvoiceRef ref) {
        throw new UnsupportedOperationException("this host has no documents of invoices");
    }

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

    /**
     * The receipts that were posted under a key from a time on, oldest first; needs {@link Capability#RECEIPTS}. Who wants
     * more than the limit goes on from the time of the last one, and meets those of that instant again.
     *
     * @param since by the host's clock, inclusive
     * @param limit 1 to 1,000
     */
    List<PostedReceipt> receiptsSince(SupplierId supplier, Instant since, int limit);

    /**
     * Has a file kept with a receipt that is in the ledger; needs {@link Capability#ATTACHMENT}. The same file of the same
     * receipt is kept once, however often it comes, and from however many callers at once.
     *
     * @return what surely happened, or {@link AttachingAnswer.Unknown}; never a guess
     */
    default AttachingAnswer attach(ReceiptFile file) {
        throw new UnsupportedOperationException("this host keeps no files with receipts");
    }

    /** What this host can do, from memory; does not change while the service is registered. */
    Set<Capability> capabilities();

    /** What it can do for one of its suppliers; the same for all, unless it says otherwise. */
    default Set<Capability> capabilities(SupplierId supplier) {
        return capabilities();
    }
}
