// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.util.Optional;
import org.joda.money.Money;
import org.slipway.api.UnavailableException;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.slip.Slip;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.SlipStore;

/** Puts together what the approver sees of a slip. */
final class Reviews {

    private final SlipStore slips;
    private final Attachments attachments;
    private final HostLedger ledger;

    Reviews(SlipStore slips, Attachments attachments, HostLedger ledger) {
        this.slips = slips;
        this.attachments = attachments;
        this.ledger = ledger;
    }

    SlipReview of(Slip slip) {
        return new SlipReview(
                slip,
                known(
                        ledger.supplier(slip.ref().supplier()),
                        "supplier " + slip.ref().supplier()),
                known(
                        ledger.invoice(slip.origin().invoice()),
                        "invoice " + slip.origin().invoice()),
                otherPending(slip),
                attachments.review(slip.ref()));
    }

    /** The slip is in our books: a host that has lost what it stands for is broken, not the question. */
    private static <T> T known(Optional<T> found, String what) {
        return found.orElseThrow(() ->
                new UnavailableException("host ledger", new IllegalStateException(what + " is not known to the host")));
    }

    private Money otherPending(Slip slip) {
        Money none = Money.zero(slip.figures().amount().getCurrencyUnit());
        return slips.ofInvoice(slip.origin().invoice()).stream()
                .filter(other -> other.status().open() && !other.ref().equals(slip.ref()))
                .map(other -> other.figures().amount())
                .filter(none::isSameCurrency)
                .reduce(none, Money::plus);
    }
}
