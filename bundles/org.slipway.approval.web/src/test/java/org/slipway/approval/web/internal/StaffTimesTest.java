// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A time is written the same on every page of the staff, whatever the supplier's zone. */
final class StaffTimesTest {

    @Test
    void shouldShowOneZone_whenStaffIsFarFromTheSupplier(@TempDir Path temporary) {
        try (ApprovalScreen screen = new ApprovalScreen(temporary, Map.of("timeZone", "America/New_York"))) {
            // given
            screen.with(slip()).signedIn("liza");

            // when
            String list = screen.get("/approvals").body();
            String page = screen.get("/approvals/slips/PS-7KQ4-M2").body();

            // then
            assertThat(list).contains("1 Mar 2026, 8:30").doesNotContain("2 Mar 2026, 9:30");
            assertThat(page).contains("1 Mar 2026, 8:30").doesNotContain("2 Mar 2026, 9:30");
        }
    }
}
