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
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SlipStep;
import org.slipway.spi.store.Balance;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.StepTaken;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKinds;

/** The steps of a slip's life, taken by "ana" or by the posting. */
public final class Transitions {

    /** Made by "ana" at noon in Manila, two days after the slip. */
    public static final SlipState.Decision DECISION =
            new SlipState.Decision("ana", Instant.parse("2026-03-04T04:00:00.123456Z"));

    private static final Instant POSTED_AT = Instant.parse("2026-03-04T04:00:07Z");

    private Transitions() {}

    /** Of a slip that is pending or was refused by the host, and pays one invoice. */
    public static SlipTransition approve(Slip slip, Reserved seen, Money outstanding) {
        InvoiceRef invoice = slip.figures().settlement().allocations().get(0).invoice();
        return approve(slip, Map.of(invoice, new Balance(seen, outstanding)));
    }

    /** Of a slip that is pending or was refused by the host, with the balances of the invoices that it pays. */
    public static SlipTransition approve(Slip slip, Map<InvoiceRef, Balance> balances) {
        SlipState next = ((SlipState.Decidable) slip.state()).approve(DECISION);
        return new SlipTransition(
                slip,
                byStaff(SlipStep.APPROVE, ""),
                next,
                balances,
                List.of(Work.of(WorkKinds.POST_RECEIPT, slip.ref())));
    }

    /** Of a slip that is pending, on hold, or was refused by the host. */
    public static SlipTransition firstApprove(Slip slip) {
        return new SlipTransition(
                slip, byStaff(SlipStep.FIRST_APPROVE, ""), ((SlipState.Undecided) slip.state()).firstApprove(DECISION));
    }

    /** Of a slip that is pending or was refused by the host. */
    public static SlipTransition reject(Slip slip) {
        return reject(slip, DECISION.at());
    }

    /** Of a slip that is pending or was refused by the host, at that moment. */
    public static SlipTransition reject(Slip slip, Instant at) {
        SlipState.Rejection rejection = new SlipState.Rejection(RejectReason.OTHER, "Please send the whole picture");
        SlipState.Decision decision = new SlipState.Decision(DECISION.by(), at);
        return new SlipTransition(
                slip,
                new StepTaken(SlipStep.REJECT, decision.by(), at, rejection.note()),
                ((SlipState.Decidable) slip.state()).reject(decision, rejection));
    }

    /** Of a pending slip; asks which account it was. */
    public static SlipTransition hold(Slip slip) {
        String note = "Which account was it?";
        return new SlipTransition(
                slip, byStaff(SlipStep.HOLD, note), ((SlipState.Holdable) slip.state()).hold(DECISION, note));
    }

    /** Of a slip on hold. */
    public static SlipTransition release(Slip slip) {
        return new SlipTransition(slip, byStaff(SlipStep.RELEASE, ""), ((SlipState.OnHold) slip.state()).release());
    }

    /** Of a slip on which staff has not decided. */
    public static SlipTransition withdraw(Slip slip) {
        return withdraw(slip, POSTED_AT);
    }

    /** Of a slip on which staff has not decided, at that moment. */
    public static SlipTransition withdraw(Slip slip, Instant at) {
        StepTaken taken = new StepTaken(SlipStep.WITHDRAW, "link:AAAAAAAAAAAAAAAAAAAAAA", at);
        return new SlipTransition(slip, taken, ((SlipState.Withdrawable) slip.state()).withdraw(at));
    }

    /** Of an approved slip. */
    public static SlipTransition posted(Slip slip) {
        String number = "RC-0007";
        return new SlipTransition(
                slip,
                new StepTaken(SlipStep.POST, "posting", POSTED_AT, number),
                ((SlipState.Approved) slip.state()).posted(number, POSTED_AT));
    }

    /** Of an approved slip. */
    public static SlipTransition refused(Slip slip) {
        String reason = "The period is closed";
        return new SlipTransition(
                slip,
                new StepTaken(SlipStep.REFUSE, "posting", POSTED_AT, reason),
                ((SlipState.Approved) slip.state()).refused(reason, POSTED_AT));
    }

    /** Of the newest decision on a slip that was pending before. */
    public static SlipTransition undo(Slip slip) {
        SlipStep step = slip.status() == SlipStatus.APPROVED ? SlipStep.UNDO_APPROVAL : SlipStep.UNDO;
        return new SlipTransition(slip, byStaff(step, ""), new SlipState.Pending());
    }

    private static StepTaken byStaff(SlipStep step, String note) {
        return new StepTaken(step, DECISION.by(), DECISION.at(), note);
    }
}
