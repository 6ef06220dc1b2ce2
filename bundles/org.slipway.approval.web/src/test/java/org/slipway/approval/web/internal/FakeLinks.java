// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;
import org.slipway.api.invoice.InvoiceNotifications;
import org.slipway.api.invoice.NotificationRefusal;
import org.slipway.api.invoice.NotificationRefused;
import org.slipway.api.link.InvoiceLinks;
import org.slipway.api.link.IssuedLinks;
import org.slipway.api.link.LinkDecisionRefusal;

/** Links in memory; what is done with them is written down. */
final class FakeLinks implements IssuedLinks, InvoiceNotifications {

    final List<InvoiceLinks> known = new ArrayList<>();
    final List<String> deeds = new ArrayList<>();
    boolean revocable = true;
    Optional<NotificationRefused> refusal = Optional.empty();

    @Override
    public List<InvoiceLinks> ofNumber(Staff staff, String number) {
        return known.stream()
                .filter(found -> staff.scope().reaches(found.supplier().id()))
                .filter(found -> found.invoice().header().number().equals(number))
                .toList();
    }

    @Override
    public Outcome<String, LinkDecisionRefusal> revoke(
            Staff staff, InvoiceRef invoice, String selector, String reason) {
        if (!staff.mayDecide()) {
            return Outcome.refused(LinkDecisionRefusal.NOT_ALLOWED);
        }
        boolean found = known.stream()
                .flatMap(links -> links.links().stream())
                .anyMatch(link -> link.selector().equals(selector));
        if (!found) {
            return Outcome.refused(LinkDecisionRefusal.NOT_FOUND);
        }
        if (reason.isEmpty() || reason.length() > 200) {
            return Outcome.refused(
                    reason.isEmpty() ? LinkDecisionRefusal.REASON_MISSING : LinkDecisionRefusal.REASON_TOO_LONG);
        }
        deeds.add(staff.name() + " revokes " + selector + " of " + invoice + ": " + reason);
        return revocable ? Outcome.accepted(selector) : Outcome.refused(LinkDecisionRefusal.REVOKED_BEFORE);
    }

    @Override
    public Outcome<Integer, LinkDecisionRefusal> revokeAll(Staff staff, SupplierId supplier, String reason) {
        if (!staff.maySetUp(supplier)) {
            return Outcome.refused(LinkDecisionRefusal.NOT_ALLOWED);
        }
        if (reason.isEmpty() || reason.length() > 200) {
            return Outcome.refused(
                    reason.isEmpty() ? LinkDecisionRefusal.REASON_MISSING : LinkDecisionRefusal.REASON_TOO_LONG);
        }
        deeds.add(staff.name() + " revokes all of " + supplier + ": " + reason);
        return Outcome.accepted(3);
    }

    @Override
    public Outcome<String, NotificationRefused> send(Staff staff, InvoiceRef invoice) {
        if (!staff.mayDecide()) {
            return Outcome.refused(new NotificationRefused(NotificationRefusal.NOT_ALLOWED));
        }
        deeds.add(staff.name() + " sends " + invoice);
        return refusal.<Outcome<String, NotificationRefused>>map(Outcome::refused)
                .orElse(Outcome.accepted("payables@narra.example"));
    }
}
