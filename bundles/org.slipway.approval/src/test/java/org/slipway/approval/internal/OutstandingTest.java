// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.CODE;
import static org.slipway.testkit.InvoiceBuilder.invoice;
import static org.slipway.testkit.SlipBuilder.slip;

import org.junit.jupiter.api.Test;
import org.slipway.api.Outcome;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;

/** No slip is approved for more than its invoice still owes. */
final class OutstandingTest {

    private final ApprovalWorld world = ApprovalWorld.withASlip();

    @Test
    void shouldAllocateTooMuch_whenTheInvoiceOwesLessThanTheSlip() {
        // given
        world.host.with(invoice().paid("6200.01").build());

        // then
        assertApprovalRefused(DecisionRefusal.OVER_OUTSTANDING);
    }

    @Test
    void shouldBeApproved_whenTheInvoiceOwesJustTheSlip() {
        // given
        world.host.with(invoice().paid("6200.00").build());

        // when
        world.approvals.approve(ANA, world.seen(CODE));

        // then
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.APPROVED);
    }

    @Test
    void shouldAllocateTooMuch_whenApprovedSlipsTakeTheRest() {
        // given
        SlipCode other = new SlipCode("PS-0000-01");
        world.submitted(slip().code("PS-0000-01").amount("PHP 6200.01"));
        world.approvals.approve(ANA, world.seen(other));

        // then
        assertApprovalRefused(DecisionRefusal.OVER_OUTSTANDING);
    }

    @Test
    void shouldAllocateTooMuch_whenTheInvoiceIsCancelled() {
        // given
        world.host.with(invoice().status(InvoiceStatus.CANCELLED).build());

        // then
        assertApprovalRefused(DecisionRefusal.OVER_OUTSTANDING);
    }

    @Test
    void shouldSayItPlainly_whenTheHostKnowsNoSuchInvoice() {
        // given
        world.submitted(slip().code("PS-0000-01").invoice("9999"));
        SlipCode other = new SlipCode("PS-0000-01");

        // when
        Outcome<Slip, DecisionRefusal> outcome = world.approvals.approve(ANA, world.seen(other));

        // then
        assertThat(outcome).isEqualTo(Outcome.refused(DecisionRefusal.INVOICE_UNKNOWN));
    }

    @Test
    void shouldSayItPlainly_whenTheInvoiceIsInAnotherCurrency() {
        // given
        world.submitted(slip().code("PS-0000-01").amount("SGD 10.00"));

        // when
        Outcome<Slip, DecisionRefusal> outcome = world.approvals.approve(ANA, world.seen(new SlipCode("PS-0000-01")));

        // then
        assertThat(outcome).isEqualTo(Outcome.refused(DecisionRefusal.CURRENCY_CHANGED));
    }

    private void assertApprovalRefused(DecisionRefusal refusal) {
        assertThat(world.approvals.approve(ANA, world.seen(CODE))).isEqualTo(Outcome.refused(refusal));
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.PENDING);
    }
}
