// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Clock;
import java.util.Optional;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipRef;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.outbox.Claim;
import org.slipway.spi.outbox.Work.PostReceipt;
import org.slipway.spi.outbox.WorkResult;
import org.slipway.spi.store.SlipStore;

/**
 * Brings the receipt of an approved slip into the host's ledger, once. An attempt that may have been made before is
 * looked up first, and repeated only where the host itself keeps a key from being posted twice; otherwise a person
 * decides. No transaction is open while the host is asked.
 */
final class ReceiptPosting {

    private final SlipStore slips;
    private final HostLedger ledger;
    private final Settlement settlement;

    ReceiptPosting(SlipStore slips, HostLedger ledger, Clock clock) {
        this.slips = slips;
        this.ledger = ledger;
        this.settlement = new Settlement(slips, clock);
    }

    WorkResult post(Claim<PostReceipt> claim) {
        SlipRef ref = claim.work().slip();
        return slips.find(SupplierScope.of(ref.supplier()), ref.code())
                .map(slip -> postIfApproved(slip, claim.attempt()))
                .orElseGet(() -> new WorkResult.Parked("there is no slip " + ref));
    }

    private WorkResult postIfApproved(Slip slip, int attempt) {
        return switch (slip.status()) {
            case APPROVED -> lookUpOrPost(slip, attempt);
            case PENDING, ON_HOLD, POSTING_REFUSED, POSTED, REJECTED, WITHDRAWN -> new WorkResult.Done();
        };
    }

    private WorkResult lookUpOrPost(Slip slip, int attempt) {
        Receipt receipt = Receipts.of(slip);
        boolean unique = ledger.capabilities().contains(Capability.UNIQUE_KEY);
        boolean repeated = attempt > 1;
        if (repeated || !unique) {
            Optional<String> number = lookUp(receipt);
            if (number.isPresent()) {
                return settlement.posted(slip, number.get());
            }
        }
        if (repeated && !unique) {
            return new WorkResult.Parked("slip " + slip.code() + ": an earlier attempt may have posted receipt "
                    + receipt.key() + ", and this host can't rule out a second one: look into its ledger");
        }
        return settle(slip, ledger.post(receipt));
    }

    private Optional<String> lookUp(Receipt receipt) {
        return ledger.capabilities().contains(Capability.LOOKUP)
                ? ledger.find(receipt.supplier(), receipt.key())
                : Optional.empty();
    }

    private WorkResult settle(Slip slip, PostingAnswer answer) {
        if (answer instanceof PostingAnswer.Posted posted) {
            return settlement.posted(slip, posted.receiptNumber());
        }
        if (answer instanceof PostingAnswer.Refused refused) {
            return refused.reason().retryable()
                    ? new WorkResult.Later("slip " + slip.code() + ": " + RefusalText.of(refused))
                    : settlement.refused(slip, refused);
        }
        String cause = ((PostingAnswer.Unknown) answer).cause();
        return new WorkResult.Later("slip " + slip.code() + ": the host's answer is unknown: " + cause);
    }
}
