// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStep;
import org.slipway.testkit.SlipBuilder;

/** What a customer is told of what became of a slip, where it is to be answered or sent again. */
final class AgainTest {

    private static final SlipState.Decision DECISION =
            new SlipState.Decision("liza", Instant.parse("2026-03-02T02:00:00Z"));

    @TempDir
    private Path temporary;

    private Portal portal;

    @BeforeEach
    void start() {
        portal = new Portal(temporary);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    private String text(String path) {
        return Portal.text(portal.visit(path));
    }

    @Test
    void shouldSayWhyTheEarlierOneWasRejected_whenTheFormReplacesIt() {
        // given
        SlipState.Rejection why = new SlipState.Rejection(RejectReason.AMOUNT_DIFFERS, "We got 4,000");
        portal.behind.slips.add(
                SlipBuilder.slip().state(new SlipState.Rejected(DECISION, why)).build());

        // then
        assertThat(text("/portal/pay/slip?again=PS-7KQ4-M2"))
                .contains("Why PS-7KQ4-M2 was rejected")
                .contains("“We got 4,000”");
        assertThat(text("/portal/pay/slip")).doesNotContain("was rejected");
    }

    @Test
    void shouldSaySo_whenLessIsLeftThanWasRejected() {
        // given
        SlipState.Rejection why = new SlipState.Rejection(RejectReason.MORE_THAN_OWED, "");
        portal.behind.slips.add(
                SlipBuilder.slip().state(new SlipState.Rejected(DECISION, why)).build());
        String lowered = "It said ₱5,000.00. Below stands what is left to pay now.";
        assertThat(text("/portal/pay/slip?again=PS-7KQ4-M2")).doesNotContain(lowered);

        // when
        portal.behind.drafted = Optional.of("1200.00");

        // then
        assertThat(text("/portal/pay/slip?again=PS-7KQ4-M2"))
                .contains("Why PS-7KQ4-M2 was rejected The slip pays more than is owed. " + lowered);
        assertThat(portal.visit("/portal/pay/slip?again=PS-7KQ4-M2").body())
                .contains("name=\"amount\" value=\"1200.00\"");
    }

    @Test
    void shouldLeadToTheQuestionFromTheInvoice_whenASlipIsOnHold() {
        // given
        String asked = "Tala Trading Corporation has a question for you.";
        portal.behind.slips.add(SlipBuilder.slip().build());
        assertThat(text("/portal/invoice")).doesNotContain(asked);

        // when
        portal.behind.slips.add(SlipBuilder.slip()
                .code("PS-0000-01")
                .state(new SlipState.OnHold(DECISION, "Which account?"))
                .build());

        // then
        assertThat(text("/portal/invoice")).contains(asked + " It stands on this payment slip: PS-0000-01");
        assertThat(portal.visit("/portal/invoice").body())
                .contains("<a class=\"code\" href=\"/portal/slips/PS-0000-01\">PS-0000-01</a>");
    }

    @Test
    void shouldAccuseNobody_whenASlipWasRejectedAsForged() {
        // given
        SlipState.Rejection forged = new SlipState.Rejection(RejectReason.FORGED, "");
        portal.behind.slips.add(SlipBuilder.slip()
                .state(new SlipState.Rejected(DECISION, forged))
                .build());

        // then
        assertThat(text("/portal/slips/PS-7KQ4-M2"))
                .contains("This slip could not be verified with the bank.")
                .doesNotContainIgnoringCase("forged");
    }

    @Test
    void shouldSayHowToAnswer_whenASlipIsOnHold() {
        // given
        portal.behind.slips.add(SlipBuilder.slip()
                .state(new SlipState.OnHold(DECISION, "Which account?"))
                .build());

        // then
        assertThat(text("/portal/slips/PS-7KQ4-M2"))
                .contains("“Which account?” To answer, write to billing@tala.example and name the code PS-7KQ4-M2.");
    }

    @Test
    void shouldTellThatTheSupplierWentOn_whenAHoldWasReleased() {
        // given
        portal.behind.slips.add(SlipBuilder.slip().build());
        portal.behind.history = List.of(
                step(SlipStep.SUBMIT, "2026-03-02T01:30:00Z"),
                step(SlipStep.HOLD, "2026-03-02T02:00:00Z"),
                step(SlipStep.RELEASE, "2026-03-02T03:00:00Z"));

        // then
        assertThat(text("/portal/slips/PS-7KQ4-M2"))
                .contains("The supplier goes on with it 2 Mar 2026, 11:00 am Checked by the supplier");
    }

    private static PastStep step(SlipStep step, String at) {
        return new PastStep(step, Optional.of("liza"), Instant.parse(at), "");
    }
}
