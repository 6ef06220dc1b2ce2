// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.CookieSessions;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.HostBooks.Business;
import org.slipway.itests.kit.HostBooks.Specimen;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.RawHttp;
import org.slipway.itests.kit.RawHttp.Request;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Staff;

/** An auditor looks at what became of a slip. */
@ExtendWith(SiteExtension.class)
class AuditIT {

    private static final String SUPPLIER = "audited";
    private static final String PAGE = "/approvals/audit?supplier=" + SUPPLIER;

    @Test
    void shouldTellWhoDecidedAndThatNothingWasChanged_whenASlipWasRejected(Site site) {
        // given
        site.books().opens(Business.named(SUPPLIER, "Audited Trading"));
        Customer customer = site.books().enters(Specimen.of(SUPPLIER, "AU-1", 10));
        String slip = customer.submits(Map.of("amount", "1.00"));
        ApprovalScreen approver = new ApprovalScreen(site.base());
        approver.signsIn(Staff.APPROVER);
        approver.rejects(approver.opens(slip), "The attachment can’t be read", "Please send a sharper picture.");
        ApprovalScreen admin = new ApprovalScreen(site.base());
        admin.signsIn(Staff.ADMIN);

        // when
        Page about = admin.open(PAGE + "&about=" + slip);
        Page verified = admin.presses(admin.open(PAGE), "Verify", Map.of());

        // then
        assertThat(about.document().select("table").text())
                .contains("Slip submitted", "Slip rejected", "approver1")
                .doesNotContain("Link issued");
        assertThat(verified.text())
                .contains("The trail is whole", "None is missing.", "Compared with what is kept outside the database");
        thenAnAuditorCanTakeTheRowsAway(site, slip);
    }

    private static void thenAnAuditorCanTakeTheRowsAway(Site site, String slip) {
        RawHttp wire = new RawHttp(site.base());
        String cookies = CookieSessions.signIn(wire, Staff.ADMIN);
        String rows = wire.send(
                        Request.get("/approvals/audit/export?supplier=" + SUPPLIER + "&format=jsonl&about=" + slip)
                                .with("Cookie", cookies))
                .text();

        assertThat(rows.lines())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row)
                        .contains("\"subject\":\"" + slip + "\"")
                        .containsPattern("\"hash\":\"[0-9a-f]{64}\""));
    }
}
