// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal.view;

import java.util.List;
import org.slipway.api.method.PaymentOption;

/** The ways to pay, and the accounts to send money to. */
public record PayPage(Shell shell, List<PaymentOption> options, Accounts accounts) {

    public static PayPage of(Visitor visitor, List<PaymentOption> options, Accounts accounts) {
        return new PayPage(Shell.backToInvoice(visitor, visitor.texts().get("pay.title")), options, accounts);
    }
}
