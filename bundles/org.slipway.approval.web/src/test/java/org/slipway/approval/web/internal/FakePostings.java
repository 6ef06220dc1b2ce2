// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.operation.WorkRef;
import org.slipway.api.posting.Comparison;
import org.slipway.api.posting.ComparisonRefusal;
import org.slipway.api.posting.ComparisonReport;
import org.slipway.api.posting.PostingDecisionRefusal;
import org.slipway.api.posting.PostingRow;
import org.slipway.api.posting.PostingSides;
import org.slipway.api.posting.Postings;
import org.slipway.api.posting.ReceiptComparisons;
import org.slipway.api.posting.SeenPosting;

/** Receipts and comparisons as a test says; what is decided is written down, and refused if a test says so. */
final class FakePostings implements Postings, ReceiptComparisons {

    final List<PostingSides> known = new ArrayList<>();
    final List<String> deeds = new ArrayList<>();
    Optional<PostingDecisionRefusal> refusal = Optional.empty();
    Optional<ComparisonRefusal> comparisonRefusal = Optional.empty();
    ComparisonReport report = new ComparisonReport(
            true, Optional.empty(), Optional.empty(), "", new ComparisonReport.Page(List.of(), 0, Optional.empty()));

    @Override
    public List<PostingRow> list(Staff staff, boolean doubtful, Optional<Long> before) {
        return known.stream()
                .filter(one -> !doubtful || one.work().progress().parked())
                .filter(one -> before.filter(last -> one.work().id() >= last).isEmpty())
                .limit(Postings.PAGE_SIZE)
                .map(one -> new PostingRow(one.work(), Optional.of(one.slip())))
                .toList();
    }

    @Override
    public Outcome<PostingSides, PostingDecisionRefusal> look(Staff staff, WorkRef ref) {
        return known.stream()
                .filter(one -> one.work().ref().equals(ref))
                .findFirst()
                .map(Outcome::<PostingSides, PostingDecisionRefusal>accepted)
                .orElseGet(() -> Outcome.refused(PostingDecisionRefusal.NOT_FOUND));
    }

    @Override
    public Outcome<OpenWork, PostingDecisionRefusal> lookAgain(Staff staff, SeenPosting seen, String reason) {
        return decide(staff, "looks again at", seen, reason);
    }

    @Override
    public Outcome<OpenWork, PostingDecisionRefusal> postAgain(
            Staff staff, SeenPosting seen, String statement, String reason) {
        return decide(staff, "posts again", seen, statement + ", " + reason);
    }

    @Override
    public Outcome<OpenWork, PostingDecisionRefusal> settle(
            Staff staff, SeenPosting seen, String number, String reason) {
        return decide(staff, "settles", seen, number + ", " + reason);
    }

    @Override
    public Outcome<OpenWork, PostingDecisionRefusal> giveUp(Staff staff, SeenPosting seen, String reason) {
        return decide(staff, "gives up", seen, reason);
    }

    private Outcome<OpenWork, PostingDecisionRefusal> decide(Staff staff, String deed, SeenPosting seen, String said) {
        if (!staff.mayOperate()) {
            return Outcome.refused(PostingDecisionRefusal.NOT_ALLOWED);
        }
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        deeds.add(staff.name() + " " + deed + " " + seen.ref() + " after " + seen.attempts() + ": " + said);
        return look(staff, seen.ref()).map(PostingSides::work);
    }

    @Override
    public Outcome<ComparisonReport, ComparisonRefusal> report(Staff staff, SupplierId supplier, String after) {
        return staff.scope().reaches(supplier)
                ? Outcome.accepted(report)
                : Outcome.refused(ComparisonRefusal.NOT_ALLOWED);
    }

    @Override
    public Outcome<Comparison, ComparisonRefusal> compareNow(Staff staff, SupplierId supplier, int days) {
        if (!staff.maySetUp(supplier)) {
            return Outcome.refused(ComparisonRefusal.NOT_ALLOWED);
        }
        if (comparisonRefusal.isPresent()) {
            return Outcome.refused(comparisonRefusal.get());
        }
        deeds.add(staff.name() + " compares " + supplier + ": " + days);
        return Outcome.accepted(comparison(supplier));
    }

    /** Of three days, done. */
    static Comparison comparison(SupplierId supplier) {
        Instant end = Instant.parse("2026-03-05T04:00:00Z");
        return new Comparison(
                supplier,
                1,
                new Comparison.Period(end.minusSeconds(3 * 86_400), end),
                new Comparison.Course("ada", end.plusSeconds(900), end, Optional.of(end.plusSeconds(960))),
                new Comparison.Counts(41, 42, 1));
    }
}
