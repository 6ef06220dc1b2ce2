// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.api.approval.Scan;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.method.MethodId;
import org.slipway.api.method.MethodRefusal;
import org.slipway.api.method.NewPaymentMethod;
import org.slipway.api.method.PaymentMethod;
import org.slipway.api.method.PaymentMethods;
import org.slipway.api.method.QrPh;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.api.slip.SubmitSlip;
import org.slipway.slip.internal.intake.FileIntake;
import org.slipway.slip.internal.intake.IntakeLimits;
import org.slipway.slip.internal.scan.ScanPolicy;
import org.slipway.slip.internal.scan.Scanning;
import org.slipway.spi.audit.AuditAction;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.outbox.MailKind;
import org.slipway.spi.outbox.Work;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.Methods;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;
import org.slipway.testkit.store.MemoryDatabase;
import org.slipway.testkit.store.Transitions;

class JudgedSlipSubmissionTest {

    private static final SubmissionKey KEY = new SubmissionKey("AAAAAAAAAAAAAAAAAAAAAA");
    private static final SubmissionKey OTHER_KEY = new SubmissionKey("BBBBBBBBBBBBBBBBBBBBBB");
    private static final SlipEntry GOOD = new SlipEntry("2026-03-01", "Narra", "gcash", "1234567890123", "1,000.00");
    private static final PortalVisit VISIT =
            new PortalVisit("selector1", InvoiceBuilder.invoice().build().ref(), "payables@narra.example");

    private final MutableClock clock = MutableClock.standing();
    private final MemoryDatabase database = new MemoryDatabase(clock);
    private final FakeHostLedger ledger = new FakeHostLedger()
            .with(Suppliers.TALA)
            .with(InvoiceBuilder.invoice().build());
    private ScanPolicy scans = ScanPolicy.INSTALLED;
    private final JudgedSlipSubmission submission = submission(new Random(1));

    private JudgedSlipSubmission submission(Random random) {
        return new JudgedSlipSubmission(
                new Ports(
                        ledger,
                        new FakeInvoicePortal(ledger, database.slips()),
                        supplier -> SupplierProfile.PLAIN,
                        new GcashOnly(),
                        database.slips(),
                        new Scanning(scans)),
                new Acceptance(new FileIntake(new IntakeLimits(1_000_000, 40, 12_000, 20)), clock, 365),
                new Chance(random));
    }

    @Test
    void shouldStoreSlipWithAuditAndWork_whenAllIsWell() {
        // when
        Slip slip = accepted(submission.submit(request(KEY, GOOD)));

        // then
        assertThat(slip.status()).isEqualTo(SlipStatus.PENDING);
        assertThat(database.slips().ofInvoice(VISIT.invoice())).containsExactly(slip);
        assertThat(database.auditRows())
                .containsExactly(new AuditEntry(
                        Suppliers.TALA.id(),
                        AuditAction.SLIP_SUBMITTED,
                        "link:selector1",
                        slip.code().value(),
                        clock.instant()));
        assertThat(database.work())
                .containsExactly(
                        new Work.MakePreview(slip.ref()),
                        new Work.SlipMail(slip.ref(), MailKind.SUBMITTED, "payables@narra.example"));
    }

    @Test
    void shouldWaitForTheScanner_whenScansAreRequired() {
        // given
        scans = ScanPolicy.REQUIRED;

        // when
        Slip slip = accepted(submission(new Random(1)).submit(request(KEY, GOOD)));

        // then
        assertThat(database.work()).contains(new Work.ScanFile(slip.ref()));
        assertThat(database.findings().scan(slip.ref())).isEqualTo(Scan.WAITING);
    }

    @Test
    void shouldAnswerWithTheSameSlip_whenSentAgain() {
        // given
        Slip first = accepted(submission.submit(request(KEY, GOOD)));
        ledger.outOfReach(true);

        // then
        assertThat(accepted(submission.submit(request(KEY, GOOD)))).isEqualTo(first);
        assertThat(database.work()).hasSize(2);
    }

    @Test
    void shouldRefuse_whenSentAgainWithOtherContent() {
        // given
        submission.submit(request(KEY, GOOD));
        SlipEntry other = new SlipEntry("2026-03-01", "Narra", "gcash", "1234567890123", "1,000.01");

        // then
        assertThat(problems(submission.submit(request(KEY, other)))).containsExactly("FORM ALREADY_SENT");
        assertThat(database.slips().ofInvoice(VISIT.invoice())).hasSize(1);
    }

    @Test
    void shouldMakeOneSlip_whenSentManyTimesAtOnce() throws Exception {
        // given
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<SlipCode>> sent = IntStream.range(0, 50)
                .<Callable<SlipCode>>mapToObj(i ->
                        () -> accepted(submission.submit(request(KEY, GOOD))).code())
                .toList();

        // when
        List<Future<SlipCode>> answers = threads.invokeAll(sent);
        threads.shutdown();

        // then
        Set<SlipCode> codes = new HashSet<>();
        for (Future<SlipCode> answer : answers) {
            codes.add(answer.get());
        }
        assertThat(codes).hasSize(1);
        assertThat(database.slips().ofInvoice(VISIT.invoice())).hasSize(1);
    }

    @Test
    void shouldTakeAnotherCode_whenTheFirstIsTaken() {
        // given
        Slip first = accepted(submission.submit(request(KEY, GOOD)));

        // when
        Slip second = accepted(submission(new Random(1)).submit(request(OTHER_KEY, GOOD)));

        // then
        assertThat(second.code()).isNotEqualTo(first.code());
    }

    @Test
    void shouldTellFieldsAndFileTogether_whenSeveralAreWrong() {
        // given
        SlipEntry entry = new SlipEntry("", "Narra", "gcash", "1", "0");

        // then
        assertThat(problems(submission.submit(
                        new SubmitSlip(VISIT, KEY, entry, TestFiles.upload("", "", new byte[0]), Optional.empty()))))
                .containsExactly("TRANSACTION_DATE MISSING", "AMOUNT NOT_POSITIVE", "ATTACHMENT MISSING");
        assertThat(database.auditRows()).isEmpty();
    }

    @Test
    void shouldRefuse_whenInvoiceIsPaidOrUnknown() {
        // given
        ledger.with(InvoiceBuilder.invoice()
                .paid("11200.00")
                .status(InvoiceStatus.PAID)
                .build());

        // then
        assertThat(problems(submission.submit(request(KEY, GOOD)))).containsExactly("FORM NOT_PAYABLE");
    }

    @Test
    void shouldStoreNothing_whenHostIsDown() {
        // given
        ledger.outOfReach(true);

        // then
        assertThatThrownBy(() -> submission.submit(request(KEY, GOOD))).isInstanceOf(UnavailableException.class);
        assertThat(database.slips().ofInvoice(VISIT.invoice())).isEmpty();
    }

    @Test
    void shouldSayUnavailable_whenStoreIsDown() {
        // given
        database.outOfReach(true);

        // then
        assertThatThrownBy(() -> submission.submit(request(KEY, GOOD))).isInstanceOf(UnavailableException.class);
        database.outOfReach(false);
        assertThat(database.slips().ofInvoice(VISIT.invoice())).isEmpty();
        assertThat(database.work()).isEmpty();
    }

    @Test
    void shouldTakeTodayAtTheSuppliersPlace_whenItIsYesterdayInUtc() {
        // given
        clock.set(Instant.parse("2026-03-01T16:30:00Z"));

        // then
        assertThat(problems(submission.submit(request(KEY, new SlipEntry("2026-03-02", "Narra", "gcash", "1", "1")))))
                .isEmpty();
        assertThat(problems(
                        submission.submit(request(OTHER_KEY, new SlipEntry("2026-03-03", "Narra", "gcash", "1", "1")))))
                .containsExactly("TRANSACTION_DATE IN_FUTURE");
    }

    @Test
    void shouldShowSlip_whenItIsOfTheVisitsInvoiceOnly() {
        // given
        Slip slip = accepted(submission.submit(request(KEY, GOOD)));
        VisitedSlips slips = new VisitedSlips(database.slips(), ledger);
        PortalVisit other = new PortalVisit(
                "selector2", InvoiceBuilder.invoice().id("1002").build().ref(), "a@narra.example");

        // then
        assertThat(slips.find(VISIT, slip.code())).contains(slip);
        assertThat(slips.find(other, slip.code())).isEmpty();
    }

    @Test
    void shouldStandForARejectedSlipOnly_whenSubmittedAgain() {
        // given
        Slip first = accepted(submission.submit(request(KEY, GOOD)));
        SubmitSlip again = request(OTHER_KEY, GOOD, Optional.of(first.code()));

        // then
        assertThat(accepted(submission.submit(again)).origin().replaces()).isEmpty();

        // when
        database.slips().apply(Transitions.reject(first));
        SubmitSlip later = request(new SubmissionKey("CCCCCCCCCCCCCCCCCCCCCC"), GOOD, Optional.of(first.code()));

        // then
        assertThat(accepted(submission.submit(later)).origin().replaces()).contains(first.code());
    }

    private static SubmitSlip request(SubmissionKey key, SlipEntry entry) {
        return request(key, entry, Optional.empty());
    }

    private static SubmitSlip request(SubmissionKey key, SlipEntry entry, Optional<SlipCode> replaces) {
        return new SubmitSlip(
                VISIT,
                key,
                entry,
                TestFiles.upload("slip.jpg", "image/jpeg", TestFiles.picture("jpeg", 40, 30)),
                replaces);
    }

    private static Slip accepted(Outcome<Slip, List<SlipRefusal>> outcome) {
        return outcome.fold(slip -> slip, refusals -> {
            throw new AssertionError("refused: " + refusals);
        });
    }

    private static List<String> problems(Outcome<Slip, List<SlipRefusal>> outcome) {
        return outcome.fold(
                slip -> List.of(),
                refusals -> refusals.stream()
                        .map(refusal -> refusal.field() + " " + refusal.problem())
                        .toList());
    }

    private static final class GcashOnly implements PaymentMethods {

        @Override
        public List<PaymentMethod> active(SupplierId supplier) {
            return List.of(Methods.GCASH);
        }

        @Override
        public Map<MethodId, QrPh> qrCodes(SupplierId supplier) {
            return Map.of();
        }

        @Override
        public Outcome<PaymentMethod, MethodRefusal> setUp(NewPaymentMethod method, String actor) {
            throw new UnsupportedOperationException();
        }
    }
}
