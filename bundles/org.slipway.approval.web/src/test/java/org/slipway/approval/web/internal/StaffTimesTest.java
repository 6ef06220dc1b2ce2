// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.singaporeSlip;
import static org.slipway.testkit.SlipBuilder.slip;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Locality;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.slip.SlipState;
import org.slipway.testkit.Suppliers;

/** A time is written in its supplier's zone on every page of the staff, wherever the server is, and the page names the zone. */
final class StaffTimesTest {

    private static final String MANILA = "<p class=\"foot\" data-times>Times in Asia/Manila</p>";

    @TempDir
    private Path temporary;

    private ApprovalScreen screen;

    @BeforeEach
    void start() {
        screen = new ApprovalScreen(temporary, Map.of("timeZone", "America/New_York"));
    }

    @AfterEach
    void stop() {
        screen.close();
    }

    @Test
    void shouldShowTheSuppliersZoneAndNameIt_whenTheServerIsElsewhere() {
        // given
        screen.with(slip()).signedIn("liza");

        // then
        assertThat(screen.get("/approvals").body()).contains("2 Mar 2026, 9:30", MANILA);
        assertThat(screen.get("/approvals/slips/PS-7KQ4-M2").body()).contains("2 Mar 2026, 9:30", MANILA);
        assertThat(screen.get("/approvals/export").body()).contains("\"2026-03-02 09:30:00\"", "\"Asia/Manila\"");
    }

    @Test
    void shouldFollowTheSuppliersDay_whenAReminderComesDue() {
        // given
        LocalDate day = LocalDate.ofInstant(screen.clock.instant(), ZoneId.of("Asia/Manila"));
        screen.clock.set(day.atTime(1, 0).atZone(ZoneId.of("Asia/Manila")).toInstant());
        SlipState held = new SlipState.OnHold(ApprovalScreenFixture.DECISION, "Which account?", Optional.of(day));
        screen.with(slip().state(held)).signedIn("liza");

        // then
        assertThat(screen.get("/approvals?view=on-hold").body()).contains("Reminder due");
        assertThat(screen.get("/approvals/slips/PS-7KQ4-M2").body()).contains("<h2>Reminder due</h2>");
    }

    @Test
    void shouldNameEachZone_whenAListIsOfSeveralSuppliers() {
        // given
        SupplierId tala = Suppliers.TALA.id();
        Locality cebu = new Locality("PH", Suppliers.TALA.locality().locale(), ZoneId.of("Asia/Tokyo"));
        screen.known.put(tala, new Supplier(tala, "Tala", cebu, Suppliers.TALA.currency(), ""));
        screen.with(slip(), singaporeSlip().code("PS-AAAA-AA")).signedIn("omar");

        // then
        assertThat(screen.get("/approvals").body())
                .contains("2 Mar 2026, 10:30")
                .contains(
                        "Times in the zone of each supplier: Bayview Marine Pte Ltd in Asia/Singapore · Tala in Asia/Tokyo");
    }

    @Test
    void shouldFallBackOnWhatIsConfigured_whenTheSupplierIsNotKnown() {
        // given
        screen.known.clear();
        screen.with(slip()).signedIn("liza");

        // then
        assertThat(screen.get("/approvals").body()).contains("1 Mar 2026, 8:30", "Times in America/New_York");
    }

    @Test
    void shouldBeginDaysAtTheSuppliersPlace_whenAListIsFilteredByDate() {
        // given
        screen.with(slip()).signedIn("liza");

        // then: 01:30 UTC is on the first in New York
        assertThat(screen.get("/approvals?from=2026-03-02").body()).contains("PS-7KQ4-M2");
        assertThat(screen.get("/approvals?to=2026-03-01").body()).doesNotContain("PS-7KQ4-M2");
    }

    @Test
    void shouldNameNoZone_whenAPageHasNoTimes() {
        // given
        screen.signedIn("liza");

        // then
        assertThat(screen.get("/approvals").body()).doesNotContain("data-times");
    }

    @Test
    void shouldWriteTheSuppliersTimes_whenTheTrailIsWrittenForSpreadsheets() {
        // given
        screen.audit.row("SLIP_APPROVED", "liza", "PS-7KQ4-M2", "");
        screen.signedIn("ada");

        // then
        assertThat(screen.get("/approvals/audit/export?supplier=tala&format=csv")
                        .body())
                .contains("\"2026-03-02T09:30:00+08:00\",\"1772415000000000\"");
        assertThat(screen.get("/approvals/audit?supplier=tala").body()).contains("2 Mar 2026, 9:30", MANILA);
    }
}
