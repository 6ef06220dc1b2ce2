// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.util.Optional;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkResult;

/**
 * Brings the receipt of an approved slip into the host's ledger, once. After an attempt that may have been applied the host
 * is asked for the receipt first, and it is posted again only where the host itself keeps a key from being posted twice;
 * otherwise a person decides. After an attempt that surely was not sent it is simply posted. No transaction is open while
 * the host is asked.
 */
final class ReceiptPosting {

    private final SlipQueries slips;
    private final HostLedger ledger;
    private final PostingOutcomes outcomes;

    ReceiptPosting(SlipQueries slips, HostLedger ledger, PostingOutcomes outcomes) {
        this.slips = slips;
        this.ledger = ledger;
        this.outcomes = outcomes;
    }

    WorkResult post(WorkClaim claim) {
        Optional<Slip> slip;
        Optional<String> before;
        try {
            slip = find(claim.work().slip());
            before = slip.filter(found -> found.status() == SlipStatus.APPROVED)
                    .flatMap(approved -> postedBefore(approved, claim));
        } catch (UnavailableException e) {
            return new WorkResult.NotSent(String.valueOf(e.getMessage()));
        }
        if (slip.isEmpty()) {
            return new WorkResult.Parked("there is no slip " + claim.work().slip());
        }
        return switch (slip.get().status()) {
            case APPROVED ->
                before.map(number -> outcomes.posted(slip.get(), number))
                        .orElseGet(() -> postUnlessDoubled(slip.get(), claim));
            case PENDING, ON_HOLD, FIRST_APPROVED, POSTING_REFUSED, POSTED, REJECTED, WITHDRAWN ->
                new WorkResult.Done();
        };
    }

    private Optional<Slip> find(SlipRef ref) {
        return slips.find(SupplierScope.of(ref.supplier()), ref.code());
    }

    /** The number of the receipt, if an attempt may have been applied, or the host would not notice a second one. */
    private Optional<String> postedBefore(Slip slip, WorkClaim claim) {
        boolean ask = (claim.inDoubt() || !can(slip, Capability.UNIQUE_KEY)) && can(slip, Capability.LOOKUP);
        return ask ? ledger.find(slip.ref().supplier(), Receipts.key(slip)) : Optional.empty();
    }

    private WorkResult postUnlessDoubled(Slip slip, WorkClaim claim) {
        Receipt receipt = Receipts.of(slip);
        if (claim.inDoubt() && !can(slip, Capability.UNIQUE_KEY)) {
            return new WorkResult.Parked("slip " + slip.code() + ": an earlier attempt may have posted receipt "
                    + receipt.key() + ", and this host can't rule out a second one: look into its ledger");
        }
        PostingAnswer answer = ledger.post(receipt);
        return answer instanceof PostingAnswer.Refused refused && claim.inDoubt()
                ? refusedInDoubt(slip, refused, claim)
                : settle(slip, answer, claim);
    }

    /** What is refused may be the second one of a receipt that arrived late: the first may have paid the invoice. */
    private WorkResult refusedInDoubt(Slip slip, PostingAnswer.Refused refused, WorkClaim claim) {
        if (!can(slip, Capability.LOOKUP)) {
            return new WorkResult.Parked("slip " + slip.code() + ": the host refused a repeated attempt, and can't tell"
                    + " whether an earlier one was applied: look for receipt " + Receipts.key(slip) + " in its ledger");
        }
        try {
            return ledger.find(slip.ref().supplier(), Receipts.key(slip))
                    .map(number -> outcomes.posted(slip, number))
                    .orElseGet(() -> outcomes.refused(slip, refused, claim));
        } catch (UnavailableException e) {
            return new WorkResult.Unknown("slip " + slip.code() + ": the host refused a repeated attempt, and did not"
                    + " answer whether an earlier one was applied: " + e.getMessage());
        }
    }

    private boolean can(Slip slip, Capability capability) {
        return ledger.capabilities(slip.ref().supplier()).contains(capability);
    }

    private WorkResult settle(Slip slip, PostingAnswer answer, WorkClaim claim) {
        if (answer instanceof PostingAnswer.Posted posted) {
            return outcomes.posted(slip, posted.receiptNumber());
        }
        if (answer instanceof PostingAnswer.Refused refused) {
            return outcomes.refused(slip, refused, claim);
        }
        if (answer instanceof PostingAnswer.NotSent notSent) {
            return new WorkResult.NotSent("slip " + slip.code() + ": " + notSent.cause());
        }
        String cause = ((PostingAnswer.Unknown) answer).cause();
        return new WorkResult.Unknown("slip " + slip.code() + ": the host's answer is unknown: " + cause);
    }
}
