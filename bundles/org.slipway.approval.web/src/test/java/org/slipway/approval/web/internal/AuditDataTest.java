// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slipway.api.audit.DataReport;
import org.slipway.api.audit.DataReport.Finding;
import org.slipway.api.audit.DataReport.Kind;
import org.slipway.api.audit.SlipComparison.Difference;

/** What admins are told of data that is not what the trail sealed. */
class AuditDataTest extends ApprovalScreenFixture {

    @Test
    void shouldNameWhatDiffersWithTheWayToIt_whenDataWasChanged() {
        // given
        screen.audit.data = Optional.of(new DataReport(
                FakeAudit.AT,
                12,
                3,
                List.of(
                        new Finding(Kind.SLIP, "PS-7KQ4-M2", Set.of(Difference.STATE, Difference.FIGURES)),
                        new Finding(Kind.ACCOUNT, "gcash", Set.of(Difference.ACCOUNT))),
                2));
        screen.signedIn("ada");

        // when
        String page = screen.get(Addresses.AUDIT + "?supplier=tala").body();

        // then
        assertThat(page)
                .contains("<h3>Data was changed outside Slipway</h3>")
                .contains("slips 12, accounts 3. Not what the trail sealed: 2.")
                .contains(
                        "<a class=\"code\" href=\"/approvals/audit/slip?supplier=tala&amp;slip=PS-7KQ4-M2\">PS-7KQ4-M2</a>")
                .contains("Figures, account, invoices, file or origin of the slip are not what they were.")
                .contains("The state, or who decided, is not what it was.")
                .contains("<a class=\"code\" href=\"/approvals/methods?supplier=tala\">Payment method gcash</a>")
                .contains("The account is not the one that was confirmed.");
    }

    @Test
    void shouldSaySo_whenNothingDiffersOrNobodyHasLooked() {
        screen.signedIn("ada");

        assertThat(screen.get(Addresses.AUDIT + "?supplier=tala").body()).contains("<h3>Not compared yet</h3>");
        screen.audit.data = Optional.of(new DataReport(FakeAudit.AT, 1200, 3, List.of(), 0));
        assertThat(screen.get(Addresses.AUDIT + "?supplier=tala").body())
                .contains(
                        "<h3>The data is what the trail sealed</h3><p>Compared ",
                        "slips 1200, accounts 3. None differs.");
    }
}
