// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.slipway.host.odoo.internal.OdooSession.ModelCall;
import org.slipway.host.odoo.internal.ReceiptCheck.Debt;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptPayment;

/**
 * Odoo's {@code load}, which imports use: it creates a record and its name in {@code ir.model.data} in one transaction. With
 * {@code mode=update} and {@code noupdate} a name that is there already gives its record as it is.
 */
final class PaymentDraft {

    private static final List<String> FIELDS = List.of(
            "id",
            "payment_type",
            "partner_type",
            "partner_id/.id",
            "amount",
            "currency_id/.id",
            "date",
            "journal_id/.id",
            "destination_account_id/.id",
            "ref",
            "invoice_origin");

    private PaymentDraft() {}

    static ModelCall of(Company company, Receipt receipt, Debt debt) {
        ReceiptPayment paid = receipt.payment();
        List<String> values = List.of(
                PaymentName.MODULE + "." + PaymentName.of(company, receipt.key()),
                "inbound",
                "customer",
                String.valueOf(debt.partner()),
                paid.amount().getAmount().toPlainString(),
                String.valueOf(debt.currency()),
                paid.date().toString(),
                paid.receivingAccount(),
                String.valueOf(debt.account()),
                Payment.reference(receipt),
                Payment.origin(debt.invoices()));
        return new ModelCall(
                "account.payment",
                "load",
                List.of(FIELDS, List.of(values)),
                Map.of("context", OdooContext.naming(company.id())));
    }

    /** Why {@code load} made nothing: it answers that in messages. */
    static OdooException refused(JsonNode answer) {
        String said = RpcAnswer.line(
                        answer.path("messages").path(0).path("message").asText())
                .replaceFirst("^Unknown error during import: <class '[^']*'>: ", "");
        boolean raced = said.contains("concurrent");
        return new OdooException(raced ? OdooException.Kind.UNKNOWN : OdooException.Kind.REFUSED, said);
    }
}
