// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.joda.money.Money;
import org.slipway.api.Outcome;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.portal.FormInvoices;
import org.slipway.api.portal.InvoiceView;
import org.slipway.api.slip.Acknowledgement;
import org.slipway.api.slip.CustomerSlips;
import org.slipway.api.slip.CustomerStanding;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.WithdrawRefusal;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;

/** Acknowledgements of slips, and how they are read back from their PDF. */
final class AcknowledgedSlips {

    private static final SlipCode CODE = new SlipCode("PS-7KQ4-M2");

    private AcknowledgedSlips() {}

    /** The acknowledgement of the slip PS-7KQ4-M2 for this reader. */
    static Acknowledgement acknowledged(Slip slip, Locale reader) {
        FakeHostLedger ledger = new FakeHostLedger().with(Suppliers.TALA).with(Suppliers.BAYVIEW);
        return new PdfAcknowledgements(new OneSlip(slip), ledger)
                .of(visit(slip), CODE, reader)
                .orElseThrow();
    }

    static PortalVisit visit(Slip slip) {
        return new PortalVisit("selector1", slip.origin().invoice(), "payables@narra.example");
    }

    static byte[] bytes(Acknowledgement acknowledgement) throws IOException {
        assertThat(acknowledgement.fileName()).isEqualTo("acknowledgement-PS-7KQ4-M2.pdf");
        try (InputStream in = acknowledgement.content().open()) {
            byte[] bytes = in.readAllBytes();
            assertThat(acknowledgement.content().size()).isEqualTo(bytes.length);
            return bytes;
        }
    }

    static PDDocument open(Acknowledgement acknowledgement) throws IOException {
        return Loader.loadPDF(bytes(acknowledgement));
    }

    /** All that the document's pages say, line by line. */
    static String text(Acknowledgement acknowledgement) throws IOException {
        try (PDDocument document = open(acknowledgement)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            return stripper.getText(document);
        }
    }

    static Money php(String amount) {
        return Money.parse("PHP " + amount);
    }

    /** A visit that sees one slip and does nothing with it. */
    record OneSlip(Slip slip) implements CustomerSlips {

        @Override
        public Optional<Slip> find(PortalVisit visit, SlipCode code) {
            return Optional.of(slip).filter(found -> found.code().equals(code));
        }

        @Override
        public List<Slip> all(PortalVisit visit) {
            return List.of(slip);
        }

        @Override
        public CustomerStanding standing(PortalVisit visit, InvoiceView view, Slip of) {
            return new CustomerStanding(List.of(), Optional.empty(), false, Optional.empty());
        }

        @Override
        public Outcome<Slip, WithdrawRefusal> withdraw(PortalVisit visit, SlipCode code) {
            return Outcome.refused(WithdrawRefusal.NOT_FOUND);
        }

        @Override
        public Optional<SlipEntry> draft(PortalVisit visit, FormInvoices read, SlipCode code) {
            return Optional.empty();
        }
    }
}
