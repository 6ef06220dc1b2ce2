// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
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

/** A slip that its customer takes back, before, after and while staff decides on it. */
@ExtendWith(SiteExtension.class)
class WithdrawIT {

    private static final int RACES = 4;

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
    void shouldBeTakenBackOnce_whenTheCustomerIsFirst() {
        whenTheCustomerSubmitsASlip();
        staff.signsIn(Staff.APPROVER);
        Page seenByStaff = staff.opens(code);
        Page seenByCustomer = customer.open(address());

        Page withdrawn = customer.takesBack(seenByCustomer);
        Page twice = customer.takesBack(seenByCustomer);
        Page late = staff.approves(seenByStaff);

        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(withdrawn.text()).contains("Withdrawn", code);
        assertThat(twice.text()).contains("Withdrawn", code);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("This slip changed while you looked at it");
        assertThat(staff.slip(code).text()).contains("The customer took the slip back");
        thenTheMailsAre("submitted for invoice", "withdrawn");
    }

    @Test
    void shouldAcknowledgeTheSameSubmission_whenItIsTakenBackMeanwhile() throws IOException {
        whenTheCustomerSubmitsASlip();
        Page slip = customer.open(address());

        byte[] before = customer.saves(slip, "Acknowledgement of submission (PDF)");
        Page withdrawn = customer.takesBack(slip);
        byte[] after = customer.saves(withdrawn, "Acknowledgement of submission (PDF)");

        assertThat(after).isEqualTo(before);
        try (PDDocument document = Loader.loadPDF(before)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Acknowledgement of submission", "Payment slip " + code, "Amount \u20b11.00")
                    .contains("THIS DOCUMENT IS NOT VALID FOR CLAIM OF INPUT TAX")
                    .doesNotContainIgnoringCase("receipt");
        }
    }

    @Test
    void shouldEndTheWarningOfAnotherSlip_whenTogetherTheyWereTooMuch() {
        // given
        code = customer.submits(Map.of("amount", "6000.00"));
        String other = customer.submits(Map.of("amount", "6000.00"));
        staff.signsIn(Staff.APPROVER);
        for (String slip : List.of(code, other)) {
            Awaitility.await(slip).until(() -> staff.slip(slip).text().contains("together that is too much"));
        }

        // when
        customer.takesBack(customer.open(address()));

        // then
        Awaitility.await(other).until(() -> staff.slip(other).text().contains("The amount fits what is owed."));
    }

    @Test
    void shouldBeTakenBack_whenTheSlipIsOnHold() {
        whenTheCustomerSubmitsASlip();
        staff.signsIn(Staff.APPROVER);
        staff.holds(staff.opens(code), "Is this the right slip?");

        Page withdrawn = customer.takesBack(customer.open(address()));

        assertThat(withdrawn.text()).contains("Withdrawn");
        assertThat(staff.onHold().text()).doesNotContain(code);
    }

    @Test
    void shouldStayApproved_whenStaffIsFirst() {
        whenTheCustomerSubmitsASlip();
        Page seenByCustomer = customer.open(address());
        staff.signsIn(Staff.APPROVER);
        staff.approves(staff.opens(code));

        Page late = customer.takesBack(seenByCustomer);

        assertThat(late.text()).doesNotContain("Withdrawn").containsAnyOf("Approved", "Posted");
        thenTheMailsAre("submitted for invoice", "posted to invoice");
    }

    @Test
    void shouldHaveOneWinner_whenBothPressAtTheSameMoment() throws Exception {
        staff.signsIn(Staff.APPROVER);
        for (int race = 0; race < RACES; race++) {
            whenTheCustomerSubmitsASlip();
            Page seenByStaff = staff.opens(code);
            Page seenByCustomer = customer.open(address());

            List<Page> answers = atOnce(() -> staff.approves(seenByStaff), () -> customer.takesBack(seenByCustomer));

            boolean approved = answers.get(0).status() == 200;
            boolean withdrawn = answers.get(1).text().contains("Withdrawn");
            assertThat(approved).as("%s: approved, or else withdrawn", code).isNotEqualTo(withdrawn);
            assertThat(answers.get(0).status()).isIn(200, 409);
            if (approved) {
                thenTheMailsAre("submitted for invoice", "posted to invoice");
            } else {
                thenTheMailsAre("submitted for invoice", "withdrawn");
            }
        }
    }

    private void whenTheCustomerSubmitsASlip() {
        code = customer.submits(Map.of("amount", "1.00"));
    }

    private String address() {
        return "/portal/slips/" + code;
    }

    private static List<Page> atOnce(Callable<Page> one, Callable<Page> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Page> first = threads.submit(() -> afterwards(start, one));
            Future<Page> second = threads.submit(() -> afterwards(start, other));
            return List.of(first.get(60, TimeUnit.SECONDS), second.get(60, TimeUnit.SECONDS));
        } finally {
            threads.shutdownNow();
        }
    }

    private static Page afterwards(CyclicBarrier start, Callable<Page> press) throws Exception {
        start.await(60, TimeUnit.SECONDS);
        return press.call();
    }

    /** One mail of each kind and no other; the last one is waited for. Of an approval that is posted at once nobody is told. */
    private void thenTheMailsAre(String... news) {
        String slip = code;
        Awaitility.await("mails of " + slip)
                .atMost(60, TimeUnit.SECONDS)
                .until(() -> about(slip, news[news.length - 1]).size() == 1);
        assertThat(site.mailbox()
                        .all(mail ->
                                mail.subject().contains(slip) && !mail.subject().endsWith("approved")))
                .hasSize(news.length);
        for (String one : news) {
            assertThat(about(slip, one)).as("%s of %s", one, slip).hasSize(1);
        }
    }

    private List<Mail> about(String slip, String news) {
        return site.mailbox()
                .all(mail -> mail.subject().contains(slip) && mail.subject().contains(news));
    }
}
