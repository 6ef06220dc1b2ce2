// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.api.InvoiceRef;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Settlement;
import org.slipway.api.slip.ShortPayment;
import org.slipway.api.slip.ShortReason;
import org.slipway.api.slip.SlipState;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;

class SlipPageTest {

    private static final SlipState.Decision DECISION =
            new SlipState.Decision("liza", Instant.parse("2026-03-02T02:00:00Z"));
    private static final SlipState REJECTED =
            new SlipState.Rejected(DECISION, new SlipState.Rejection(RejectReason.UNREADABLE, ""));

    @TempDir
    Path temporary;

    private Portal portal;

    @BeforeEach
    void start() {
        portal = new Portal(temporary);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    static List<Arguments> lives() {
        return List.of(
                Arguments.of(
                        new SlipState.Pending(),
                        "Your payment is pending It is subject to approval by Tala Trading Corporation"),
                Arguments.of(
                        new SlipState.OnHold(DECISION, "Which account?"),
                        "Your payment slip is on hold Tala Trading Corporation has a question about it"),
                Arguments.of(
                        new SlipState.OnHold(DECISION, "Which account?"),
                        "Question from the supplier “Which account?”"),
                Arguments.of(
                        new SlipState.FirstApproved(DECISION),
                        "Your payment is pending It is subject to approval by Tala Trading Corporation"),
                Arguments.of(
                        new SlipState.FirstApproved(DECISION), "Submitted 2 Mar 2026, 9:30 am Checked by the supplier"),
                Arguments.of(new SlipState.Withdrawn(DECISION.at()), "You took this payment slip back"),
                Arguments.of(new SlipState.Approved(DECISION), "Your payment is approved"),
                Arguments.of(
                        new SlipState.PostingRefused(DECISION, "period closed", DECISION.at()),
                        "Your payment is approved"),
                Arguments.of(new SlipState.Posted(DECISION, "R-77", DECISION.at()), "Your payment is posted"),
                Arguments.of(
                        new SlipState.Rejected(DECISION, new SlipState.Rejection(RejectReason.OTHER, "Call us")),
                        "Reason See the supplier’s note. “Call us”"));
    }

    @ParameterizedTest
    @MethodSource("lives")
    void shouldSayWhereItStands_whenSlipIsShown(SlipState state, String words) {
        portal.behind.slips.add(SlipBuilder.slip().state(state).build());

        String page = Portal.text(portal.visit("/portal/slips/PS-7KQ4-M2"));

        assertThat(page)
                .contains(
                        words,
                        "PS-7KQ4-M2",
                        "Amount ₱5,000.00",
                        "Transaction Date 1 Mar 2026",
                        "Reference No. 1234567890123")
                .doesNotContain("period closed", "R-77", "liza", "First approval");
    }

    @ParameterizedTest
    @EnumSource(RejectReason.class)
    void shouldSayTheReasonInWords_whenSlipIsRejected(RejectReason reason) {
        SlipState rejected = new SlipState.Rejected(DECISION, new SlipState.Rejection(reason, ""));
        portal.behind.slips.add(SlipBuilder.slip().state(rejected).build());

        String page = Portal.text(portal.visit("/portal/slips/PS-7KQ4-M2"));

        assertThat(page).contains("Your payment slip was rejected", "Submit again");
        assertThat(page.contains("The slip pays more than is owed.")).isEqualTo(reason == RejectReason.MORE_THAN_OWED);
        assertThat(page).doesNotContain(reason.name());
    }

    @Test
    void shouldTellItsLifeInOrder_whenItIsOnHold() {
        portal.behind.slips.add(SlipBuilder.slip()
                .state(new SlipState.OnHold(DECISION, "Which account?"))
                .build());

        assertThat(Portal.text(portal.visit("/portal/slips/PS-7KQ4-M2")))
                .contains("What happens next Submitted 2 Mar 2026, 9:30 am On hold: the supplier has a question"
                        + " 2 Mar 2026, 10:00 am Checked by the supplier");
    }

    @Test
    void shouldSayWhatItPays_whenItPaysSeveralInvoices() {
        Allocation first =
                new Allocation(new InvoiceRef(Suppliers.TALA.id(), "1001"), "INV-1001", Money.parse("PHP 3000.00"));
        Allocation second =
                new Allocation(new InvoiceRef(Suppliers.TALA.id(), "1002"), "INV-1002", Money.parse("PHP 1500.00"));
        portal.behind.slips.add(SlipBuilder.slip()
                .settlement(new Settlement(
                        List.of(first, second), Optional.of(new ShortPayment(ShortReason.BANK_FEE, "15 pesos"))))
                .build());

        assertThat(Portal.text(portal.visit("/portal/slips/PS-7KQ4-M2")))
                .contains("What it pays Invoice INV-1001 ₱3,000.00 Invoice INV-1002 ₱1,500.00 Paid in advance ₱500.00")
                .contains("Reason for paying less The bank or wallet kept a fee Note to the supplier 15 pesos");
    }

    @Test
    void shouldOfferToSubmitAgain_whenItWasRejectedAndNotReplaced() {
        portal.behind.slips.add(SlipBuilder.slip().state(REJECTED).build());

        assertThat(portal.visit("/portal/slips/PS-7KQ4-M2").body())
                .contains("href=\"/portal/pay/slip?again=PS-7KQ4-M2\"")
                .doesNotContain("/portal/withdraw");
    }

    @Test
    void shouldNameTheOther_whenOneStandsForTheOther() {
        portal.behind.slips.add(SlipBuilder.slip().state(REJECTED).build());
        portal.behind.slips.add(
                SlipBuilder.slip().code("PS-0000-01").replaces("PS-7KQ4-M2").build());

        assertThat(portal.visit("/portal/slips/PS-7KQ4-M2").body()).doesNotContain("?again=");
        assertThat(Portal.text(portal.visit("/portal/slips/PS-7KQ4-M2"))).contains("Submitted again as PS-0000-01");
        assertThat(Portal.text(portal.visit("/portal/slips/PS-0000-01"))).contains("In place of PS-7KQ4-M2");
    }

    @Test
    void shouldNotOfferToSubmitAgain_whenInvoiceIsPaid() {
        portal.behind.invoice = InvoiceBuilder.invoice().paid("11200.00").build();
        portal.behind.slips.add(SlipBuilder.slip().state(REJECTED).build());

        assertThat(portal.visit("/portal/slips/PS-7KQ4-M2").body()).doesNotContain("?again=");
    }
}
