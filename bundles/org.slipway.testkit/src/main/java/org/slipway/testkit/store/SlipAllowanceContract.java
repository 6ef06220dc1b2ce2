// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.singaporeSlip;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.FileType;
import org.slipway.api.slip.Slip;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.spi.store.SlipAllowance;
import org.slipway.spi.store.SlipAllowance.Bound;
import org.slipway.spi.store.SlipAllowance.Share;
import org.slipway.spi.store.SubmissionAnswer;
import org.slipway.testkit.Customers;
import org.slipway.testkit.Suppliers;

/** How many slips every store takes of an invoice and of a customer. */
public abstract class SlipAllowanceContract extends SlipContract {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Share MUCH = new Share(1_000, 1L << 40);

    private final AtomicInteger next = new AtomicInteger(10);

    @Test
    void shouldCountAWithdrawnSlip_whenTheInvoicesShareIsUsedUp() {
        // given
        SlipAllowance two = ofInvoice(new Share(2, 1_000_000));
        Slip first = of("1001", 10);
        Slip second = of("1001", 10);
        slips.submit(NewSlips.of(first), two);
        slips.submit(NewSlips.of(second), two);
        slips.take(Transitions.withdraw(first));
        slips.take(Transitions.withdraw(second));

        // when
        SubmissionAnswer third = slips.submit(NewSlips.of(of("1001", 10)), two);

        // then
        assertThat(third).isEqualTo(new SubmissionAnswer.TooMany(Bound.INVOICE));
        assertThat(slips.ofInvoice(INVOICE)).hasSize(2);
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(4));
        assertThat(slips.submit(NewSlips.of(of("1002", 10)), two)).isInstanceOf(SubmissionAnswer.Stored.class);
        assertThat(slips.submit(NewSlips.of(of("1001", 10)), on(MONDAY.plusDays(1), two)))
                .isInstanceOf(SubmissionAnswer.Stored.class);
    }

    @Test
    void shouldCountBytes_whenFilesAreLarge() {
        // given
        SlipAllowance small = ofInvoice(new Share(100, 100_000));

        // then
        assertThat(slips.submit(NewSlips.of(of("1001", 150_000)), small)).isInstanceOf(SubmissionAnswer.Stored.class);
        assertThat(slips.submit(NewSlips.of(of("1001", 1)), small))
                .isEqualTo(new SubmissionAnswer.TooMany(Bound.INVOICE));
        assertThat(slips.submit(NewSlips.of(of("1002", 60_000)), small)).isInstanceOf(SubmissionAnswer.Stored.class);
        assertThat(slips.submit(NewSlips.of(of("1002", 40_000)), small)).isInstanceOf(SubmissionAnswer.Stored.class);
        assertThat(slips.submit(NewSlips.of(of("1002", 1)), small))
                .isEqualTo(new SubmissionAnswer.TooMany(Bound.INVOICE));
    }

    @Test
    void shouldRefuseNoOtherCustomer_whenOneHasUsedUpItsShare() {
        // given
        SlipAllowance three = new SlipAllowance(MONDAY, true, 200, MUCH, new Share(3, 1L << 40));
        for (String invoice : List.of("1001", "1002", "1003")) {
            slips.submit(NewSlips.of(of(invoice, 10)), three);
        }

        // then
        assertThat(slips.submit(NewSlips.of(of("1004", 10)), three))
                .isEqualTo(new SubmissionAnswer.TooMany(Bound.CUSTOMER));
        assertThat(slips.submit(NewSlips.of(ofAnother("2001")), three)).isInstanceOf(SubmissionAnswer.Stored.class);
        assertThat(slips.submit(NewSlips.of(singaporeSlip().code(code()).build()), three))
                .as("a customer of the same id, but of another supplier")
                .isInstanceOf(SubmissionAnswer.Stored.class);
    }

    @Test
    void shouldNotCountTheInvoice_whenTheCustomersShareRefuses() {
        // given
        SlipAllowance one = new SlipAllowance(MONDAY, true, 200, new Share(2, 1L << 40), new Share(1, 1L << 40));
        slips.submit(NewSlips.of(of("1001", 10)), one);
        slips.submit(NewSlips.of(of("1002", 10)), one);
        slips.submit(NewSlips.of(of("1002", 10)), one);

        // then
        assertThat(slips.submit(NewSlips.of(of("1002", 10)), ofInvoice(new Share(1, 1L << 40))))
                .isInstanceOf(SubmissionAnswer.Stored.class);
    }

    @Test
    void shouldTakeWhatStaffEnters_whenTheSharesAreUsedUp() {
        // given
        SlipAllowance one = ofInvoice(new Share(1, 1_000));
        slips.submit(NewSlips.of(of("1001", 10)), one);
        SlipAllowance uncounted = new SlipAllowance(MONDAY, false, 200, one.ofInvoice(), one.ofCustomer());

        // then
        assertThat(slips.submit(NewSlips.of(of("1001", 10)), one))
                .isEqualTo(new SubmissionAnswer.TooMany(Bound.INVOICE));
        assertThat(slips.submit(NewSlips.of(of("1001", 10)), uncounted)).isInstanceOf(SubmissionAnswer.Stored.class);
    }

    @Test
    void shouldAnswerWithTheFirst_whenTheSameFormComesAgainAndAllIsUsedUp() {
        // given
        SlipAllowance one = ofInvoice(new Share(1, 1_000_000));
        Slip slip = of("1001", 10);
        slips.submit(NewSlips.of(slip), one);

        // then
        assertThat(slips.submit(NewSlips.of(slip), one)).isInstanceOf(SubmissionAnswer.AlreadySubmitted.class);
    }

    @Test
    void shouldTakeAsManyAsMayWait_whenTheyComeAtOnce() {
        // given
        SlipAllowance five = new SlipAllowance(MONDAY, true, 5, MUCH, MUCH);

        // when
        List<SubmissionAnswer> answers = Together.call(12, () -> slips.submit(NewSlips.of(of("1001", 10)), five));

        // then
        assertThat(slips.waiting(INVOICE)).isEqualTo(5);
        assertThat(answers)
                .filteredOn(new SubmissionAnswer.TooMany(Bound.WAITING)::equals)
                .hasSize(7);
    }

    @Test
    void shouldTakeAsManyAsTheCustomerMaySend_whenTheyComeAtOnceForManyInvoices() {
        // given
        SlipAllowance four = new SlipAllowance(MONDAY, true, 200, MUCH, new Share(4, 1L << 40));
        AtomicInteger invoice = new AtomicInteger(1000);

        // when
        List<SubmissionAnswer> answers = Together.call(
                10, () -> slips.submit(NewSlips.of(of(Integer.toString(invoice.incrementAndGet()), 10)), four));

        // then
        assertThat(answers)
                .filteredOn(SubmissionAnswer.Stored.class::isInstance)
                .hasSize(4);
        assertThat(answers)
                .filteredOn(new SubmissionAnswer.TooMany(Bound.CUSTOMER)::equals)
                .hasSize(6);
    }

    private Slip of(String invoice, int bytes) {
        Attachment attachment = new Attachment("slip.jpg", FileType.JPEG, bytes, "0".repeat(64));
        return slip().code(code()).invoice(invoice).attachment(attachment).build();
    }

    private Slip ofAnother(String invoice) {
        return slip().code(code()).invoice(invoice).customer(Customers.MOLAVE).build();
    }

    private String code() {
        return "PS-AAAA-" + next.incrementAndGet();
    }

    private static SlipAllowance ofInvoice(Share share) {
        return new SlipAllowance(MONDAY, true, 200, share, MUCH);
    }

    private static SlipAllowance on(LocalDate day, SlipAllowance allowance) {
        return new SlipAllowance(
                day, allowance.counted(), allowance.mostWaiting(), allowance.ofInvoice(), allowance.ofCustomer());
    }
}
