// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import java.util.List;
import org.slipway.api.link.IssuedLink;
import org.slipway.letter.internal.LetterPage.Body;

/** The notification of an invoice. */
final class InvoiceLetter {

    private InvoiceLetter() {}

    static LetterPage page(LetterContext about, IssuedLink link) {
        String subject = about.text("invoice.subject", about.invoiceNumber(), about.supplierName());
        return new LetterPage(about.opening(subject), body(about), about.action(link), about.closing(link));
    }

    private static Body body(LetterContext about) {
        return new Body(
                List.of(
                        about.text("invoice.news", about.supplierName(), about.invoiceNumber()),
                        about.text("invoice.how", about.text("action.pay"))),
                List.of(
                        about.fact("supplier", about.supplierName()),
                        about.fact("invoice", about.invoiceNumber()),
                        about.fact("outstanding", about.figures().money(about.outstanding())),
                        about.fact(
                                "due",
                                about.figures().date(about.invoice().header().due()))),
                List.of());
    }
}
