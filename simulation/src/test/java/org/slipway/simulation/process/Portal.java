// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Approvals;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.approval.Staff;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.slip.RefusedSubmission;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipSubmission;
import org.slipway.api.slip.SubmitSlip;
import org.slipway.approval.internal.SimulatedApproval;
import org.slipway.file.internal.CheckedIntake;
import org.slipway.file.internal.intake.FileIntake;
import org.slipway.file.internal.intake.IntakeLimits;
import org.slipway.file.internal.scan.ScanPolicy;
import org.slipway.file.internal.scan.Scanning;
import org.slipway.host.internal.ProcessHost;
import org.slipway.invoice.internal.ProcessInvoices;
import org.slipway.posting.internal.SimulatedPosting;
import org.slipway.simulation.Build;
import org.slipway.slip.internal.ProcessSubmission;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.SlipCommands;
import org.slipway.spi.work.Backoff;
import org.slipway.spi.work.WorkHandler;
import org.slipway.spi.work.WorkSchedule;
import org.slipway.testkit.store.Slips;
import org.slipway.testkit.store.Stores;
import org.slipway.work.internal.ProcessEngine;

/** The product in one process: how slips are submitted and decided on, and the engine that posts and mails. */
final class Portal {

    /** Shorter than a site's, so that what a process leaves behind is taken up by the other one soon. */
    static final WorkSchedule SCHEDULE = new WorkSchedule(
            Duration.ofMillis(200),
            Duration.ofSeconds(4),
            new Backoff(Duration.ofMillis(200), Duration.ofSeconds(3)),
            new WorkSchedule.Limits(1_000, 1_000));

    private static final Duration READING = Duration.ofSeconds(1);
    private static final Duration POSTING = Duration.ofSeconds(2);
    private static final Staff ANA = new Staff("ana", Set.of(Role.APPROVER), SupplierScope.EVERY);

    private final SlipSubmission submission;
    private final Approvals approvals;
    private final Operator operator;

    /** One that begins to work. */
    Portal(Stores stores, BooksOverHttp books, Surroundings around) {
        Clock clock = Clock.systemUTC();
        Build build = around.build().build();
        HostLedger host = build.host(ProcessHost.guarded(books, READING, POSTING));
        Slips slips = stores.slips();
        this.submission = new ProcessSubmission(host, ProcessInvoices.of(host, slips), Market::methods, slips)
                .submission(intake(), commands(slips, around));
        this.approvals = new SimulatedApproval(stores, host, supplier -> SupplierProfile.PLAIN, clock).approvals();
        SimulatedPosting posting = new SimulatedPosting(stores, host, clock);
        this.operator = new Operator(posting.postings(), host);
        List<WorkHandler> handlers = List.of(
                new Watched(build.poster(posting.poster(SCHEDULE)), around.voice()),
                posting.lateReceipts(),
                new Mails(books, around.halts()));
        ProcessEngine.start(new HaltingWork(stores.work(), around.halts()), handlers);
    }

    /** What a process is told at its start. */
    record Surroundings(ProcessBuild build, Halts halts, Voice voice) {}

    private static WithoutPictures intake() {
        FileIntake intake = new FileIntake(new IntakeLimits(1_000_000, 40, 12_000, 20));
        return new WithoutPictures(CheckedIntake.of(intake, Scanning.by(ScanPolicy.INSTALLED)));
    }

    private static SlipCommands commands(SlipCommands slips, Surroundings around) {
        return around.build() == ProcessBuild.ACKNOWLEDGED_BEFORE_COMMIT
                ? new Hasty(slips, around.voice(), around.halts())
                : slips;
    }

    Outcome<Slip, RefusedSubmission> submit(SubmitSlip form) {
        return submission.submit(form);
    }

    /** Opens the page of a slip and approves what is shown. */
    Optional<Outcome<Slip, DecisionRefusal>> approve(SlipCode code) {
        return approvals.review(ANA, code).map(page -> switch (page.slip().status()) {
            case APPROVED, POSTED, REJECTED -> Outcome.accepted(page.slip());
            default -> approvals.approve(ANA, target(page), "Seen in the account");
        });
    }

    /** Opens the page of a slip and rejects it. */
    Optional<Outcome<Slip, DecisionRefusal>> reject(SlipCode code) {
        return approvals.review(ANA, code).map(page -> switch (page.slip().status()) {
            case APPROVED, POSTED, REJECTED -> Outcome.accepted(page.slip());
            default -> approvals.reject(ANA, target(page), RejectReason.NOT_RECEIVED, "");
        });
    }

    private static DecisionTarget target(SlipReview page) {
        return new DecisionTarget(
                page.slip().code(), page.slip().version(), page.standing().shown());
    }

    Operator operator() {
        return operator;
    }
}
