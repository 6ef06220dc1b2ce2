// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal.view;

import java.util.List;
import org.slipway.api.method.PaymentOption;

/** The ways to pay, and the accounts to send money to. */
public record PayPage(Shell shell, List<Way> ways, Accounts accounts) {

    /** A way to pay, and where choosing it leads. */
    public record Way(String address, String title, String explanation) {}

    /**
     * The page.
     *
     * @param formPath of the form for an upload
     */
    public static PayPage of(PortalRequest visitor, List<PaymentOption> options, String formPath, Accounts accounts) {
        List<Way> ways = options.stream()
                .filter(option -> option.elsewhere().isPresent() || isUpload(option, accounts))
                .map(option -> new Way(
                        option.elsewhere().map(Object::toString).orElse(formPath),
                        option.title(),
                        option.explanation()))
                .toList();
        return new PayPage(Shell.backToInvoice(visitor, visitor.texts().get("pay.title")), ways, accounts);
    }

    /** A slip says which account was paid to: without one there is nothing to upload. */
    private static boolean isUpload(PaymentOption option, Accounts accounts) {
        return option.key().equals(PaymentOption.UPLOAD_PAYMENT_SLIP)
                && !accounts.rows().isEmpty();
    }
}
