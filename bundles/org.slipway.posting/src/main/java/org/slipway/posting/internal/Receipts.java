// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.joda.money.Money;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipFigures;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.ReceiptPayment;

/**
 * The receipt of a slip: made of nothing but what never changes about it, so that every attempt on every node posts
 * the same.
 *
 * <p>A slip has one receipt, however often it is approved. A host that refused it posted nothing, so that the next
 * approval asks for the very same receipt; should an earlier call turn out to have been applied after all, the key
 * finds it.
 *
 * <p>Codes are unique over all suppliers of one site. The instant of submission stands in the key beside the code,
 * because hosts outlive sites: two sites, or one begun anew, may give a code again.
 */
final class Receipts {

    private Receipts() {}

    static Receipt of(Slip slip) {
        SlipFigures figures = slip.figures();
        Money amount = figures.amount();
        ReceiptPayment payment = new ReceiptPayment(
                amount,
                figures.transactionDate(),
                figures.method().account().id(),
                figures.referenceNo(),
                figures.company());
        return new Receipt(
                key(slip),
                slip.ref().supplier(),
                slip.origin().customer().id(),
                payment,
                figures.settlement().allocations().stream()
                        .map(part -> new ReceiptAllocation(part.invoice().invoice(), part.amount()))
                        .toList());
    }

    /** Such as {@code slip-PS-7KQ4-M2-HG9O7KLMO0}: the code, and the submission in microseconds to base 36. */
    static ReceiptKey key(Slip slip) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, slip.origin().submitted());
        return new ReceiptKey(
                "slip-" + slip.code() + "-" + Long.toString(micros, 36).toUpperCase(Locale.ROOT));
    }
}
