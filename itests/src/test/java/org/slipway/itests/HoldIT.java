// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.slipway.itests.kit.Upload;

/** A slip about which staff has a question, and the mails that its customer gets meanwhile. */
@ExtendWith(SiteExtension.class)
class HoldIT {

    private static final String QUESTION = "At which branch did you pay, & when?";

    private Site site;
    private Customer customer;
    private ApprovalScreen staff;
    private String code;

    @BeforeEach
    void open(Site site) {
        this.site = site;
        staff = new ApprovalScreen(site.base());
        customer = site.invitations().aRegularCustomer();
    }

    @Test
    void shouldAskReleaseAndApprove_whenStaffHasAQuestion() {
        whenTheCustomerSubmitsASlip();
        whenStaffPutsItOnHold();
        thenTheCustomerReadsTheQuestion();
        thenItIsListedUnderOnHold();

        whenStaffReleasesIt();
        thenTheCustomerSeesItPending();
        staff.approves(staff.opens(code));

        thenTheMailsAre(
                "Payment slip " + code + " submitted for invoice ",
                "A question about payment slip " + code,
                "Payment slip " + code + " posted to invoice ");
    }

    @Test
    void shouldDecideAtOnce_whenTheAnswerCame() {
        whenTheCustomerSubmitsASlip();
        whenStaffPutsItOnHold();

        Page decided = staff.rejects(staff.slip(code), "The payment is not in our account", "");

        assertThat(decided.text()).contains("Rejected");
        thenTheMailsAre(
                "Payment slip " + code + " submitted for invoice ",
                "A question about payment slip " + code,
                "Payment slip " + code + " was not accepted");
    }

    @Test
    void shouldAskAtTheField_whenNoQuestionIsTyped() {
        whenTheCustomerSubmitsASlip();
        staff.signsIn(Staff.APPROVER);

        Page again = staff.holds(staff.opens(code), " ");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.problemAt("question")).isEqualTo("Write what you want to know.");
        assertThat(staff.slip(code).text()).contains("Pending").doesNotContain("The customer was asked");
    }

    @Test
    void shouldWriteFilipino_whenTheCustomerReadsIt() {
        Customer filipino = customer.reading("fil-PH,en;q=0.5");
        filipino.opensTheLink();
        Page form = filipino.open("/portal/pay/slip");
        Map<String, String> typed = Customer.inOrder(form);
        typed.put("amount", "1.00");

        code = Customer.slipCode(filipino.pressesOk(form, typed, Upload.slip()).text());

        Mail mail = site.mailbox().await("acknowledgement of " + code, told -> told.mentions(code));
        assertThat(mail.subject()).startsWith("Naisumite ang payment slip " + code + " para sa invoice ");
        assertThat(mail.text()).contains("Mahal naming", "Halaga: ₱1.00");
        assertThat(mail.html()).contains("<html lang=\"fil\">");
    }

    private void whenTheCustomerSubmitsASlip() {
        code = customer.submits(Map.of("amount", "1.00"));
    }

    private void whenStaffPutsItOnHold() {
        staff.signsIn(Staff.APPROVER);
        Page held = staff.holds(staff.opens(code), QUESTION);
        assertThat(held.status()).isEqualTo(200);
        assertThat(held.text()).contains("On hold", QUESTION);
        // the mail tells what is asked when it is written: before the slip moves on
        site.mailbox().await("question about " + code, mail -> mail.subject().equals(question()));
    }

    private String question() {
        return "A question about payment slip " + code;
    }

    private void thenTheCustomerReadsTheQuestion() {
        assertThat(customer.open("/portal/slips/" + code).text()).contains("On hold", QUESTION);
        Mail mail =
                site.mailbox().all(told -> told.subject().equals(question())).get(0);
        assertThat(mail.text()).contains("> " + QUESTION);
        assertThat(mail.html()).contains("At which branch did you pay, &amp; when?");
    }

    private void thenItIsListedUnderOnHold() {
        assertThat(staff.onHold().text()).contains(code);
        assertThat(staff.waits(code)).isFalse();
    }

    private void whenStaffReleasesIt() {
        Page released = staff.releases(staff.slip(code));
        assertThat(released.text())
                .contains("Pending", code + ": Hold released")
                .doesNotContain("On hold");
    }

    private void thenTheCustomerSeesItPending() {
        assertThat(customer.open("/portal/slips/" + code).text())
                .contains("Pending")
                .doesNotContain(QUESTION);
    }

    /** One of each, in text and HTML, to where the invoice mail went. */
    private void thenTheMailsAre(String... subjects) {
        String last = subjects[subjects.length - 1];
        site.mailbox().await(last, mail -> mail.subject().startsWith(last));
        // of an approval that is posted at once nobody is told
        List<Mail> mails = site.mailbox()
                .all(mail -> mail.subject().contains(code) && !mail.subject().endsWith("approved"));
        assertThat(mails).hasSize(subjects.length);
        for (String subject : subjects) {
            assertThat(mails)
                    .filteredOn(mail -> mail.subject().startsWith(subject))
                    .hasSize(1);
        }
        String recipient = site.mailbox()
                .all(mail -> mail.invites() && mail.reviewAndPay().equals(customer.link()))
                .get(0)
                .to();
        assertThat(mails).allSatisfy(mail -> {
            assertThat(mail.to()).isEqualTo(recipient);
            assertThat(mail.text()).contains(code).doesNotContain("<p");
            assertThat(mail.html()).contains("<html lang=\"en\">", code);
        });
    }
}
