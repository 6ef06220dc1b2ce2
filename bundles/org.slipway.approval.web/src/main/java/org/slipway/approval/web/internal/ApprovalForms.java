// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Optional;
import org.slipway.api.approval.AllocationReview;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.Offer;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.file.ScanState;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SlipStep;
import org.slipway.approval.web.internal.page.SlipPage.Approval;
import org.slipway.web.Formats;

/** Writes the form by which a slip is approved: at once, first or second. */
record ApprovalForms(StaffRequest request, Formats formats) {

    Approval of(SlipReview review) {
        Optional<Offer> offer = review.standing().offers().stream()
                .filter(offered -> offered.step().approves())
                .findFirst();
        Optional<DecisionRefusal> another = offer.flatMap(Offer::obstacle).filter(DecisionRefusal::somebodyElses);
        if (offer.isEmpty() || another.isPresent()) {
            return new Approval("", "", another.map(this::why).orElse(""));
        }
        Optional<AllocationReview> tooMuch =
                review.allocations().stream().filter(AllocationReview::tooMuch).findFirst();
        if (tooMuch.isPresent()) {
            return new Approval("", "", tooMuch(tooMuch.get()));
        }
        return new Approval(
                label(review.slip(), offer.get().step()),
                hint(review, offer.get().step()),
                "");
    }

    private String why(DecisionRefusal refusal) {
        return request.text("refused." + refusal + ".explanation");
    }

    /** It would be refused, whatever is typed. */
    private String tooMuch(AllocationReview use) {
        return request.text(
                "approve.tooMuch",
                use.allocation().invoiceNumber(),
                use.outstanding().map(formats::money).orElseThrow());
    }

    private String label(Slip slip, SlipStep step) {
        boolean second = slip.status() == SlipStatus.FIRST_APPROVED;
        return request.text(step == SlipStep.FIRST_APPROVE ? "approve.first" : second ? "approve.second" : "approve");
    }

    /**
     * A verdict that is still to come leaves the button where it is: the refusal says what is waited for. Figures that are
     * missing take it away: what is not shown can't be approved.
     */
    private String hint(SlipReview review, SlipStep step) {
        if (review.file().scan().state() == ScanState.INFECTED
                || review.standing().gap().isPresent()) {
            return "";
        }
        Slip slip = review.slip();
        return request.text(
                step == SlipStep.FIRST_APPROVE ? "approve.firstHint" : "approve.hint",
                formats.money(slip.figures().amount()),
                slip.figures().method().label());
    }
}
