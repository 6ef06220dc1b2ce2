// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.approval.EnterSlip;
import org.slipway.api.approval.Staff;
import org.slipway.api.approval.StaffSubmission;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.portal.FormInvoices;
import org.slipway.api.portal.InvoiceView;
import org.slipway.api.slip.RefusedSubmission;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;

/** Takes what staff enters for these invoices of Tala, or refuses it for these reasons. */
final class FakeEntry implements StaffSubmission {

    final List<Invoice> invoices = new ArrayList<>();
    final List<SlipRefusal> refusals = new ArrayList<>();
    final List<EnterSlip> entered = new ArrayList<>();
    final List<String> files = new ArrayList<>();
    boolean read = true;

    @Override
    public List<InvoiceSummary> numbered(Staff staff, String number) {
        return invoices.stream()
                .map(Invoice::summary)
                .filter(invoice -> staff.mayEnter(invoice.ref().supplier()))
                .filter(invoice -> invoice.header().number().equals(number))
                .toList();
    }

    @Override
    public Optional<InvoiceView> invoice(Staff staff, InvoiceRef ref) {
        return invoices.stream()
                .filter(invoice ->
                        staff.mayEnter(ref.supplier()) && invoice.ref().equals(ref))
                .map(invoice -> new InvoiceView(
                        Suppliers.TALA, invoice, List.of(), LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2)))
                .findFirst();
    }

    @Override
    public Outcome<Slip, RefusedSubmission> enter(Staff staff, EnterSlip request) {
        entered.add(request);
        try (var content = request.attachment().open()) {
            files.add(request.attachment().fileName() + " "
                    + request.attachment().size() + " " + new String(content.readAllBytes(), US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return refusals.isEmpty()
                ? Outcome.accepted(SlipBuilder.slip().enteredBy(staff.name()).build())
                : Outcome.refused(new RefusedSubmission(
                        refusals,
                        invoice(staff, request.invoice())
                                .filter(view -> read)
                                .map(view -> new FormInvoices(view, List.of()))));
    }

    @Override
    public SubmissionKey newKey() {
        return new SubmissionKey("N".repeat(22));
    }

    @Override
    public long maxBytes() {
        return 1024 * 1024;
    }
}
