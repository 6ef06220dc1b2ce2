// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Browser;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;

/** Nobody sees what is not theirs. */
@ExtendWith(SiteExtension.class)
class PrivacyIT {

    private static Customer one;
    private static Customer other;

    private Site site;

    @BeforeAll
    static void invite(Site site) {
        one = site.invitations().aRegularCustomer();
        other = site.invitations().anOpenInvoice();
    }

    @BeforeEach
    void open(Site site) {
        this.site = site;
    }

    @Test
    void shouldHideTheSlipOfAnother_whenTheCodeIsKnown() {
        String code = one.submits(Map.of("amount", "1.00"));
        other.opensTheLink();

        Page refused = other.open("/portal/slips/" + code);

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text()).doesNotContain(code);
        assertThat(one.open("/portal/slips/" + code).status()).isEqualTo(200);
    }

    @Test
    void shouldShowOnlyTheInvoiceOfTheLink_whenTwoCustomersLook() {
        String heading = one.opensTheLink().document().select("h1").text();

        assertThat(other.opensTheLink().document().select("h1").text()).isNotEqualTo(heading);
        assertThat(other.invoice().text()).doesNotContain(heading);
    }

    @Test
    void shouldShowNothing_whenNoLinkWasOpened() {
        Browser stranger = new Browser();

        assertThat(stranger.open(site.address("/portal/invoice")).status()).isBetween(400, 499);
        assertThat(stranger.open(site.address("/portal/pay/slip")).status()).isBetween(400, 499);
        assertThat(stranger.open(site.address(
                                "/portal/l/AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void shouldShowNoSlip_whenStaffDidNotSignIn() {
        String code = one.submits(Map.of("amount", "1.00"));
        ApprovalScreen stranger = new ApprovalScreen(site.base());

        Page slip = stranger.slip(code);
        Page wrong = stranger.signsIn("approver1", "not the password");

        assertThat(slip.text()).doesNotContain(code).contains("Sign in");
        assertThat(wrong.status()).isBetween(400, 499);
        assertThat(wrong.text()).contains("Name or password is wrong.");
    }

    @Test
    void shouldKeepTheSecretOutOfTheLog_whenLinksAreOpened() {
        one.opensTheLink();
        URI link = site.mailbox().all(mail -> mail.invites()).get(0).reviewAndPay();
        String secret = link.getPath().substring(link.getPath().lastIndexOf('.') + 1);

        assertThat(secret).hasSizeGreaterThan(40);
        assertThat(site.log()).doesNotContain(secret);
    }
}
