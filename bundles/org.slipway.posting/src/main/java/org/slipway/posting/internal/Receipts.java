// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.slipway.api.posting.ReceiptFacts;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipFigures;
import org.slipway.api.slip.SlipState;
import org.slipway.spi.host.PostedReceipt;
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

    private static final Pattern KEY = Pattern.compile("slip-(PS-[0-9A-Z]{4}-[0-9A-Z]{2})-[0-9A-Z]+");
    private static final int LONGEST_ACCOUNT = 64;

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
        return key(slip.code(), slip.origin().submitted());
    }

    static ReceiptKey key(SlipCode slip, Instant submitted) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, submitted);
        return new ReceiptKey("slip-" + slip + "-" + Long.toString(micros, 36).toUpperCase(Locale.ROOT));
    }

    /** The slip that a key is made of; empty if it is none of ours. */
    static Optional<SlipCode> slip(ReceiptKey key) {
        Matcher parts = KEY.matcher(key.value());
        return parts.matches() ? SlipCode.parse(parts.group(1)) : Optional.empty();
    }

    /** In bounds whatever the host sends; where that is nothing, a receipt goes by its key. */
    static String number(ReceiptKey key, String hostsNumber) {
        String number = HostText.line(hostsNumber, SlipState.LONGEST_RECEIPT_NUMBER);
        return number.isEmpty() ? key.value() : number;
    }

    /** What the host says of a receipt, in bounds. */
    static ReceiptFacts facts(PostedReceipt receipt) {
        return new ReceiptFacts(
                number(receipt.key(), receipt.number()),
                receipt.amount(),
                receipt.date(),
                HostText.line(receipt.receivingAccount(), LONGEST_ACCOUNT));
    }

    /** What an approved slip says of its receipt, which has no number yet. */
    static ReceiptFacts facts(Slip slip) {
        SlipFigures figures = slip.figures();
        return new ReceiptFacts(
                "",
                figures.amount(),
                figures.transactionDate(),
                figures.method().account().id());
    }
}
