// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.invoice.InvoiceNotifications;
import org.slipway.api.invoice.NotificationRefusal;
import org.slipway.api.link.InvoiceLinks;
import org.slipway.api.link.IssuedLinks;
import org.slipway.api.link.LinkSummary;

/** Links in memory; what is done with them is written down. */
final class FakeLinks implements IssuedLinks, InvoiceNotifications {

    final List<InvoiceLinks> known = new ArrayList<>();
    final List<String> deeds = new ArrayList<>();
    boolean revocable = true;
    Optional<NotificationRefusal> refusal = Optional.empty();

    @Override
    public List<LinkSummary> of(InvoiceRef invoice) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<InvoiceLinks> ofNumber(SupplierScope scope, String number) {
        return known.stream()
                .filter(found -> scope.reaches(found.supplier().id()))
                .filter(found -> found.invoice().header().number().equals(number))
                .toList();
    }

    @Override
    public boolean revoke(InvoiceRef invoice, String selector, String reason, String actor) {
        deeds.add(actor + " revokes " + selector + " of " + invoice + ": " + reason);
        return revocable;
    }

    @Override
    public int revokeAll(SupplierId supplier, String reason, String actor) {
        deeds.add(actor + " revokes all of " + supplier + ": " + reason);
        return 0;
    }

    @Override
    public Outcome<String, NotificationRefusal> send(InvoiceRef invoice, String actor) {
        deeds.add(actor + " sends " + invoice);
        return refusal.<Outcome<String, NotificationRefusal>>map(Outcome::refused)
                .orElse(Outcome.accepted("payables@narra.example"));
    }
}
