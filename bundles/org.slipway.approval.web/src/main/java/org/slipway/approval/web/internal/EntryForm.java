// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Optional;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.EnterSlip;
import org.slipway.api.portal.InvoiceView;
import org.slipway.api.slip.SettlementEntry;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.web.Formats;

/**
 * The form for a slip that is entered on a customer's behalf.
 *
 * @param remark for colleagues
 */
record EntryForm(SlipEntry entry, String remark) {

    static final String NUMBER = "invoiceNumber";
    static final String SUPPLIER = "supplier";
    static final String INVOICE = "invoice";
    static final String KEY = "submissionKey";

    /** As it came in. */
    static EntryForm read(StaffRequest request) {
        SettlementEntry settlement = new SettlementEntry(
                SettlementEntry.NONE.amounts(), field(request, SlipField.SHORT_REASON), field(request, SlipField.NOTE));
        SlipEntry entry = new SlipEntry(
                field(request, SlipField.TRANSACTION_DATE),
                field(request, SlipField.COMPANY),
                field(request, SlipField.PAYMENT_METHOD),
                field(request, SlipField.REFERENCE_NO),
                field(request, SlipField.AMOUNT),
                settlement);
        return new EntryForm(entry, field(request, SlipField.REMARK));
    }

    private static String field(StaffRequest request, SlipField field) {
        return request.field(field.wireName());
    }

    /** As it is shown first: company and amount are filled in. */
    static EntryForm begun(InvoiceView view, Formats formats) {
        String amount = view.stillToPay().isZero() ? "" : formats.amount(view.stillToPay());
        String company = view.invoice().header().customer().name();
        return new EntryForm(new SlipEntry("", company, "", "", amount), "");
    }

    /** The invoice that is named by supplier and id; empty if none is. */
    static Optional<InvoiceRef> invoice(StaffRequest request) {
        return SupplierId.parse(request.field(SUPPLIER))
                .flatMap(supplier -> InvoiceRef.parse(supplier, request.field(INVOICE)));
    }

    static Optional<SubmissionKey> key(StaffRequest request) {
        return SubmissionKey.parse(request.field(KEY));
    }

    EnterSlip request(StaffRequest request, InvoiceRef invoice, SubmissionKey key) {
        SentFile file = request.exchange().request() instanceof FileForm form
                ? form.sent(SlipField.ATTACHMENT.wireName()).orElse(SentFile.NONE)
                : SentFile.NONE;
        return new EnterSlip(invoice, key, entry, file, remark);
    }
}
