// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.slip.internal.SubmissionWorld.GOOD;
import static org.slipway.slip.internal.SubmissionWorld.VISIT;
import static org.slipway.slip.internal.SubmissionWorld.accepted;
import static org.slipway.slip.internal.SubmissionWorld.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slipway.api.Outcome;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.slip.RefusedSubmission;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.api.slip.SubmitSlip;
import org.slipway.slip.internal.DailyShares.Share;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.store.Together;

/** How many slips strangers may send. */
final class TooManySlipsTest {

    private static final String CONTACT = "Tala Trading Corporation (billing@tala.example)";

    private final SubmissionWorld world = new SubmissionWorld();
    private final CustomerSlipsOfLink slips =
            new CustomerSlipsOfLink(world.database.slips(), world.database.slips(), world.clock);
    private final AtomicInteger next = new AtomicInteger(10);

    @Test
    void shouldRefuseTheThird_whenTwoADayWereSentAndWithdrawn() {
        // given
        world.shares = new DailyShares(new Share(2, 100), new Share(200, 400));
        slips.withdraw(VISIT, accepted(send(VISIT)).code());
        slips.withdraw(VISIT, accepted(send(VISIT)).code());

        // then
        assertThat(refusals(send(VISIT)))
                .containsExactly(
                        new SlipRefusal(SlipField.FORM, SlipProblem.INVOICE_USED_UP, List.of(2, 100, CONTACT)));
        assertThat(world.database.slips().ofInvoice(VISIT.invoice())).hasSize(2);
    }

    @Test
    void shouldTakeTheNext_whenADayHasBegunAtTheSuppliersPlace() {
        // given
        world.shares = new DailyShares(new Share(1, 100), new Share(200, 400));
        world.clock.set(Instant.parse("2026-03-02T15:59:00Z"));
        accepted(send(VISIT));
        assertThat(until(send(VISIT))).contains(Instant.parse("2026-03-02T16:00:00Z"));

        // when
        world.clock.set(Instant.parse("2026-03-02T16:00:00Z"));

        // then
        assertThat(refusals(send(VISIT))).isEmpty();
    }

    @Test
    void shouldCountAllInvoicesOfACustomer_whenOneSendsForMany() {
        // given
        world.shares = new DailyShares(new Share(50, 100), new Share(2, 400));
        PortalVisit other = visit("1002");
        accepted(send(VISIT));
        accepted(send(other));

        // then
        assertThat(refusals(send(other)))
                .containsExactly(
                        new SlipRefusal(SlipField.FORM, SlipProblem.CUSTOMER_USED_UP, List.of(2, 400, CONTACT)));
    }

    @Test
    void shouldTakeNoMoreThanMayWait_whenManyComeAtOnce() {
        // when
        List<Outcome<Slip, RefusedSubmission>> outcomes = Together.call(8, () -> send(VISIT));

        // then
        assertThat(world.database.slips().ofInvoice(VISIT.invoice())).hasSize(3);
        assertThat(outcomes)
                .flatExtracting(TooManySlipsTest::refusals)
                .hasSize(5)
                .containsOnly(new SlipRefusal(SlipField.FORM, SlipProblem.TOO_MANY_WAITING, List.of(3, CONTACT)));
    }

    private static Optional<Instant> until(Outcome<Slip, RefusedSubmission> outcome) {
        return outcome.fold(slip -> Optional.empty(), RefusedSubmission::until);
    }

    private PortalVisit visit(String invoice) {
        world.ledger.with(InvoiceBuilder.invoice().id(invoice).build());
        return new PortalVisit(
                "selector2", InvoiceBuilder.invoice().id(invoice).build().ref(), "payables@narra.example");
    }

    private Outcome<Slip, RefusedSubmission> send(PortalVisit visit) {
        SubmitSlip request = request(new SubmissionKey("KKKKKKKKKKKKKKKKKKKK" + next.incrementAndGet()), GOOD);
        return world.submission.submit(
                new SubmitSlip(visit, request.key(), request.entry(), request.attachment(), request.replaces()));
    }

    private static List<SlipRefusal> refusals(Outcome<Slip, RefusedSubmission> outcome) {
        return outcome.fold(slip -> List.of(), RefusedSubmission::refusals);
    }
}
