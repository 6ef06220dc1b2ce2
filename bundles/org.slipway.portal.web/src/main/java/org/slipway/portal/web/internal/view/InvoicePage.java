// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal.view;

import java.util.List;
import org.joda.money.Money;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.api.slip.SlipStatus;
import org.slipway.web.Chip;
import org.slipway.web.Formats;
import org.slipway.web.WrittenLine;

/** The invoice with its outstanding balance and its payment slips. */
public record InvoicePage(
        Shell shell, Head head, List<WrittenLine> lines, Totals totals, List<SlipLine> slips, Pdf pdf) {

    /** Whether the invoice can be saved as its supplier made it. */
    public enum Pdf {
        /** The host has no documents. */
        NOT_OFFERED,
        /** It may have one of this invoice. */
        OFFERED,
        /** It has none of this invoice. */
        MISSING
    }

    /**
     * The head of the invoice.
     *
     * @param news one sentence beneath the balance; empty if there is nothing to say
     */
    public record Head(String customer, String issued, String due, Chip state, String news, boolean payable) {}

    /**
     * The sums.
     *
     * @param paid empty if nothing is
     */
    public record Totals(String net, String tax, String total, String paid) {}

    public static InvoicePage of(PortalRequest visitor, Pdf pdf) {
        Invoice invoice = visitor.view().invoice();
        String title = visitor.texts().get("invoice.title", invoice.header().number());
        return new InvoicePage(
                Shell.of(visitor, title, Shell.Back.NOWHERE),
                head(visitor),
                invoice.lines().stream()
                        .map(line -> WrittenLine.of(line, visitor.formats()))
                        .toList(),
                totals(visitor.formats(), invoice),
                visitor.view().slips().stream()
                        .map(slip -> SlipLine.of(visitor, slip))
                        .toList(),
                pdf);
    }

    /** The slips about which the supplier asks something. */
    public List<SlipLine> asked() {
        return shell.visitor().view().slips().stream()
                .filter(slip -> slip.status() == SlipStatus.ON_HOLD)
                .map(slip -> SlipLine.of(shell.visitor(), slip))
                .toList();
    }

    private static Head head(PortalRequest visitor) {
        Invoice invoice = visitor.view().invoice();
        return new Head(
                invoice.header().customer().name(),
                visitor.formats().date(invoice.header().issued()),
                visitor.formats().date(invoice.header().due()),
                Chips.of(visitor.view(), visitor.texts()),
                news(visitor, invoice),
                invoice.payable());
    }

    private static String news(PortalRequest visitor, Invoice invoice) {
        if (invoice.status() == InvoiceStatus.CANCELLED) {
            return visitor.texts().get("invoice.cancelled.news");
        }
        if (!invoice.payable()) {
            return visitor.texts().get("invoice.paid.news");
        }
        boolean covered = visitor.view().pendingKnown()
                && visitor.view().stillToPay().isZero()
                && !visitor.view().slips().isEmpty();
        return covered ? visitor.texts().get("invoice.covered.news") : "";
    }

    private static Totals totals(Formats formats, Invoice invoice) {
        var totals = invoice.totals();
        Money paid = totals.total().minus(totals.outstanding());
        return new Totals(
                formats.money(totals.net()),
                formats.money(totals.tax()),
                formats.money(totals.total()),
                invoice.status() == InvoiceStatus.CANCELLED || !paid.isPositive() ? "" : formats.money(paid.negated()));
    }
}
