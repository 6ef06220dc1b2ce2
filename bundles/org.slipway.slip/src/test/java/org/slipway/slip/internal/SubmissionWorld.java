// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.method.OfferedMethod;
import org.slipway.api.method.PaymentMethods;
import org.slipway.api.slip.RefusedSubmission;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.api.slip.SubmitSlip;
import org.slipway.file.internal.CheckedIntake;
import org.slipway.file.internal.TestFiles;
import org.slipway.file.internal.intake.FileIntake;
import org.slipway.file.internal.intake.IntakeLimits;
import org.slipway.file.internal.scan.ScanPolicy;
import org.slipway.file.internal.scan.Scanning;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.Methods;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;
import org.slipway.testkit.store.MemoryDatabase;

/** An invoice that owes PHP 11,200.00, an empty database, a visit of the invoice, and submissions to it. */
final class SubmissionWorld {

    static final SubmissionKey KEY = new SubmissionKey("AAAAAAAAAAAAAAAAAAAAAA");
    static final SubmissionKey OTHER_KEY = new SubmissionKey("BBBBBBBBBBBBBBBBBBBBBB");
    static final SlipEntry GOOD = new SlipEntry("2026-03-01", "Narra", "gcash", "1234567890123", "1,000.00");
    static final PortalVisit VISIT =
            new PortalVisit("selector1", InvoiceBuilder.invoice().build().ref(), "payables@narra.example");

    final MutableClock clock = MutableClock.standing();
    final MemoryDatabase database = new MemoryDatabase(clock);
    final FakeHostLedger ledger = new FakeHostLedger()
            .with(Suppliers.TALA)
            .with(InvoiceBuilder.invoice().build());
    final List<Optional<SlipCode>> stoodFor = new CopyOnWriteArrayList<>();
    int mostWaiting = 3;
    DailyShares shares = new DailyShares(new DailyShares.Share(50, 100), new DailyShares.Share(200, 400));
    final CheckedSubmission submission = submission(ScanPolicy.INSTALLED);

    /** Another submission to the same store, which draws the same codes in the same order. */
    CheckedSubmission submission(ScanPolicy scans) {
        return new CheckedSubmission(
                sources(scans),
                database.slips(),
                () -> new Acceptance(clock, 365, mostWaiting, shares),
                new CodeGenerator(new Random(1)));
    }

    /** What staff of Tala enters. */
    CheckedEntry entry() {
        return new CheckedEntry(sources(ScanPolicy.INSTALLED), submission);
    }

    private SubmissionSources sources(ScanPolicy scans) {
        return new SubmissionSources(
                ledger,
                new FakeInvoicePortal(ledger, database.slips(), stoodFor),
                supplier -> SupplierProfile.PLAIN,
                new GcashOnly(),
                database.slips(),
                CheckedIntake.of(new FileIntake(new IntakeLimits(1_000_000, 40, 12_000, 20)), Scanning.by(scans)));
    }

    static SubmitSlip request(SubmissionKey key, SlipEntry entry) {
        return request(key, entry, Optional.empty());
    }

    static SubmitSlip request(SubmissionKey key, SlipEntry entry, Optional<SlipCode> replaces) {
        return new SubmitSlip(
                VISIT,
                key,
                entry,
                TestFiles.upload("slip.jpg", "image/jpeg", TestFiles.picture("jpeg", 40, 30)),
                replaces);
    }

    static Slip accepted(Outcome<Slip, RefusedSubmission> outcome) {
        return outcome.fold(slip -> slip, refusals -> {
            throw new AssertionError("refused: " + refusals);
        });
    }

    /** The field and the problem of each refusal, in order; none if it was accepted. */
    static List<String> problems(Outcome<Slip, RefusedSubmission> outcome) {
        return outcome.fold(
                slip -> List.of(),
                refused -> refused.refusals().stream()
                        .map(refusal -> refusal.field() + " " + refusal.problem())
                        .toList());
    }

    private static final class GcashOnly implements PaymentMethods {

        @Override
        public List<OfferedMethod> offered(SupplierId supplier) {
            return List.of(Methods.offered(Methods.GCASH));
        }
    }
}
