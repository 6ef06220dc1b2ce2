// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.HostBooks.Business;
import org.slipway.itests.kit.HostBooks.Specimen;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Staff;

/** The host hears every question and answers none: staff reads, asks and rejects, and approves when it is back. */
@ExtendWith(SiteExtension.class)
class HostDownIT {

    private Site site;
    private ApprovalScreen staff;
    private String code;
    private Page seenBefore;

    @BeforeEach
    void aSlipThatStaffLooksAt(Site running) {
        site = running;
        String supplier = "silent" + System.nanoTime();
        site.books().opens(Business.named(supplier, "Bahay Kubo"));
        Customer customer = site.books().enters(Specimen.of(supplier, supplier + "-1", 10));
        code = customer.submits(Map.of("amount", "1.00"));
        staff = new ApprovalScreen(site.base());
        staff.signsIn(Staff.APPROVER);
        seenBefore = staff.opens(code);
        site.books().hang();
    }

    @AfterEach
    void recover() {
        site.books().recover();
    }

    @Test
    void shouldReadAskAndReject_whileTheHostHangs() {
        Page page = staff.slip(code);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("The accounting system doesn’t answer", "You can reject or ask a question now")
                .contains("Not known now", "₱1.00", "Bahay Kubo Catering");
        assertThat(page.offers("Approve")).isFalse();
        assertThat(staff.waits(code)).isTrue();

        Page held = staff.holds(page, "Which account was it?");
        assertThat(held.text())
                .contains("The accounting system doesn’t answer")
                .containsSubsequence("What happened so far", "Submitted", "Put on hold", "Which account was it?");
        assertThat(staff.rejects(held, "The payment is not in our account", "").text())
                .contains("Rejected The payment is not in our account.");
    }

    @Test
    void shouldApproveWhenTheBalanceWasShown_whenTheHostIsBack() {
        Page refused = staff.approves(seenBefore);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text())
                .contains("The slip was not approved", "so nobody knows what the invoice owes at this moment");

        site.books().recover();
        Page again = staff.slip(code);
        assertThat(again.text()).contains("Outstanding balance ₱10,000.00");
        assertThat(staff.approves(again).text()).containsAnyOf("Approved", "Posted");
        site.books().hang();
    }
}
