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
import org.slipway.api.portal.FormInvoices;
import org.slipway.api.portal.InvoiceView;
import org.slipway.api.slip.CustomerSlips;
import org.slipway.api.slip.CustomerStanding;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.WithdrawRefusal;
import org.slipway.spi.store.SlipCommands;
import org.slipway.spi.store.SlipQueries;

/** Shows a visit the slips of its invoice, and no others. */
@Component
public final class CustomerSlipsOfLink implements CustomerSlips {

    private final SlipQueries slips;
    private final Withdrawal withdrawal;

    @Activate
    public CustomerSlipsOfLink(@Reference SlipQueries slips, @Reference SlipCommands commands) {
        this(slips, commands, Clock.systemUTC());
    }

    CustomerSlipsOfLink(SlipQueries slips, SlipCommands commands, Clock clock) {
        this.slips = slips;
        this.withdrawal = new Withdrawal(commands, clock);
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
    public CustomerStanding standing(PortalVisit visit, InvoiceView view, Slip slip) {
        List<PastStep> history =
                slips.steps(slip.ref()).stream().map(PastStep::withoutName).toList();
        if (slip.status() != SlipStatus.REJECTED) {
            return new CustomerStanding(history, Withdrawal.obstacle(visit, slip), false, Optional.empty());
        }
        Optional<SlipCode> replacedBy = view.slips().stream()
                .filter(other -> other.standsFor(slip.code()))
                .map(Slip::code)
                .findFirst();
        boolean again = replacedBy.isEmpty() && view.invoice().payable();
        return new CustomerStanding(history, Withdrawal.obstacle(visit, slip), again, replacedBy);
    }

    @Override
    public Outcome<Slip, WithdrawRefusal> withdraw(PortalVisit visit, SlipCode code) {
        return withdrawal.of(visit, () -> find(visit, code));
    }

    @Override
    public Optional<SlipEntry> draft(PortalVisit visit, FormInvoices read, SlipCode code) {
        return find(visit, code)
                .filter(slip -> Resubmission.possible(slip, read.view().slips()))
                .map(slip -> RefilledForm.of(slip, read));
    }
}
