// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal.view;

import java.util.List;
import org.slipway.api.method.OfferedMethod;
import org.slipway.api.method.PaymentMethod;

/**
 * Where to send the money, and the reference to quote.
 *
 * @param rows one a payment method
 */
public record Accounts(PortalRequest visitor, List<Row> rows) {

    /**
     * One account.
     *
     * @param number empty if it has none
     * @param digits the number as apps take it, without the spaces that it is shown with
     * @param limit of one transfer, in a sentence; empty if there is none
     * @param instructions of the supplier; often empty
     * @param qrCode where the picture of the QR Ph code is; empty if there is none
     * @param copyNumber what the copy button is called where it can't be seen
     */
    public record Row(
            String label,
            String institution,
            String holder,
            String number,
            String digits,
            String limit,
            String instructions,
            String qrCode,
            String copyNumber) {}

    /** The accounts, in the order of the methods. */
    public static Accounts of(PortalRequest visitor, List<OfferedMethod> methods) {
        return new Accounts(
                visitor, methods.stream().map(offered -> row(visitor, offered)).toList());
    }

    private static Row row(PortalRequest visitor, OfferedMethod offered) {
        PaymentMethod method = offered.method();
        String limit = method.kind()
                .transferLimit(visitor.view().currency())
                .map(most ->
                        visitor.texts().get("accounts.limit", visitor.formats().money(most)))
                .orElse("");
        return new Row(
                method.label(),
                method.account().institution(),
                method.account().holder(),
                method.account().number(),
                method.account().number().replace(" ", ""),
                limit,
                offered.presentation().instructions(),
                offered.qrCode().isPresent() ? "/portal/pay/qr/" + method.id().value() : "",
                visitor.texts().get("accounts.copyNumber", method.label()));
    }

    public String quoteLabel() {
        return visitor.texts().get("accounts.quote");
    }

    /** The reference that the supplier finds the payment by. */
    public String quote() {
        return visitor.view().invoice().header().number();
    }

    public String copy() {
        return visitor.texts().get("accounts.copy");
    }

    public String copied() {
        return visitor.texts().get("accounts.copied");
    }

    public String qrTitle(Row row) {
        return visitor.texts().get("accounts.qr", row.label());
    }

    public String qrHow() {
        return visitor.texts().get("accounts.qrHow");
    }

    public String copyQuote() {
        return visitor.texts().get("accounts.copyQuote");
    }
}
