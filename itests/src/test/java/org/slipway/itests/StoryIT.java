// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.Mailbox.Mail;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Staff;

/** One slip from the mail to the ledger, and one that is turned down. */
@ExtendWith(SiteExtension.class)
class StoryIT {

    private Site site;
    private Customer customer;
    private ApprovalScreen staff;
    private String code;

    @BeforeEach
    void open(Site site) {
        this.site = site;
        staff = new ApprovalScreen(site.base());
    }

    @Test
    void shouldPostThePayment_whenStaffApprovesTheSlip() {
        givenAnInvoiceOfItsOwn();
        String before = customer.outstanding();

        whenTheCustomerSubmitsASlip(Map.of());
        thenTheInvoiceShowsThePendingSlipBeside(before);
        thenStaffSeesItInTheQueue();
        whenStaffApproves();

        thenTheOutstandingBalanceIs("₱0.00");
        thenTheCustomerIsTold("posted");
    }

    @Test
    void shouldLowerTheBalanceByThePart_whenAPartIsPaid() {
        givenAnOpenInvoice();
        String before = customer.outstanding();

        whenTheCustomerSubmitsASlip(Map.of("amount", "0.75"));
        whenStaffApproves();

        customer.sees(
                "less to pay than " + before,
                invoice -> !Customer.outstanding(invoice).equals(before));
        assertThat(customer.outstanding()).isNotEqualTo("₱0.00").startsWith("₱");
        thenTheCustomerIsTold("posted");
    }

    @Test
    void shouldTellTheReason_whenStaffRejectsTheSlip() {
        givenAnOpenInvoice();
        String before = customer.outstanding();

        whenTheCustomerSubmitsASlip(Map.of("amount", "1.00"));
        whenStaffRejects("The reference number does not match", "Please look at the reference number again.");

        Page slip = customer.open("/portal/slips/" + code);
        assertThat(slip.text())
                .contains("rejected", "The reference number does not match the payment.")
                .contains("Please look at the reference number again.");
        thenTheOutstandingBalanceIs(before);
        thenTheCustomerIsTold("not accepted");
        assertThat(customer.invoice().offers("Pay Now"))
                .as("another slip can be sent")
                .isTrue();
    }

    @Test
    void shouldDecideOnce_whenTwoApproversLookAtTheSameSlip() {
        givenAnOpenInvoice();
        whenTheCustomerSubmitsASlip(Map.of("amount", "1.00"));
        staff.signsIn(Staff.APPROVER);
        ApprovalScreen colleague = new ApprovalScreen(site.base());
        colleague.signsIn(Staff.SECOND_APPROVER);
        Page seenByStaff = staff.opens(code);
        Page seenByColleague = colleague.opens(code);

        staff.rejects(seenByStaff, "The payment is not in our account", "");
        Page refused = colleague.approves(seenByColleague);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(staff.slip(code).text()).contains("Rejected");
    }

    private void givenAnInvoiceOfItsOwn() {
        customer = site.invitations().anOpenInvoice();
    }

    private void givenAnOpenInvoice() {
        customer = site.invitations().aRegularCustomer();
    }

    private void whenTheCustomerSubmitsASlip(Map<String, String> figures) {
        code = customer.submits(figures);
    }

    private void thenTheInvoiceShowsThePendingSlipBeside(String outstanding) {
        Page invoice = customer.opensTheLink();
        assertThat(invoice.text()).contains(code, "Pending");
        assertThat(Customer.outstanding(invoice)).isEqualTo(outstanding);
        Page slip = customer.open("/portal/slips/" + code);
        assertThat(slip.text()).contains("pending", "subject to approval");
        site.mailbox().await("acknowledgement of " + code, mail -> mail.mentions(code) && mail.mentions("submitted"));
    }

    private void thenStaffSeesItInTheQueue() {
        Page before = staff.queue();
        assertThat(before.address().getPath()).isEqualTo("/approvals/sign-in");
        staff.signsIn(Staff.APPROVER);
        assertThat(staff.waits(code)).isTrue();
    }

    private void whenStaffApproves() {
        staff.signsIn(Staff.APPROVER);
        Page decided = staff.approves(staff.opens(code));
        assertThat(decided.status()).isEqualTo(200);
        assertThat(decided.text()).contains(code).containsAnyOf("Approved", "Posted");
    }

    private void whenStaffRejects(String reason, String note) {
        staff.signsIn(Staff.APPROVER);
        Page decided = staff.rejects(staff.opens(code), reason, note);
        assertThat(decided.status()).isEqualTo(200);
    }

    private void thenTheOutstandingBalanceIs(String amount) {
        customer.sees(
                "outstanding balance " + amount,
                invoice -> Customer.outstanding(invoice).equals(amount));
    }

    private void thenTheCustomerIsTold(String decision) {
        Mail mail = site.mailbox().await(decision + " " + code, told -> told.mentions(code) && told.mentions(decision));
        assertThat(mail.subject()).contains(code);
    }
}
