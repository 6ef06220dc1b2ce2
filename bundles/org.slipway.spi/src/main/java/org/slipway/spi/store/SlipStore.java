// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.osgi.annotation.versioning.ConsumerType;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SubmissionKey;

/**
 * Keeps payment slips. Each operation is one transaction; {@link UnavailableException} means that nothing was changed
 * and the store does not answer. Proved by the testkit's {@code SlipStoreContract}, {@code SlipSettlementContract},
 * {@code SlipDecisionContract}, {@code SlipHoldContract} and {@code SlipListContract}.
 */
@ConsumerType
public interface SlipStore {

    /** Stores a slip with its file, its audit row and its work, or nothing at all. */
    SubmissionAnswer submit(NewSlip slip);

    /** The slip that was submitted under this key for this invoice, if any. */
    Optional<SubmittedSlip> submitted(InvoiceRef invoice, SubmissionKey key);

    /** Changes a slip's state, with allocation, audit row and work, or nothing at all. */
    TransitionAnswer apply(SlipTransition transition);

    /** A slip in reach of the scope; empty if there is none of this code. */
    Optional<Slip> find(SupplierScope scope, SlipCode code);

    /** The slips that came from an invoice or pay it, newest submission first, at most 200. */
    List<Slip> ofInvoice(InvoiceRef invoice);

    /** How many slips that came from an invoice wait for staff, on hold or not. */
    long waiting(InvoiceRef invoice);

    /** The slips that a query asks for, oldest submission first. */
    List<Slip> query(SlipQuery query);

    /**
     * What open slips will pay of some invoices.
     *
     * @param invoices the host's ids, of this supplier
     * @param currency slips in another one are left out
     * @return by invoice; one that no open slip pays is missing
     */
    Map<InvoiceRef, Money> pending(SupplierId supplier, Set<String> invoices, CurrencyUnit currency);

    /**
     * What is reserved on an invoice now. Read it before the host's outstanding balance, never after.
     *
     * @param currency of the invoice, in which nothing reserved is zero
     */
    Reserved reserved(InvoiceRef invoice, CurrencyUnit currency);
}
