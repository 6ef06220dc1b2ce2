// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.time.Instant;
import org.joda.money.Money;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;

/**
 * A receipt that the platform is to import, and what is known of it.
 *
 * @param word the platform's number of it, or why it was refused; empty while neither is known
 * @param since when we learned the stage, by our clock
 * @param booked when it came about, by the clock of the file system, in milliseconds
 */
record FiledReceipt(Receipt receipt, Stage stage, String word, Instant since, long booked) {

    /** How far a receipt has come. */
    enum Stage {
        /** Nobody knows yet what the import made of it. */
        HANDED_OVER,
        /** In the platform's books, as far as we are to know. */
        POSTED,
        /** Surely not in the books; who asks next is told why. */
        REFUSED,
        /** The same, and that was told: who posts it again wants it to be handed over again. */
        TOLD
    }

    FiledReceipt to(Stage next, String said, Instant now, long when) {
        return new FiledReceipt(receipt, next, said, now, when);
    }

    /**
     * Whether it is in the books.
     *
     * @param acknowledged whether that takes an acknowledgement
     */
    boolean posted(boolean acknowledged) {
        return stage == Stage.POSTED || (stage == Stage.HANDED_OVER && !acknowledged);
    }

    /** Whether it may be in the books. */
    boolean counts() {
        return switch (stage) {
            case HANDED_OVER, POSTED -> true;
            case REFUSED, TOLD -> false;
        };
    }

    /** What it pays of an invoice, in minor units. */
    long allocated(String invoice) {
        return receipt.allocations().stream()
                .filter(part -> part.invoice().equals(invoice))
                .map(ReceiptAllocation::amount)
                .mapToLong(Money::getAmountMinorLong)
                .sum();
    }

    PostedReceipt toPosted() {
        return new PostedReceipt(
                word.isEmpty() ? receipt.key().value() : word,
                receipt.key(),
                receipt.payment().amount(),
                receipt.payment().date(),
                receipt.payment().receivingAccount(),
                since);
    }
}
