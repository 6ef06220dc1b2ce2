// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.UnavailableException;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.host.files.internal.FiledReceipt.Stage;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.PostingAnswer.NotSent;
import org.slipway.spi.host.PostingAnswer.Posted;
import org.slipway.spi.host.PostingAnswer.Refused;
import org.slipway.spi.host.PostingAnswer.Unknown;
import org.slipway.spi.host.PostingRefusal;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;
import org.slipway.spi.host.ReceiptKey;

/** Hands receipts over, one at a time, and answers what surely became of each. */
final class Posting {

    private static final Logger LOG = LoggerFactory.getLogger(Posting.class);

    private final OpenFolder folder;
    private final ReceiptBook receipts;
    private final Clock clock;

    Posting(OpenFolder folder, ReceiptBook receipts, Clock clock) {
        this.folder = folder;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** What is done while nothing is posted. */
    @FunctionalInterface
    interface Step<T> {

        /** Does it. */
        T done() throws IOException;
    }

    synchronized <T> T alone(Step<T> step) throws IOException {
        return step.done();
    }

    synchronized void settle() throws IOException {
        receipts.clarify();
        receipts.settle();
    }

    synchronized PostingAnswer post(Receipt receipt) {
        try {
            receipts.clarify();
        } catch (IOException e) {
            return receipts.unclear(receipt.key()) ? new Unknown(e.toString()) : new NotSent(e.toString());
        }
        Optional<FiledReceipt> known = receipts.find(receipt.key());
        if (known.isPresent() && !known.get().receipt().equals(receipt)) {
            return refused(PostingRefusal.KEY_REUSED);
        }
        return known.filter(filed -> filed.stage() != Stage.TOLD)
                .map(this::again)
                .orElseGet(() -> check(receipt).orElseGet(() -> handOver(receipt)));
    }

    private PostingAnswer again(FiledReceipt known) {
        if (known.stage() == Stage.REFUSED) {
            return told(known);
        }
        try {
            receipts.settle(known.receipt().key());
        } catch (IOException e) {
            return new Unknown("it is handed over as soon as the folder takes it: " + e);
        }
        return answer(known);
    }

    private PostingAnswer told(FiledReceipt known) {
        try {
            receipts.record(known.to(Stage.TOLD, known.word(), now(), known.booked()));
        } catch (IOException e) {
            LOG.warn(
                    "That receipt {} was refused can't be kept: {}",
                    known.receipt().key(),
                    e.toString());
        }
        return new Refused(PostingRefusal.OTHER, known.word());
    }

    private PostingAnswer answer(FiledReceipt known) {
        return known.posted(acknowledged())
                ? new Posted(known.toPosted().number())
                : new Unknown("receipts/" + known.receipt().key()
                        + ".csv was handed over, and no acknowledgement (*.ack.csv) lists it yet");
    }

    private boolean acknowledged() {
        return folder.settings().receipts().acknowledged();
    }

    private PostingAnswer handOver(Receipt receipt) {
        ReceiptKey key = receipt.key();
        FiledReceipt filed;
        try {
            long written = receipts.write(key, text(receipt)::write);
            filed = new FiledReceipt(receipt, acknowledged() ? Stage.HANDED_OVER : Stage.POSTED, "", now(), written);
            receipts.record(filed);
        } catch (IOException e) {
            return failed(key, e);
        }
        return again(filed);
    }

    private PostingAnswer failed(ReceiptKey key, IOException e) {
        if (receipts.unclear(key)) {
            return new Unknown("nobody knows whether it will be handed over: " + e);
        }
        try {
            receipts.settle(key);
        } catch (IOException left) {
            LOG.debug("A text that is not handed over is left for the next look", left);
        }
        return new NotSent("the folder takes no file: " + e);
    }

    private ReceiptText text(Receipt receipt) {
        Map<String, FiledInvoice> invoices = new HashMap<>();
        for (ReceiptAllocation part : receipt.allocations()) {
            folder.books().invoice(part.invoice()).ifPresent(invoice -> invoices.put(part.invoice(), invoice));
        }
        return new ReceiptText(folder.settings().receipts(), receipt, invoices);
    }

    private Optional<PostingAnswer> check(Receipt receipt) {
        String account = receipt.payment().receivingAccount();
        if (receipt.key().value().endsWith(".ack")) {
            return Optional.of(new Refused(PostingRefusal.OTHER, "Its file would be taken for an acknowledgement"));
        }
        if (folder.settings().accounts().stream().noneMatch(known -> known.id().equals(account))) {
            return Optional.of(refused(PostingRefusal.UNKNOWN_ACCOUNT));
        }
        return receipt.allocations().stream()
                .flatMap(part -> check(receipt, part).stream())
                .findFirst();
    }

    private Optional<PostingAnswer> check(Receipt receipt, ReceiptAllocation part) {
        Optional<FiledInvoice> invoice = folder.books()
                .invoice(part.invoice())
                .filter(found -> found.head().customer().id().equals(receipt.customer()));
        if (invoice.isEmpty()) {
            return Optional.of(refused(PostingRefusal.INVOICE_NOT_PAYABLE));
        }
        Optional<PostingAnswer> refusal = check(folder.summary(invoice.get()), part);
        if (refusal.isEmpty()
                && check(folder.summaryAtWorst(invoice.get()), part).isPresent()) {
            return Optional.of(new NotSent("receipts that were handed over for invoice " + part.invoice()
                    + " wait for their acknowledgement, and it may owe less than this one pays"));
        }
        return refusal;
    }

    private static Optional<PostingAnswer> check(InvoiceSummary invoice, ReceiptAllocation part) {
        if (!invoice.payable()) {
            return Optional.of(refused(PostingRefusal.INVOICE_NOT_PAYABLE));
        }
        Money outstanding = invoice.totals().outstanding();
        if (!outstanding.isSameCurrency(part.amount())) {
            return Optional.of(new Refused(PostingRefusal.OTHER, "The invoice is in " + outstanding.getCurrencyUnit()));
        }
        return part.amount().isGreaterThan(outstanding)
                ? Optional.of(refused(PostingRefusal.OVER_OUTSTANDING))
                : Optional.empty();
    }

    /** The number of a receipt; empty if it surely is not in the books. */
    synchronized Optional<String> find(ReceiptKey key) {
        try {
            receipts.clarify();
            receipts.settle(key);
        } catch (IOException e) {
            throw unavailable(key, e.toString());
        }
        Optional<FiledReceipt> known = receipts.find(key).filter(FiledReceipt::counts);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        PostingAnswer answer = answer(known.get());
        if (answer instanceof Posted posted) {
            return Optional.of(posted.receiptNumber());
        }
        throw unavailable(key, ((Unknown) answer).cause());
    }

    private static UnavailableException unavailable(ReceiptKey key, String why) {
        return new UnavailableException("the platform's answer to receipt " + key, new IOException(why));
    }

    private static Refused refused(PostingRefusal reason) {
        return new Refused(reason, "");
    }

    /** As exact as it is kept and listed. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
