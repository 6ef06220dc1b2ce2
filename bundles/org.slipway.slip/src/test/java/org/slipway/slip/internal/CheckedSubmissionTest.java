// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.slip.internal.SubmissionWorld.GOOD;
import static org.slipway.slip.internal.SubmissionWorld.KEY;
import static org.slipway.slip.internal.SubmissionWorld.OTHER_KEY;
import static org.slipway.slip.internal.SubmissionWorld.VISIT;
import static org.slipway.slip.internal.SubmissionWorld.accepted;
import static org.slipway.slip.internal.SubmissionWorld.problems;
import static org.slipway.slip.internal.SubmissionWorld.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.api.Outcome;
import org.slipway.api.UnavailableException;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.file.Scan;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.portal.FormInvoices;
import org.slipway.api.slip.RefusedSubmission;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.api.slip.SubmitSlip;
import org.slipway.file.internal.TestFiles;
import org.slipway.file.internal.scan.ScanPolicy;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKind;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.NewsWork;

/** What is stored of a submission that is accepted, and why others are refused. */
final class CheckedSubmissionTest {

    private final SubmissionWorld world = new SubmissionWorld();

    @Test
    void shouldStoreSlipWithAuditAndWork_whenAllIsWell() {
        // when
        Slip slip = accepted(world.submission.submit(request(KEY, GOOD)));

        // then
        assertThat(slip.status()).isEqualTo(SlipStatus.PENDING);
        assertThat(world.database.slips().ofInvoice(VISIT.invoice())).containsExactly(slip);
        assertThat(world.database.auditRows())
                .containsExactly(new AuditEntry(
                        Suppliers.TALA.id(),
                        AuditAction.SLIP_SUBMITTED,
                        "link:selector1",
                        slip.code().value(),
                        world.clock.instant()));
        assertThat(world.database.allWork())
                .containsExactly(
                        Work.of(new WorkKind("make-preview"), slip.ref()),
                        new Work(NewsWork.KIND, Suppliers.TALA.id(), slip.code().value(), "1 SUBMIT"));
    }

    @Test
    void shouldWaitForTheScanner_whenScansAreRequired() {
        // given
        CheckedSubmission submission = world.submission(ScanPolicy.REQUIRED);

        // when
        Slip slip = accepted(submission.submit(request(KEY, GOOD)));

        // then
        assertThat(world.database.allWork()).contains(Work.of(new WorkKind("scan-file"), slip.ref()));
        assertThat(world.database.findings().scan(slip.ref())).isEqualTo(Scan.WAITING);
    }

    @Test
    void shouldTakeAnotherCode_whenTheFirstIsTaken() {
        // given
        Slip first = accepted(world.submission.submit(request(KEY, GOOD)));

        // when
        Slip second = accepted(world.submission(ScanPolicy.INSTALLED).submit(request(OTHER_KEY, GOOD)));

        // then
        assertThat(second.code()).isNotEqualTo(first.code());
    }

    @Test
    void shouldTellFieldsAndFileTogether_whenSeveralAreWrong() {
        // given
        SlipEntry entry = new SlipEntry("", "Narra", "gcash", "1", "0");

        // then
        assertThat(problems(world.submission.submit(
                        new SubmitSlip(VISIT, KEY, entry, TestFiles.upload("", "", new byte[0]), Optional.empty()))))
                .containsExactly("TRANSACTION_DATE MISSING", "AMOUNT NOT_POSITIVE", "ATTACHMENT MISSING");
        assertThat(world.database.auditRows()).isEmpty();
    }

    @Test
    void shouldHandOnWhatWasRead_whenSomethingIsWrong() {
        // given
        SlipEntry entry = new SlipEntry("", "Narra", "gcash", "1", "0");

        // when
        Outcome<Slip, RefusedSubmission> outcome = world.submission.submit(request(KEY, entry));

        // then
        FormInvoices read = outcome.<Optional<FormInvoices>>fold(slip -> Optional.empty(), RefusedSubmission::read)
                .orElseThrow();
        assertThat(read.view().invoice()).isEqualTo(InvoiceBuilder.invoice().build());
        assertThat(read.open()).extracting(open -> open.invoice().ref()).containsExactly(VISIT.invoice());
    }

    @Test
    void shouldHaveReadNothing_whenTheSameFormCameBefore() {
        // given
        accepted(world.submission.submit(request(KEY, GOOD)));
        world.ledger.outOfReach(true);
        SlipEntry other = new SlipEntry("2026-03-01", "Narra", "gcash", "9", "1.00");

        // when
        Outcome<Slip, RefusedSubmission> outcome = world.submission.submit(request(KEY, other));

        // then
        assertThat(problems(outcome)).containsExactly("FORM ALREADY_SENT");
        assertThat(outcome.<Optional<FormInvoices>>fold(slip -> Optional.empty(), RefusedSubmission::read))
                .isEmpty();
    }

    @Test
    void shouldRefuse_whenInvoiceIsPaidOrUnknown() {
        // given
        world.ledger.with(InvoiceBuilder.invoice()
                .paid("11200.00")
                .status(InvoiceStatus.PAID)
                .build());

        // then
        assertThat(problems(world.submission.submit(request(KEY, GOOD)))).containsExactly("FORM NOT_PAYABLE");
    }

    @Test
    void shouldRefuse_whenThreeSlipsOfTheInvoiceWaitAlready() {
        // given
        for (String key : List.of("C", "D", "E")) {
            accepted(world.submission.submit(request(new SubmissionKey(key.repeat(22)), GOOD)));
        }

        // then
        assertThat(problems(world.submission.submit(request(KEY, GOOD)))).containsExactly("FORM TOO_MANY_WAITING");
        assertThat(world.database.auditRows()).hasSize(3);
    }

    @Test
    void shouldStoreNothing_whenHostIsDown() {
        // given
        world.ledger.outOfReach(true);

        // then
        assertThatThrownBy(() -> world.submission.submit(request(KEY, GOOD))).isInstanceOf(UnavailableException.class);
        assertThat(world.database.slips().ofInvoice(VISIT.invoice())).isEmpty();
    }

    @Test
    void shouldSayUnavailable_whenStoreIsDown() {
        // given
        world.database.outOfReach(true);

        // then
        assertThatThrownBy(() -> world.submission.submit(request(KEY, GOOD))).isInstanceOf(UnavailableException.class);
        world.database.outOfReach(false);
        assertThat(world.database.slips().ofInvoice(VISIT.invoice())).isEmpty();
        assertThat(world.database.allWork()).isEmpty();
    }

    @Test
    void shouldTakeTodayAtTheSuppliersPlace_whenItIsYesterdayInUtc() {
        // given
        world.clock.set(Instant.parse("2026-03-01T16:30:00Z"));

        // then
        assertThat(problems(
                        world.submission.submit(request(KEY, new SlipEntry("2026-03-02", "Narra", "gcash", "1", "1")))))
                .isEmpty();
        assertThat(problems(world.submission.submit(
                        request(OTHER_KEY, new SlipEntry("2026-03-03", "Narra", "gcash", "1", "1")))))
                .containsExactly("TRANSACTION_DATE IN_FUTURE");
    }

    @Test
    void shouldTakeTodayInAuckland_whenTheSupplierIsStillADayBehind() {
        // given
        world.clock.set(Instant.parse("2026-03-01T11:30:00Z"));

        // then
        assertThat(problems(
                        world.submission.submit(request(KEY, new SlipEntry("2026-03-02", "Narra", "gcash", "1", "1")))))
                .isEmpty();
    }

    @Test
    void shouldNameTheSuppliersDay_whenADayHasNotBegunAnywhere() {
        // given
        world.clock.set(Instant.parse("2026-03-01T09:59:59Z"));

        // when
        var outcome = world.submission.submit(request(KEY, new SlipEntry("2026-03-02", "Narra", "gcash", "1", "1")));

        // then
        assertThat(outcome.fold(slip -> List.of(), RefusedSubmission::refusals))
                .isEqualTo(List.of(new SlipRefusal(
                        SlipField.TRANSACTION_DATE, SlipProblem.IN_FUTURE, List.of(LocalDate.of(2026, 3, 1)))));
    }

    @Test
    void shouldShowSlip_whenItIsOfTheVisitsInvoiceOnly() {
        // given
        Slip slip = accepted(world.submission.submit(request(KEY, GOOD)));
        CustomerSlipsOfLink slips = new CustomerSlipsOfLink(world.database.slips(), world.database.slips());
        PortalVisit other = new PortalVisit(
                "selector2", InvoiceBuilder.invoice().id("1002").build().ref(), "a@narra.example");

        // then
        assertThat(slips.find(VISIT, slip.code())).contains(slip);
        assertThat(slips.find(other, slip.code())).isEmpty();
    }
}
