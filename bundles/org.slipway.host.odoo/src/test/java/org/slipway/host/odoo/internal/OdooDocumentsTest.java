// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slipway.api.InvoiceRef;
import org.slipway.spi.host.InvoiceDocument;
import org.slipway.testkit.Suppliers;

/** Documents of invoices in a real Odoo, beyond the contract. */
@Tag("host-odoo")
@Timeout(300)
class OdooDocumentsTest {

    private static final InvoiceRef INVOICE = new InvoiceRef(Suppliers.TALA.id(), "1001");

    private final RealOdoo odoo;
    private String printed = "";

    OdooDocumentsTest() throws IOException, OdooException {
        this.odoo = new RealOdoo();
    }

    @BeforeEach
    void enterOneInvoice() {
        odoo.enter(invoice().amounts("100.00", "0.00").build());
        printed = odoo.number(INVOICE).replace('/', '_') + ".pdf";
    }

    @AfterEach
    void closeTheWire() throws IOException {
        odoo.close();
    }

    @Test
    void shouldTellTheNewest_whenTheInvoiceWasPrintedTwice() throws IOException {
        odoo.attach(INVOICE, printed, pdf("first"));
        odoo.attach(INVOICE, printed, pdf("second"));

        InvoiceDocument read = odoo.host().document(INVOICE).orElseThrow();

        assertThat(read.number()).isEqualTo(odoo.number(INVOICE));
        assertThat(read.pdf().open()).hasBinaryContent(pdf("second"));
    }

    @Test
    void shouldKeepToItself_whatPeopleHaveAttachedUnderOtherNames() {
        odoo.attach(INVOICE, "margin calculation.pdf", pdf("not for customers"));

        assertThat(odoo.host().document(INVOICE)).isEmpty();
    }

    @Test
    void shouldTellNone_whenItIsNoPdfOrTooLarge() {
        byte[] large = Arrays.copyOf(pdf("large"), 2_000_001);
        for (byte[] other : List.of("no pdf".getBytes(UTF_8), large)) {
            odoo.attach(INVOICE, printed, other);

            assertThat(odoo.host().document(INVOICE)).isEmpty();
        }
    }

    @Test
    void shouldTellTheWholeDocument_whenItIsAsLargeAsOneMayBe() {
        odoo.attach(INVOICE, printed, Arrays.copyOf(pdf("large"), 2_000_000));

        assertThat(odoo.host().document(INVOICE).orElseThrow().pdf().size()).isEqualTo(2_000_000);
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.4 " + text).getBytes(UTF_8);
    }
}
