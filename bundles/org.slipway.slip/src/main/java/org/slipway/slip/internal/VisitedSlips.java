// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierScope;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.slip.CustomerSlips;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.WithdrawRefusal;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.SlipStore;

/** Shows a visit the slips of its invoice, and no others. */
@Component
public final class VisitedSlips implements CustomerSlips {

    private final SlipStore slips;
    private final Withdrawal withdrawal;
    private final Drafts drafts;

    @Activate
    public VisitedSlips(@Reference SlipStore slips, @Reference HostLedger ledger) {
        this(slips, ledger, Clock.systemUTC());
    }

    VisitedSlips(SlipStore slips, HostLedger ledger, Clock clock) {
        this.slips = slips;
        this.withdrawal = new Withdrawal(slips, clock);
        this.drafts = new Drafts(ledger);
    }

    @Override
    public Optional<Slip> find(PortalVisit visit, SlipCode code) {
        return slips.find(SupplierScope.of(visit.invoice().supplier()), code)
                .filter(slip -> concerns(slip, visit.invoice()));
    }

    private static boolean concerns(Slip slip, InvoiceRef invoice) {
        return slip.origin().invoice().equals(invoice)
                || slip.figures().settlement().allocatedTo(invoice).isPresent();
    }

    @Override
    public List<Slip> all(PortalVisit visit) {
        return slips.ofInvoice(visit.invoice());
    }

    @Override
    public Outcome<Slip, WithdrawRefusal> withdraw(PortalVisit visit, SlipCode code) {
        return withdrawal.of(
                () -> find(visit, code).filter(slip -> slip.origin().invoice().equals(visit.invoice())),
                "link:" + visit.selector());
    }

    @Override
    public Optional<SlipEntry> draft(PortalVisit visit, SlipCode code) {
        return find(visit, code)
                .filter(slip -> Resubmission.possible(slip, all(visit)))
                .map(drafts::of);
    }
}
