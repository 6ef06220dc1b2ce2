// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.killbill.internal;

import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.slipway.api.invoice.Invoice;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.PostingAnswer.NotSent;
import org.slipway.spi.host.PostingAnswer.Posted;
import org.slipway.spi.host.PostingAnswer.Refused;
import org.slipway.spi.host.PostingAnswer.Unknown;
import org.slipway.spi.host.PostingRefusal;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;

/**
 * Posts one receipt by one question that writes: an external payment of its invoice, whose external key is the receipt's. Kill
 * Bill keeps that key unique, and compares the amount with what is owed while it has the account to itself.
 */
final class ReceiptPosting {

    private static final int MOST_TRIES = 3;

    private final KillBill killBill;
    private final Receipt receipt;
    private final ReceiptAllocation allocation;

    ReceiptPosting(KillBill killBill, Receipt receipt) {
        this.killBill = killBill;
        this.receipt = receipt;
        this.allocation = receipt.allocations().get(0);
    }

    PostingAnswer post() {
        try {
            Optional<Payment> earlier = Payment.find(receipt.key(), killBill.at("post-look"));
            if (earlier.isPresent()) {
                return posted(earlier.get());
            }
            Optional<Refused> refusal = refusal();
            return refusal.isPresent() ? refusal.get() : pay(MOST_TRIES);
        } catch (KillBillException e) {
            return new NotSent("Kill Bill: " + e.said());
        } catch (Json.Unreadable | IllegalArgumentException e) {
            return new NotSent("Kill Bill's data can't be read: " + e.getMessage());
        }
    }

    private PostingAnswer posted(Payment payment) {
        return payment.says(receipt)
                ? new Posted(payment.number())
                : new Refused(
                        PostingRefusal.KEY_REUSED, "payment " + payment.number() + " has the key " + receipt.key());
    }

    /** What Kill Bill would not see, or not say as clearly. */
    private Optional<Refused> refusal() throws KillBillException {
        if (receipt.allocations().size() > 1) {
            return refused(PostingRefusal.OTHER, "Kill Bill takes one invoice a receipt");
        }
        if (receipt.payment().amount().isGreaterThan(allocation.amount())) {
            return refused(PostingRefusal.OVER_OUTSTANDING, "Kill Bill takes no more than an invoice owes");
        }
        if (!killBill.tenant().receivesOn(receipt.payment().receivingAccount())) {
            return refused(
                    PostingRefusal.UNKNOWN_ACCOUNT,
                    "slipway.killbill has no account " + receipt.payment().receivingAccount());
        }
        Optional<Invoice> invoice = new InvoiceReading(killBill.at("post-check")).invoice(allocation.invoice());
        return invoice.isEmpty()
                ? refused(PostingRefusal.INVOICE_NOT_PAYABLE, "Kill Bill has no invoice " + allocation.invoice())
                : refusal(invoice.get());
    }

    /** Kill Bill takes an amount in whatever currency for one in that of the invoice. */
    private Optional<Refused> refusal(Invoice invoice) {
        String number = "invoice " + invoice.header().number();
        Money owed = invoice.totals().outstanding();
        if (!invoice.payable() || !invoice.header().customer().id().equals(receipt.customer())) {
            return refused(PostingRefusal.INVOICE_NOT_PAYABLE, number + " is paid, void, or another customer's");
        }
        if (!allocation.amount().getCurrencyUnit().equals(owed.getCurrencyUnit())) {
            return refused(PostingRefusal.OTHER, number + " is in " + owed.getCurrencyUnit());
        }
        return allocation.amount().isGreaterThan(owed)
                ? refused(PostingRefusal.OVER_OUTSTANDING, number + " owes " + owed)
                : Optional.empty();
    }

    private static Optional<Refused> refused(PostingRefusal reason, String detail) {
        return Optional.of(new Refused(reason, detail));
    }

    /** From here on the books may change: what is not answered is unknown. */
    private PostingAnswer pay(int tries) {
        Map<String, Object> body = Map.of(
                "accountId", receipt.customer().value(),
                "targetInvoiceId", allocation.invoice(),
                "purchasedAmount", receipt.payment().amount().getAmount(),
                "currency", receipt.payment().amount().getCurrencyUnit().getCode(),
                "paymentExternalKey", receipt.key().value());
        Map<String, String> said = Map.of(
                "X-Killbill-Reason", Payment.Origin.of(receipt).toString(),
                "X-Killbill-Comment", Payment.comment(receipt));
        try {
            killBill.at("post-pay")
                    .create("invoices/" + allocation.invoice() + "/payments?externalPayment=true", body, said);
            return outcome();
        } catch (KillBillException e) {
            return notMade(e, tries);
        }
    }

    private PostingAnswer notMade(KillBillException e, int tries) {
        return switch (e.kind()) {
            case NOT_SENT, DENIED -> new NotSent("Kill Bill: " + e.said());
            case REFUSED -> refused(e, tries);
            case MISSING, UNKNOWN -> new Unknown("Kill Bill: " + e.said());
        };
    }

    private PostingAnswer refused(KillBillException e, int tries) {
        return switch (e.code()) {
            case KillBillAnswer.KEY_IS_TAKEN -> outcome();
            case KillBillAnswer.ANOTHER_IS_FIRST -> tries > 1 ? pay(tries - 1) : new NotSent("Kill Bill: " + e.said());
            default -> new Refused(PostingRefusal.OVER_OUTSTANDING, e.said());
        };
    }

    /** There is a payment of this key: ours, or that of another node that was faster. */
    private PostingAnswer outcome() {
        try {
            return Payment.find(receipt.key(), killBill.at("post-read"))
                    .map(this::posted)
                    .orElseGet(() -> new Unknown("Kill Bill does not show the payment yet"));
        } catch (KillBillException e) {
            return new Unknown("Kill Bill: " + e.said());
        } catch (Json.Unreadable e) {
            return new Unknown("Kill Bill's data can't be read: " + e.getMessage());
        }
    }
}
