// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVPrinter;
import org.joda.money.Money;
import org.slipway.api.PlainText;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;
import org.slipway.spi.host.ReceiptPayment;

/**
 * A receipt as the platform's import reads it: a line for each invoice that it pays. What customers wrote can't be taken for a
 * formula by a spreadsheet; ids are the platform's own, and stay as they are.
 */
final class ReceiptText {

    /** What formulas begin with, also where the spreadsheet overlooks what stands before it (OWASP, CSV Injection). */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final ReceiptForm form;
    private final Receipt receipt;
    private final Map<String, FiledInvoice> invoices;

    /**
     * Of a receipt.
     *
     * @param invoices that it pays, by id
     */
    ReceiptText(ReceiptForm form, Receipt receipt, Map<String, FiledInvoice> invoices) {
        this.form = form;
        this.receipt = receipt;
        this.invoices = invoices;
    }

    void write(OutputStream out) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, form.text().charset());
        CSVPrinter printer = new CSVPrinter(text, form.text().writing());
        List<ReceiptField> fields = List.copyOf(form.columns().titles().keySet());
        printer.printRecord(form.columns().titles().values());
        int line = 0;
        for (ReceiptAllocation part : receipt.allocations()) {
            line++;
            for (ReceiptField field : fields) {
                printer.print(cell(field, line, part));
            }
            printer.println();
        }
        printer.flush();
    }

    private String cell(ReceiptField field, int line, ReceiptAllocation part) {
        ReceiptPayment payment = receipt.payment();
        return switch (field) {
            case KEY -> receipt.key().value();
            case LINE -> String.valueOf(line);
            case CUSTOMER -> receipt.customer().value();
            case CUSTOMER_NAME -> safe(invoice(part).head().customer().name());
            case ACCOUNT -> payment.receivingAccount();
            case DATE -> form.text().write(payment.date());
            case REFERENCE -> safe(payment.reference());
            case PAYER -> safe(payment.payer());
            case CURRENCY -> payment.amount().getCurrencyUnit().getCode();
            case AMOUNT -> form.text().write(payment.amount());
            case UNALLOCATED -> form.text().write(unallocated());
            case INVOICE -> part.invoice();
            case INVOICE_NUMBER -> invoice(part).head().number();
            case ALLOCATED -> form.text().write(part.amount());
        };
    }

    private FiledInvoice invoice(ReceiptAllocation part) {
        FiledInvoice invoice = invoices.get(part.invoice());
        if (invoice == null) {
            throw new IllegalStateException("a receipt for an invoice that is not known");
        }
        return invoice;
    }

    private Money unallocated() {
        return receipt.payment()
                .amount()
                .minus(Money.total(receipt.allocations().stream()
                        .map(ReceiptAllocation::amount)
                        .toList()));
    }

    private static String safe(String typed) {
        String text = PlainText.line(typed);
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
