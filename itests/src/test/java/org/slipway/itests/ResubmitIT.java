// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.jsoup.Jsoup;
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

/** A rejected slip that is submitted again, from the mail on. */
@ExtendWith(SiteExtension.class)
class ResubmitIT {

    private Site site;
    private Customer customer;
    private ApprovalScreen staff;
    private String rejected;
    private String reference;

    @BeforeEach
    void open(Site site) {
        this.site = site;
        staff = new ApprovalScreen(site.base());
        customer = site.invitations().aRegularCustomer();
    }

    @Test
    void shouldKeepTheFiguresAndNameWhatItStandsFor_whenSubmittedAgain() {
        givenARejectedSlip();
        Customer reader = whenTheLinkOfTheMailIsOpened();

        Page form = reader.follows(reader.open(address(rejected)), "Submit again");
        assertThat(form.typed("referenceNo")).isEqualTo(reference);
        assertThat(form.typed("amount")).isEqualTo("1.25");
        assertThat(form.typed("transactionDate")).isEqualTo(Customer.yesterday());
        Page pending = reader.pressesOk(form, Map.of("referenceNo", reference + "7"), Upload.slip());

        assertThat(pending.status()).isEqualTo(200);
        String again = Customer.slipCode(pending.document().select(".big-code").text());
        assertThat(again).isNotEqualTo(rejected);
        assertThat(pending.text()).contains("Pending", reference + "7", rejected);
        Page before = reader.open(address(rejected));
        assertThat(before.text()).contains("rejected", again);
        assertThat(before.offers("Submit again")).isFalse();
        assertThat(staff.opens(again).text()).contains("Pending");
    }

    private void givenARejectedSlip() {
        Page form = customer.opensTheForm();
        Map<String, String> typed = Customer.inOrder(form);
        reference = typed.get("referenceNo");
        typed.put("amount", "1.25");
        rejected = Customer.slipCode(customer.pressesOk(form, typed, Upload.slip())
                .document()
                .select(".big-code")
                .text());
        staff.signsIn(Staff.APPROVER);
        Page decided = staff.rejects(staff.opens(rejected), "The reference number does not match", "");
        assertThat(decided.status()).isEqualTo(200);
    }

    private Customer whenTheLinkOfTheMailIsOpened() {
        Mail mail = site.mailbox()
                .await(
                        "rejection of " + rejected,
                        told -> told.subject().equals("Payment slip " + rejected + " was not accepted"));
        assertThat(mail.text()).contains("Reason: The reference number does not match the payment.");
        String link =
                Jsoup.parse(mail.html()).select("a:containsOwn(Submit again)").attr("href");
        Customer reader = new Customer(URI.create(link));
        reader.opensTheLink();
        return reader;
    }

    private static String address(String code) {
        return "/portal/slips/" + code;
    }
}
