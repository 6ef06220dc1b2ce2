// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slipway.api.Outcome;
import org.slipway.api.approval.Approvals;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.Offer;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.approval.Staff;
import org.slipway.api.file.FileType;
import org.slipway.api.file.SlipFile;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SlipStep;

/** Slips in memory; decisions are written down, and refused if a test says so. */
final class FakeApprovals implements Approvals {

    final List<SlipReview> reviews = new ArrayList<>();
    final List<String> decisions = new ArrayList<>();
    Optional<DecisionRefusal> refusal = Optional.empty();

    /** What is in the way of approvals. */
    Optional<DecisionRefusal> obstacle = Optional.empty();

    /** Whether two have to approve. */
    boolean two;

    Optional<SlipFile> file = Optional.empty();

    @Nullable
    RuntimeException trouble;

    @Override
    public Optional<SlipReview> review(Staff staff, SlipCode code) {
        return reviews.stream()
                .filter(review -> review.slip().code().equals(code) && reaches(staff, review.slip()))
                .findFirst()
                .map(review -> offered(staff, review));
    }

    /** The steps that the table of steps offers, all of them open to approvers but what a gap is in the way of. */
    private SlipReview offered(Staff staff, SlipReview review) {
        SlipReview.Standing standing = review.standing();
        List<Offer> offers = Arrays.stream(SlipStep.values())
                .filter(step -> step.actor() == SlipStep.Actor.APPROVER)
                .filter(step ->
                        step.startsAt(review.slip().status()) && (!step.approves() || step == approval(review.slip())))
                .map(step -> new Offer(
                        step,
                        staff.mayDecide()
                                ? standing.gap().or(() -> obstacle).filter(why -> step.approves())
                                : Optional.of(DecisionRefusal.NOT_ALLOWED)))
                .toList();
        return new SlipReview(
                review.slip(),
                review.supplier(),
                review.allocations(),
                review.file(),
                review.checks(),
                new SlipReview.Standing(standing.history(), offers, standing.work(), standing.gap(), standing.shown()));
    }

    private SlipStep approval(Slip slip) {
        return two && slip.status() != SlipStatus.FIRST_APPROVED ? SlipStep.FIRST_APPROVE : SlipStep.APPROVE;
    }

    @Override
    public Outcome<Slip, DecisionRefusal> approve(Staff staff, DecisionTarget target, String reason) {
        String because = reason.isEmpty() ? "" : ": " + reason;
        return decide(staff, target, staff.name() + " approves " + target.slip() + " v" + target.version() + because);
    }

    @Override
    public Outcome<Slip, DecisionRefusal> approveListed(Staff staff, DecisionTarget target) {
        return decide(
                        staff,
                        target,
                        staff.name() + " approves from the list " + target.slip() + " v" + target.version())
                .then(slip -> Outcome.accepted(new Slip(
                        slip.ref(),
                        slip.origin(),
                        slip.figures(),
                        slip.attachment(),
                        two
                                ? new SlipState.FirstApproved(ApprovalScreenFixture.DECISION)
                                : new SlipState.Approved(ApprovalScreenFixture.DECISION),
                        slip.version() + 1)));
    }

    @Override
    public Outcome<Slip, DecisionRefusal> reject(Staff staff, DecisionTarget target, RejectReason reason, String note) {
        return decide(
                staff,
                target,
                staff.name() + " rejects " + target.slip() + " v" + target.version() + " " + reason + ": " + note);
    }

    @Override
    public Outcome<Slip, DecisionRefusal> hold(
            Staff staff, DecisionTarget target, String note, Optional<LocalDate> reminder) {
        String until = reminder.map(day -> " until " + day).orElse("");
        return decide(
                staff,
                target,
                staff.name() + " holds " + target.slip() + " v" + target.version() + ": " + note + until);
    }

    @Override
    public Outcome<Slip, DecisionRefusal> release(Staff staff, DecisionTarget target) {
        return decide(staff, target, staff.name() + " releases " + target.slip() + " v" + target.version());
    }

    private Outcome<Slip, DecisionRefusal> decide(Staff staff, DecisionTarget target, String decision) {
        Optional<SlipReview> review = review(staff, target.slip());
        if (review.isEmpty()) {
            return Outcome.refused(DecisionRefusal.NOT_FOUND);
        }
        if (refusal.isPresent() || !staff.mayDecide()) {
            return Outcome.refused(refusal.orElse(DecisionRefusal.NOT_ALLOWED));
        }
        decisions.add(decision);
        return Outcome.accepted(review.get().slip());
    }

    @Override
    public Optional<SlipFile> preview(Staff staff, SlipCode slip, int page) {
        return page > 1 ? Optional.empty() : original(staff, slip);
    }

    @Override
    public Optional<SlipFile> original(Staff staff, SlipCode slip) {
        return review(staff, slip).flatMap(found -> file);
    }

    boolean reaches(Staff staff, Slip slip) {
        if (trouble != null) {
            throw trouble;
        }
        return staff.scope().reaches(slip.ref().supplier());
    }

    /** A file with this content. */
    record Text(String fileName, FileType type, String content) implements SlipFile {

        @Override
        public long size() {
            return content.length();
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
