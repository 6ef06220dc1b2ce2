// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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

/** Two admins of a supplier decide where its customers pay to. */
@ExtendWith(SiteExtension.class)
class MethodSetUpIT {

    private static final String SUPPLIER = "two-admins";
    private static final String PAGE = "/approvals/methods?supplier=" + SUPPLIER;

    private ApprovalScreen proposer;
    private ApprovalScreen confirmer;
    private Customer customer;

    @BeforeEach
    void open(Site site) {
        site.books().opens(Business.named(SUPPLIER, "Two Admins Trading"));
        customer = site.books().enters(Specimen.of(SUPPLIER, "TA-1", 10));
        proposer = new ApprovalScreen(site.base());
        confirmer = new ApprovalScreen(site.base());
        proposer.signsIn(Staff.ADMIN);
        confirmer.signsIn(Staff.SECOND_ADMIN);
    }

    @Test
    void shouldShowCustomersANewAccount_onlyWhenASecondAdminHasConfirmedIt() {
        Page proposed = whenTheFirstProposesAWallet();
        assertThat(proposed.text())
                .contains("Another admin has to confirm the account before customers see it.")
                .contains("The account number is not the one in the books")
                .contains("For customers 0917 555 0199 In the books 0045 6612 8890");
        assertThat(proposed.offers("Confirm"))
                .as("confirming one's own proposal")
                .isFalse();
        thenTheCustomerDoesNotSee("0917 555 0199");

        Page confirmed = confirmer.presses(confirmer.open(PAGE), "Confirm", Map.of());
        assertThat(confirmed.text())
                .contains(
                        "Customers are offered “Wallet of the shop” from now on.",
                        "Proposed by admin1, confirmed by admin2");

        customer.opensTheLink();
        assertThat(customer.open("/portal/pay").text())
                .contains("Wallet of the shop", "0917 555 0199", "Weekdays only.", "Bank transfer");
        assertThat(customer.submits(Map.of("paymentMethod", "gcash"))).startsWith("PS-");
    }

    @Test
    void shouldOfferTheFileAndSayWhereItIsChanged_whenAFileSetsAMethodUp(Site site) {
        site.books().opens(Business.named("first-load", "First Load, Inc."));

        assertThat(proposer.open("/approvals/methods?supplier=first-load").text())
                .contains("Cash at the counter", "Set by a file");
    }

    private Page whenTheFirstProposesAWallet() {
        Page form = proposer.open("/approvals/methods/edit?supplier=" + SUPPLIER);
        return proposer.presses(
                form,
                "Propose",
                Map.of(
                        "kind", "GCASH",
                        "label", "Wallet of the shop",
                        "bank", "GCash",
                        "accountName", "Two Admins Trading",
                        "accountNumber", "0917 555 0199",
                        "instructions", "Weekdays only.",
                        "receivingAccount", "1010"));
    }

    private void thenTheCustomerDoesNotSee(String number) {
        customer.opensTheLink();
        assertThat(customer.open("/portal/pay").text())
                .contains("Bank transfer")
                .doesNotContain(number);
    }
}
