// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.slipway.host.odoo.internal.OdooSession.Conversation;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.InvoiceDocument;

/**
 * Reads the PDF that Odoo made of an invoice when it was printed or sent. It is the newest attachment of the name that Odoo's own report
 * gives it; what people have attached to the invoice under other names is theirs, and not shown.
 */
final class DocumentReading {

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    private DocumentReading() {}

    static Optional<InvoiceDocument> of(Company company, int invoice, Conversation odoo) throws OdooException {
        Optional<String> number = odoo.row(Search.in("account.move", "name")
                        .where("id", "=", invoice)
                        .where("company_id", "=", company.id())
                        .where("move_type", "=", "out_invoice")
                        .where("state", "in", List.of("posted", "cancel")))
                .map(row -> row.text("name"));
        return number.isEmpty()
                ? Optional.empty()
                : file(invoice, number.get(), odoo).map(pdf -> new InvoiceDocument(number.get(), pdf));
    }

    private static Optional<Document> file(int invoice, String number, Conversation odoo) throws OdooException {
        return odoo.row(Search.in("ir.attachment", "datas")
                        .where("res_model", "=", "account.move")
                        .where("res_id", "=", invoice)
                        .where("res_field", "in", Arrays.asList(false, "invoice_pdf_report_file"))
                        .where("mimetype", "=", "application/pdf")
                        .where("name", "=", number.replace('/', '_') + ".pdf")
                        .where("file_size", "<=", HostLedger.MOST_DOCUMENT_BYTES)
                        .order("id desc"))
                .map(row -> Base64.getMimeDecoder().decode(row.text("datas")))
                .filter(DocumentReading::begins)
                .map(Document::new);
    }

    private static boolean begins(byte[] bytes) {
        return bytes.length >= PDF.length && Arrays.equals(bytes, 0, PDF.length, PDF, 0, PDF.length);
    }
}
