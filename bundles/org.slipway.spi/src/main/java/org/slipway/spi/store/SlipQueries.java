// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipStanding;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SubmissionKey;

/** Reads payment slips. Proved by the testkit's {@code SlipListContract}, {@code SlipSearchContract} and the contracts of {@link SlipCommands}. */
@ProviderType
public interface SlipQueries {

    /** The slip that was submitted under this key for this invoice, if any. */
    Optional<SubmittedSlip> submitted(InvoiceRef invoice, SubmissionKey key);

    /** A slip in reach of the scope; empty if there is none of this code. Throws {@link org.slipway.api.DamagedException} if it can't be read. */
    Optional<Slip> find(SupplierScope scope, SlipCode code);

    /** The slips in reach of the scope with these codes, at most 200, in no order; one that does not exist is missing. */
    SlipList coded(SupplierScope scope, Set<SlipCode> codes);

    /** The slips that came from an invoice or pay it, newest submission first, at most 200. */
    SlipList ofInvoice(InvoiceRef invoice);

    /**
     * How some slips in reach of the scope stand, in no order; what can't be read is left out.
     *
     * @param codes at most 50
     */
    List<SlipStanding> standing(SupplierScope scope, Set<SlipCode> codes);

    /** How many slips that came from an invoice wait for staff, on hold or not. */
    long waiting(InvoiceRef invoice);

    /** The slips that a query asks for, in its order. */
    SlipList query(SlipQuery query);

    /**
     * The slips whose code, reference number or invoice number is this text as it stands or in capitals, in no order; of many
     * some, at most 200.
     */
    SlipList named(SupplierScope scope, String text);

    /**
     * Counts and sums up the slips of some statuses, by currency.
     *
     * @param most so many slips of each status are looked at, 1 to 10,000
     * @return by status, the currencies in no order; a status without slips is missing
     */
    Map<SlipStatus, List<SlipSum>> sums(SupplierScope scope, Set<SlipStatus> statuses, int most);

    /** The steps that a slip has taken, in their order; empty if there is no such slip. Throws {@link org.slipway.api.DamagedException} if one can't be read. */
    List<PastStep> steps(SlipRef slip);

    /**
     * The approved slips that pay some invoices and whose receipts the host is not known to have.
     *
     * @param invoices the host's ids, of this supplier
     * @return by invoice; one that no such slip pays is missing
     */
    Map<InvoiceRef, List<SlipCode>> inPosting(SupplierId supplier, Set<String> invoices);
}
