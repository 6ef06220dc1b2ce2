// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.host.odoo.internal.OdooSession.Conversation;
import org.slipway.host.odoo.internal.OdooSession.ModelCall;
import org.slipway.host.odoo.internal.ReceiptCheck.Debt;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.PostingAnswer.NotSent;
import org.slipway.spi.host.PostingAnswer.Posted;
import org.slipway.spi.host.PostingAnswer.Refused;
import org.slipway.spi.host.PostingAnswer.Unknown;
import org.slipway.spi.host.PostingRefusal;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;

/**
 * Posts one receipt: one payment for its key, as a draft, by the transaction that also takes the key; then that payment is
 * booked; then it is allocated to its invoices, one after the other. Every step can be repeated, by anyone and at any time, and adds nothing: where
 * an attempt ended, the next one goes on.
 */
final class ReceiptPosting {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptPosting.class);

    private final Company company;
    private final Receipt receipt;
    private final Conversation odoo;

    ReceiptPosting(Company company, Receipt receipt, Conversation odoo) {
        this.company = company;
        this.receipt = receipt;
        this.odoo = odoo;
    }

    PostingAnswer post() {
        try {
            Optional<Payment> earlier = PaymentLookup.find(company, receipt.key(), odoo);
            return earlier.isPresent() ? goOn(earlier.get()) : begin();
        } catch (OdooException e) {
            return notBooked(e);
        } catch (OdooRow.Unreadable e) {
            return new Refused(PostingRefusal.OTHER, "Odoo's data can't be read: " + e.getMessage());
        }
    }

    /** Up to here there is a draft at most: nothing is in the books, whatever went wrong. */
    private static PostingAnswer notBooked(OdooException e) {
        return e.kind() == OdooException.Kind.REFUSED
                ? new Refused(OdooRefusal.of(e.said()), e.said())
                : new NotSent("Odoo: " + e.said());
    }

    private PostingAnswer goOn(Payment payment) throws OdooException {
        if (!payment.says(receipt)) {
            return new Refused(
                    PostingRefusal.KEY_REUSED, "payment " + payment.number() + " has the key " + receipt.key());
        }
        return switch (payment.state()) {
            case CANCELLED ->
                new Refused(PostingRefusal.OTHER, "payment " + payment.number() + " was cancelled in Odoo");
            case BOOKED -> payment.complete() ? new Posted(payment.number()) : allocate(payment);
            case DRAFT -> {
                ReceiptCheck.Result checked = check();
                yield checked.refusal().isPresent()
                        ? drop(payment, checked.refusal().get())
                        : book(payment);
            }
        };
    }

    private PostingAnswer begin() throws OdooException {
        ReceiptCheck.Result checked = check();
        if (checked.refusal().isPresent()) {
            return checked.refusal().get();
        }
        Payment payment = draft(checked.debt().orElseThrow());
        return payment.says(receipt) && payment.state() == Payment.State.DRAFT ? book(payment) : goOn(payment);
    }

    private ReceiptCheck.Result check() throws OdooException {
        return new ReceiptCheck(company, receipt, odoo.at("post-check")).look();
    }

    /** Creates the payment and takes its key, in one transaction; a key that is taken gives its payment, unchanged. */
    private Payment draft(Debt debt) throws OdooException {
        Conversation drafting = odoo.at("post-draft");
        ModelCall call = PaymentDraft.of(company, receipt, debt);
        JsonNode answer = drafting.call(call);
        int id = answer.path("ids").path(0).asInt();
        if (id == 0) {
            throw PaymentDraft.refused(answer);
        }
        return Payment.read(id, drafting)
                .orElseThrow(() -> new OdooException(OdooException.Kind.UNKNOWN, "the draft is not there any more"));
    }

    /** From here on the books may change: what is not answered is unknown. */
    private PostingAnswer book(Payment payment) {
        try {
            odoo.at("post-book").call(onPayment("action_post", payment));
            return allocate(payment);
        } catch (OdooException e) {
            return switch (e.kind()) {
                case REFUSED -> drop(payment, new Refused(OdooRefusal.of(e.said()), e.said()));
                case NOT_SENT, DENIED -> new NotSent("Odoo: " + e.said());
                case UNKNOWN -> new Unknown("Odoo: " + e.said());
            };
        }
    }

    private PostingAnswer allocate(Payment payment) {
        try {
            int item = item(payment);
            for (int invoice : invoicesLeft(payment)) {
                assign(item, invoice);
            }
            return outcome(payment);
        } catch (OdooException e) {
            return new Unknown("Odoo: " + e.said());
        } catch (OdooRow.Unreadable e) {
            return new Unknown("Odoo's data can't be read: " + e.getMessage());
        }
    }

    /** What the payment is not allocated to yet, in the order that gives each invoice its part. */
    private List<Integer> invoicesLeft(Payment payment) throws OdooException {
        List<ReceiptAllocation> left = allocationsLeft(payment);
        if (left.size() > 1) {
            return InvoicePart.inOrder(InvoicePart.of(company, left, odoo)).stream()
                    .map(part -> part.invoice().id())
                    .toList();
        }
        return left.stream()
                .flatMap(allocation -> CompanyReading.number(allocation.invoice()).stream())
                .toList();
    }

    private List<ReceiptAllocation> allocationsLeft(Payment payment) {
        return receipt.allocations().stream()
                .filter(allocation -> CompanyReading.number(allocation.invoice())
                        .filter(payment.invoices()::contains)
                        .isEmpty())
                .toList();
    }

    private void assign(int item, int invoice) throws OdooException {
        try {
            List<Object> arguments = List.of(List.of(invoice), item);
            odoo.at("post-allocate")
                    .call(new ModelCall("account.move", "js_assign_outstanding_line", arguments, named()));
        } catch (OdooException e) {
            if (e.kind() != OdooException.Kind.REFUSED) {
                throw e;
            }
            LOG.debug("Odoo did not allocate item {} to invoice {}: {}", item, invoice, e.said());
        }
    }

    private PostingAnswer outcome(Payment before) throws OdooException {
        Payment payment = Payment.read(before.id(), odoo.at("post-read")).orElse(before);
        if (payment.complete()) {
            return new Posted(payment.number());
        }
        boolean owed = InvoicePart.of(company, allocationsLeft(payment), odoo.at("post-check")).stream()
                .anyMatch(part -> part.owed().isPositive());
        if (owed || payment.state() != Payment.State.BOOKED) {
            return new Unknown("Odoo has payment " + payment.number() + ", but not allocated to its invoices yet");
        }
        LOG.warn(
                "Payment {} stays the customer's credit: what it was to pay was paid otherwise meanwhile",
                payment.number());
        return new Posted(payment.number());
    }

    /** The part of the payment that stands against the invoice. */
    private int item(Payment payment) throws OdooException {
        return odoo.row(Search.in("account.move.line", "id")
                        .where("payment_id", "=", payment.id())
                        .where("account_id", "=", payment.account().orElse(0)))
                .map(OdooRow::id)
                .orElseThrow(
                        () -> new OdooException(OdooException.Kind.UNKNOWN, "the payment has no item to allocate"));
    }

    /** A draft that can't be booked is taken out again; until that has surely been done, nobody knows. */
    private PostingAnswer drop(Payment payment, Refused refusal) {
        try {
            odoo.at("post-drop").call(onPayment("unlink", payment));
            return refusal;
        } catch (OdooException e) {
            return new Unknown("Odoo refuses it (" + refusal.detail() + "), and keeps its draft: " + e.said());
        }
    }

    private ModelCall onPayment(String method, Payment payment) {
        return new ModelCall("account.payment", method, List.of(List.of(payment.id())), named());
    }

    private Map<String, Object> named() {
        return Map.of("context", OdooContext.of(company.id()));
    }
}
