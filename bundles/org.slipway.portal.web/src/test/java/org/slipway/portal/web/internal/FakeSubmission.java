// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.portal.FormInvoices;
import org.slipway.api.portal.InvoiceView;
import org.slipway.api.portal.OpenInvoice;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.RefusedSubmission;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.api.slip.SlipSubmission;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.api.slip.SubmitSlip;
import org.slipway.testkit.SlipBuilder;

/** Takes every slip, or refuses with what the test says. */
final class FakeSubmission implements SlipSubmission {

    final List<SubmitSlip> requests = new ArrayList<>();
    final List<SlipRefusal> refusals = new ArrayList<>();
    /** What the refusal says was read. */
    Optional<FormInvoices> read = Optional.empty();
    /** When the refusal says that it is worth trying again. */
    Optional<Instant> until = Optional.empty();

    long attachmentBytes;
    private int keys;

    @Override
    public Outcome<Slip, RefusedSubmission> submit(SubmitSlip request) {
        requests.add(request);
        try (InputStream in = request.attachment().open()) {
            attachmentBytes = in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return refusals.isEmpty()
                ? Outcome.accepted(SlipBuilder.slip().build())
                : Outcome.refused(new RefusedSubmission(refusals, read, until));
    }

    @Override
    public List<Allocation> spread(InvoiceView view, List<OpenInvoice> open, String amount) {
        return amount.equals("5,000.00")
                ? List.of(allocation(view, "1002", "PHP 4000.00"), allocation(view, "1001", "PHP 1000.00"))
                : List.of();
    }

    private static Allocation allocation(InvoiceView view, String invoice, String amount) {
        return new Allocation(new InvoiceRef(view.supplier().id(), invoice), "INV-" + invoice, Money.parse(amount));
    }

    @Override
    public SubmissionKey newKey() {
        keys++;
        return new SubmissionKey("key-key-key-key-key-key-" + keys);
    }

    @Override
    public long maxBytes() {
        return 10L * 1024 * 1024;
    }
}
