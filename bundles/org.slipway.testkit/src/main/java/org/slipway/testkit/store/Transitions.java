// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.spi.audit.AuditAction;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.outbox.MailKind;
import org.slipway.spi.outbox.Work;
import org.slipway.spi.store.AllocationStep;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.store.SlipTransition;

/** The transitions of a slip's life, as the domain asks for them. */
public final class Transitions {

    /** Made by "ana" at noon in Manila, two days after the slip. */
    public static final SlipState.Decision DECISION =
            new SlipState.Decision("ana", Instant.parse("2026-03-04T04:00:00.123456Z"));

    private static final Instant POSTED_AT = Instant.parse("2026-03-04T04:00:07Z");

    private Transitions() {}

    /** Of a slip that is pending or was refused by the host, and pays one invoice. */
    public static SlipTransition approve(Slip slip, Reserved seen, Money outstanding) {
        InvoiceRef invoice = slip.figures().settlement().allocations().get(0).invoice();
        return approve(slip, Map.of(invoice, new AllocationStep.Balance(seen, outstanding)));
    }

    /** Of a slip that is pending or was refused by the host, with the balances of the invoices that it pays. */
    public static SlipTransition approve(Slip slip, Map<InvoiceRef, AllocationStep.Balance> balances) {
        SlipState next = ((SlipState.Decidable) slip.state()).approve(DECISION);
        return new SlipTransition(
                slip,
                next,
                new AllocationStep.Reserve(balances),
                audit(slip, AuditAction.SLIP_APPROVED),
                List.of(new Work.PostReceipt(slip.ref()), mail(slip, MailKind.APPROVED)));
    }

    /** Of a slip that is pending or was refused by the host. */
    public static SlipTransition reject(Slip slip) {
        SlipState.Rejection rejection = new SlipState.Rejection(RejectReason.OTHER, "Please send the whole picture");
        return new SlipTransition(
                slip,
                ((SlipState.Decidable) slip.state()).reject(DECISION, rejection),
                new AllocationStep.Keep(),
                audit(slip, AuditAction.SLIP_REJECTED),
                List.of(mail(slip, MailKind.REJECTED)));
    }

    /** Of a pending slip; asks which account it was. */
    public static SlipTransition hold(Slip slip) {
        return new SlipTransition(
                slip,
                ((SlipState.Pending) slip.state()).hold(DECISION, "Which account was it?"),
                new AllocationStep.Keep(),
                audit(slip, AuditAction.SLIP_HELD),
                List.of(mail(slip, MailKind.ON_HOLD)));
    }

    /** Of a slip on hold. */
    public static SlipTransition release(Slip slip) {
        return new SlipTransition(
                slip,
                ((SlipState.OnHold) slip.state()).release(),
                new AllocationStep.Keep(),
                audit(slip, AuditAction.SLIP_RELEASED),
                List.of());
    }

    /** Of a slip on which staff has not decided. */
    public static SlipTransition withdraw(Slip slip) {
        return new SlipTransition(
                slip,
                ((SlipState.Withdrawable) slip.state()).withdraw(POSTED_AT),
                new AllocationStep.Keep(),
                audit(slip, AuditAction.SLIP_WITHDRAWN),
                List.of(mail(slip, MailKind.WITHDRAWN)));
    }

    /** Of an approved slip. */
    public static SlipTransition posted(Slip slip) {
        return new SlipTransition(
                slip,
                ((SlipState.Approved) slip.state()).posted("RC-0007", POSTED_AT),
                new AllocationStep.Release(),
                audit(slip, AuditAction.RECEIPT_POSTED),
                List.of(mail(slip, MailKind.POSTED)));
    }

    /** Of an approved slip. */
    public static SlipTransition refused(Slip slip) {
        return new SlipTransition(
                slip,
                ((SlipState.Approved) slip.state()).refused("The period is closed", POSTED_AT),
                new AllocationStep.Release(),
                audit(slip, AuditAction.RECEIPT_REFUSED),
                List.of());
    }

    private static AuditEntry audit(Slip slip, AuditAction action) {
        return new AuditEntry(
                slip.ref().supplier(), action, DECISION.by(), slip.code().value(), DECISION.at());
    }

    private static Work mail(Slip slip, MailKind kind) {
        return new Work.SlipMail(slip.ref(), kind, slip.origin().recipient());
    }
}
