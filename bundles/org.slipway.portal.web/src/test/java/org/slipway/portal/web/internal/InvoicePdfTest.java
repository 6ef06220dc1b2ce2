// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.api.portal.InvoicePdf;
import org.slipway.testkit.Bytes;

class InvoicePdfTest {

    private static final String PATH = "/portal/invoice.pdf";

    @TempDir
    Path temporary;

    private Portal portal;

    @BeforeEach
    void start() {
        portal = new Portal(temporary);
        portal.behind.pdfs.offered = true;
        portal.behind.pdfs.pdf =
                Optional.of(new InvoicePdf("invoice-INV-1001.pdf", Bytes.of("%PDF-1.4 it".getBytes(UTF_8))));
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void shouldHandItOutToBeSaved_whenTheHostHasIt() {
        HttpResponse<String> answer = portal.visit(PATH);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"invoice-INV-1001.pdf\"");
        assertThat(answer.headers().firstValue("Content-Length")).hasValue("11");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.body()).isEqualTo("%PDF-1.4 it");
    }

    @Test
    void shouldOfferItWithoutAskingForIt_whenTheInvoiceIsShown() {
        assertThat(portal.visit("/portal/invoice").body()).contains("href=\"" + PATH + "\">Invoice as PDF</a>");
        assertThat(portal.behind.pdfs.asked).isZero();
    }

    @Test
    void shouldOfferNothing_whenTheHostHasNoDocuments() {
        portal.behind.pdfs.offered = false;

        assertThat(portal.visit("/portal/invoice").body()).doesNotContain("PDF");
        assertThat(portal.visit("/portal/invoice?pdf=none").body()).doesNotContain("PDF");
    }

    @Test
    void shouldSaySoOnTheInvoicesPage_whenThereIsNoneOfThisInvoice() {
        portal.behind.pdfs.pdf = Optional.empty();

        HttpResponse<String> answer = portal.visit(PATH);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/portal/invoice?pdf=none");
        assertThat(Portal.text(portal.visit("/portal/invoice?pdf=none")))
                .contains("has no PDF of this invoice here")
                .doesNotContain("Invoice as PDF");
    }

    @Test
    void shouldAskToWait_whenTheHolderOfOneLinkAsksForTooMany() {
        String cookie = portal.enter(FakePortal.LINK);
        for (int asked = 1; asked <= 4; asked++) {
            assertThat(portal.server.get(PATH, "Cookie", cookie).statusCode()).isEqualTo(200);
        }

        assertThat(portal.server.get(PATH, "Cookie", cookie).statusCode()).isEqualTo(429);
        assertThat(portal.behind.pdfs.asked).isEqualTo(4);
    }

    @Test
    void shouldHandOutNothing_whenThereIsNoVisit() {
        assertThat(portal.server.get(PATH).statusCode()).isEqualTo(403);
        assertThat(portal.behind.pdfs.asked).isZero();
    }
}
