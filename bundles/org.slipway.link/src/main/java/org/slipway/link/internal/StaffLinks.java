// SPDX-License-Identifier: Apache-2.0
package org.slipway.link.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.PlainText;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.link.InvoiceLinks;
import org.slipway.api.link.IssuedLinks;
import org.slipway.api.link.LinkDecisionRefusal;
import org.slipway.api.link.LinkSummary;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.LinkStore;
import org.slipway.spi.store.StoredLink;

/** The links that are out, as the supplier's staff sees and revokes them. */
@Component
public final class StaffLinks implements IssuedLinks {

    private static final int MOST_INVOICES = 10;
    private static final int LONGEST_REASON = 200;

    private final LinkStore links;
    private final HostLedger ledger;
    private final Clock clock;

    @Activate
    public StaffLinks(@Reference LinkStore links, @Reference(service = BoundedHost.class) HostLedger ledger) {
        this(links, ledger, Clock.systemUTC());
    }

    StaffLinks(LinkStore links, HostLedger ledger, Clock clock) {
        this.links = links;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public List<InvoiceLinks> ofNumber(Staff staff, String number) {
        if (!staff.maySee()) {
            return List.of();
        }
        Map<SupplierId, Optional<Supplier>> suppliers = new HashMap<>();
        return ledger.numbered(staff.scope(), number, MOST_INVOICES).stream()
                .flatMap(invoice -> suppliers.computeIfAbsent(invoice.ref().supplier(), ledger::supplier).stream()
                        .map(supplier -> new InvoiceLinks(invoice, supplier, of(invoice.ref()))))
                .toList();
    }

    private List<LinkSummary> of(InvoiceRef invoice) {
        return links.ofInvoice(invoice).stream()
                .map(link -> new LinkSummary(
                        link.selector(),
                        link.purpose(),
                        link.recipient(),
                        link.life().issued(),
                        link.life().expires(),
                        link.life().lastUsed(),
                        link.revoked()))
                .toList();
    }

    @Override
    public Outcome<String, LinkDecisionRefusal> revoke(Staff staff, InvoiceRef invoice, String selector, String typed) {
        if (!staff.mayDecide()) {
            return Outcome.refused(LinkDecisionRefusal.NOT_ALLOWED);
        }
        Optional<StoredLink> link =
                links.find(selector).filter(found -> found.invoice().equals(invoice));
        if (link.isEmpty() || !staff.scope().reaches(invoice.supplier())) {
            return Outcome.refused(LinkDecisionRefusal.NOT_FOUND);
        }
        return reason(typed).then(reason -> {
            AuditEntry entry =
                    new AuditEntry(invoice.supplier(), AuditAction.LINK_REVOKED, staff.name(), selector, now(), reason);
            return links.revoke(selector, reason, entry)
                    ? Outcome.accepted(selector)
                    : Outcome.refused(LinkDecisionRefusal.REVOKED_BEFORE);
        });
    }

    @Override
    public Outcome<Integer, LinkDecisionRefusal> revokeAll(Staff staff, SupplierId supplier, String typed) {
        if (!staff.maySetUp(supplier)) {
            return Outcome.refused(LinkDecisionRefusal.NOT_ALLOWED);
        }
        return reason(typed).map(reason -> {
            AuditEntry entry =
                    new AuditEntry(supplier, AuditAction.LINKS_REVOKED, staff.name(), supplier.value(), now(), reason);
            return links.revokeAll(supplier, reason, entry);
        });
    }

    private static Outcome<String, LinkDecisionRefusal> reason(String typed) {
        String reason = PlainText.line(typed);
        if (reason.isEmpty()) {
            return Outcome.refused(LinkDecisionRefusal.REASON_MISSING);
        }
        return reason.length() > LONGEST_REASON
                ? Outcome.refused(LinkDecisionRefusal.REASON_TOO_LONG)
                : Outcome.accepted(reason);
    }

    /** As exact as the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
