// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal.acknowledgement;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Settlement;
import org.slipway.api.slip.ShortPayment;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipFigures;

/** What an acknowledgement says of a slip: all that was submitted, and nothing that can change afterwards. */
final class Document {

    private final Slip slip;
    private final Wording wording;

    Document(Slip slip, Wording wording) {
        this.slip = slip;
        this.wording = wording;
    }

    void write(OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            describe(document);
            try (Sheet sheet = new Sheet(document, wording.language())) {
                fill(sheet);
            }
            document.save(out);
        }
    }

    /** Date and id are the slip's, so that the same slip gives the same bytes. */
    private void describe(PDDocument document) {
        Instant submitted = slip.origin().submitted();
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(wording.text("title") + " " + slip.code());
        information.setAuthor(wording.supplier().name());
        information.setCreator("Slipway");
        information.setCreationDate(GregorianCalendar.from(
                ZonedDateTime.ofInstant(submitted, wording.supplier().locality().zone())));
        document.setDocumentId(ChronoUnit.MICROS.between(Instant.EPOCH, submitted));
    }

    private void fill(Sheet sheet) throws IOException {
        sheet.heading(wording.text("title"));
        sheet.paragraph(wording.text(
                "news", slip.code(), wording.supplier().name(), slip.origin().invoiceNumber()));
        sheet.paragraph(wording.text("subject", wording.supplier().name()));
        origin(sheet);
        figures(sheet, slip.figures());
        settlement(sheet, slip.figures().settlement());
        sheet.section(wording.text("meaning"));
        sheet.paragraph(wording.text("meaning.text", wording.supplier().name()));
        if (wording.philippine()) {
            sheet.paragraph(wording.text("noInputTax"));
        }
    }

    private void origin(Sheet sheet) throws IOException {
        sheet.section(wording.text("slip"));
        fact(sheet, "code", slip.code().value());
        if (slip.origin().replaces().isPresent()) {
            SlipCode before = slip.origin().replaces().get();
            fact(sheet, "replaces", before.value());
        }
        fact(sheet, "submitted", wording.time(slip.origin().submitted()));
        fact(sheet, "supplier", wording.supplier().name());
        fact(sheet, "customer", slip.origin().customer().name());
        fact(sheet, "invoice", slip.origin().invoiceNumber());
    }

    private void figures(Sheet sheet, SlipFigures figures) throws IOException {
        sheet.section(wording.text("payment"));
        fact(sheet, "amount", wording.money(figures.amount()));
        fact(sheet, "transactionDate", wording.date(figures.transactionDate()));
        fact(sheet, "company", figures.company());
        fact(sheet, "method", figures.method().label());
        fact(sheet, "reference", figures.referenceNo());
        fact(sheet, "file", slip.attachment().fileName());
        fact(sheet, "sha256", slip.attachment().sha256());
    }

    private void settlement(Sheet sheet, Settlement settlement) throws IOException {
        sheet.section(wording.text("use"));
        for (Allocation part : settlement.allocations()) {
            sheet.fact(wording.text("use.invoice", part.invoiceNumber()), wording.money(part.amount()));
        }
        if (slip.figures().surplus().isPositive()) {
            fact(sheet, "surplus", wording.money(slip.figures().surplus()));
        }
        if (settlement.shortPayment().isPresent()) {
            ShortPayment less = settlement.shortPayment().get();
            String reason = wording.text("short." + less.reason());
            fact(sheet, "short", less.note().isEmpty() ? reason : reason + " " + less.note());
        }
    }

    private void fact(Sheet sheet, String key, String value) throws IOException {
        sheet.fact(wording.text("fact." + key), value);
    }
}
