// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.api.file.Attachment;
import org.slipway.host.odoo.internal.OdooSession.Conversation;
import org.slipway.host.odoo.internal.OdooSession.ModelCall;
import org.slipway.spi.host.AttachingAnswer;
import org.slipway.spi.host.AttachingAnswer.Attached;
import org.slipway.spi.host.AttachingAnswer.NotSent;
import org.slipway.spi.host.AttachingAnswer.Refused;
import org.slipway.spi.host.AttachingAnswer.Unknown;
import org.slipway.spi.host.ReceiptFile;

/**
 * Hangs a file to the payment of a receipt, as an {@code ir.attachment} with a name of ours. It is made by {@code load}, as the
 * payment was: a name that is taken gives its attachment, unchanged.
 */
final class ReceiptFiling {

    private static final List<String> FIELDS = List.of("id", "name", "res_model", "res_id", "mimetype", "datas");

    private final Company company;
    private final ReceiptFile file;
    private final Conversation odoo;

    ReceiptFiling(Company company, ReceiptFile file, Conversation odoo) {
        this.company = company;
        this.file = file;
        this.odoo = odoo;
    }

    /** Until the file itself is sent, whatever goes wrong has surely left nothing. */
    AttachingAnswer attach() throws OdooException {
        Optional<Payment> payment = PaymentLookup.find(company, file.receipt(), odoo);
        return payment.isEmpty()
                ? new Refused("Odoo has no payment of receipt " + file.receipt())
                : attach(payment.get());
    }

    private AttachingAnswer attach(Payment payment) {
        try {
            JsonNode answer = odoo.at("file-keep").call(load(payment));
            return answer.path("ids").path(0).asInt() > 0 ? new Attached() : refused(PaymentDraft.refused(answer));
        } catch (OdooException e) {
            return refused(e);
        }
    }

    private static AttachingAnswer refused(OdooException e) {
        return switch (e.kind()) {
            case REFUSED -> new Refused(e.said());
            case NOT_SENT, DENIED -> new NotSent("Odoo: " + e.said());
            case UNKNOWN -> new Unknown("Odoo: " + e.said());
        };
    }

    private ModelCall load(Payment payment) {
        Attachment told = file.file();
        List<Object> values = List.of(
                PaymentName.MODULE + "." + PaymentName.ofFile(company, file),
                told.fileName(),
                "account.payment",
                String.valueOf(payment.id()),
                told.type().mediaType(),
                file.content());
        return new ModelCall(
                "ir.attachment",
                "load",
                List.of(FIELDS, List.of(values)),
                Map.of("context", OdooContext.naming(company.id())));
    }
}
