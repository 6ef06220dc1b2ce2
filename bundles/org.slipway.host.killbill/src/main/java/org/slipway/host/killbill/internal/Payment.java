// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.killbill.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.slipway.host.killbill.internal.KillBillException.Kind;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptKey;

/**
 * A payment of Kill Bill. Date, account and invoice of a receipt stand in the reason of its audit log, which Kill Bill writes by
 * the transaction that makes the payment; a payment without them is somebody else's.
 *
 * @param made by Kill Bill's clock, to the second
 */
record Payment(String number, String externalKey, Money amount, Instant made, Optional<Origin> origin) {

    private static final String WORD = "slipway";
    private static final Set<String> FAILED = Set.of("PAYMENT_FAILURE", "PLUGIN_FAILURE", "PAYMENT_SYSTEM_OFF");
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_REASON = 255;
    private static final int LONGEST_COMMENT = 200;

    /** What Kill Bill has no field for. */
    record Origin(LocalDate date, String account, String invoice) {

        static Origin of(Receipt receipt) {
            return new Origin(
                    receipt.payment().date(),
                    receipt.payment().receivingAccount(),
                    receipt.allocations().get(0).invoice());
        }

        /** Reads what {@link #toString} wrote; empty if it is something else. */
        static Optional<Origin> parse(String reason) {
            String[] parts = reason.split(" ", -1);
            try {
                return parts.length == 4 && parts[0].equals(WORD)
                        ? Optional.of(new Origin(LocalDate.parse(parts[1]), parts[2], parts[3]))
                        : Optional.empty();
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return WORD + " " + date + " " + account + " " + invoice;
        }
    }

    /**
     * The payment of a key, if it was made.
     *
     * @throws KillBillException also if Kill Bill itself does not know yet whether it was
     */
    static Optional<Payment> find(ReceiptKey key, KillBill killBill) throws KillBillException {
        Optional<Json> found =
                killBill.get("payments?audit=FULL&externalKey=" + key).map(Json::new);
        return found.isEmpty() ? Optional.empty() : read(found.get());
    }

    /** What a list has of it; empty if it failed. */
    static Optional<Payment> read(Json row) throws KillBillException {
        List<Json> purchases = row.list("transactions").stream()
                .filter(each -> each.known("transactionType").equals("PURCHASE"))
                .toList();
        Optional<Json> made = purchases.stream()
                .filter(each -> each.known("status").equals("SUCCESS"))
                .findFirst();
        if (made.isEmpty() && !purchases.stream().allMatch(each -> FAILED.contains(each.known("status")))) {
            throw new KillBillException(Kind.UNKNOWN, "payment " + row.known("paymentNumber") + " is not finished");
        }
        return made.map(purchase -> new Payment(
                row.text("paymentNumber", LONGEST_NUMBER),
                row.known("paymentExternalKey"),
                purchase.money("amount"),
                purchase.instant("effectiveDate"),
                origin(purchase)));
    }

    private static Optional<Origin> origin(Json purchase) {
        return purchase.list("auditLogs").stream()
                .filter(log -> log.known("changeType").equals("INSERT"))
                .flatMap(log -> Origin.parse(log.text("reasonCode", LONGEST_REASON)).stream())
                .findFirst();
    }

    /** Whether it is what a receipt says. */
    boolean says(Receipt receipt) {
        return externalKey.equals(receipt.key().value())
                && amount.equals(receipt.payment().amount())
                && origin.equals(Optional.of(Origin.of(receipt)));
    }

    /** As a receipt; empty if it is somebody else's. */
    Optional<PostedReceipt> receipt() {
        try {
            ReceiptKey key = new ReceiptKey(externalKey);
            return origin.map(known -> new PostedReceipt(number, key, amount, known.date(), known.account(), made));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** For people who read the audit log: in ASCII, as it travels in a header. */
    static String comment(Receipt receipt) {
        String text = receipt.payment().reference() + " / " + receipt.payment().payer();
        return KillBillAnswer.line(text, LONGEST_COMMENT).replaceAll("[^ -~]", "?");
    }
}
