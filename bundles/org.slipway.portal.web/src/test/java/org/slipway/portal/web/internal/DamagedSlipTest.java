// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.api.slip.DamagedSlip;
import org.slipway.testkit.SlipBuilder;

/** A slip that can't be read, among others of the invoice. */
class DamagedSlipTest {

    private static final String UNKNOWN = "How much is pending can’t be told: one of the slips can’t be read.";

    @TempDir
    Path temporary;

    private Portal portal;

    @BeforeEach
    void start() {
        portal = new Portal(temporary);
        portal.behind.slips.add(SlipBuilder.slip().build());
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void shouldTellNoSumAndProposeNothing_whenItMayBeOpen() {
        // given
        portal.behind.damaged.add(new DamagedSlip("PS-AAAA-10", "INC-0000-0001", true));

        // then
        assertThat(Portal.text(portal.visit("/portal/invoice")))
                .contains("PS-7KQ4-M2", "₱11,200.00", UNKNOWN)
                .contains("Slip PS-AAAA-10 can’t be shown (INC-0000-0001). It is not lost: tell us this code.")
                .doesNotContain("₱5,000.00 pending");
        assertThat(Portal.text(portal.visit("/portal/pay"))).contains(UNKNOWN);
        assertThat(portal.visit("/portal/pay/slip").body())
                .contains(UNKNOWN, "What is left to pay can’t be told")
                .doesNotContain("6,200.00");
    }

    @Test
    void shouldTellTheSum_whenItIsOver() {
        // given
        portal.behind.damaged.add(new DamagedSlip("PS-AAAA-10", "INC-0000-0001", false));

        // then
        assertThat(Portal.text(portal.visit("/portal/invoice")))
                .contains("₱5,000.00 pending", "Slip PS-AAAA-10 can’t be shown (INC-0000-0001).")
                .doesNotContain(UNKNOWN);
        assertThat(portal.visit("/portal/pay/slip").body()).contains("6,200.00").doesNotContain(UNKNOWN);
    }
}
