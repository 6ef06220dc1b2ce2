// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.HostBooks.Business;
import org.slipway.itests.kit.HostBooks.Specimen;
import org.slipway.itests.kit.Mailbox.Mail;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Staff;

/** Portal links that run out, are revoked and are sent anew. */
@ExtendWith(SiteExtension.class)
class LinkIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Site site;
    private Specimen invoice;
    private Customer customer;
    private ApprovalScreen staff;

    @BeforeEach
    void open(Site site) {
        this.site = site;
        invoice = Specimen.of("links", "LK-" + NUMBER.incrementAndGet(), 20);
        site.books().opens(Business.named("links", "Narra Hardware"));
        customer = site.books().enters(invoice);
        staff = new ApprovalScreen(site.base());
        staff.signsIn(Staff.APPROVER);
    }

    @Test
    void shouldMailAFreshLink_whenTheLinkHasExpired() {
        site.books().expires(customer);

        Page expired = customer.opensTheLink();
        Page asked = customer.presses(expired, "Mail me a fresh link");

        assertThat(expired.status()).isEqualTo(410);
        assertThat(expired.text()).contains("This link has expired").doesNotContain(invoice.customer());
        assertThat(asked.text()).contains("Look into your mailbox");
        assertThat(thenTheMailedLinkOpens()).isNotEqualTo(customer.link());
    }

    @Test
    void shouldBeAsUnknownAndEndTheSession_whenStaffRevokesTheLink() {
        assertThat(customer.opensTheLink().status()).isEqualTo(200);
        Page links = staff.links(invoice.number());
        assertThat(links.text()).contains("Can be opened").doesNotContain(invoice.email());

        Page revoked = staff.revokes(links, "Sent to the wrong person");

        assertThat(revoked.status()).isEqualTo(200);
        assertThat(revoked.text()).contains("Revoked");
        assertThat(revoked.offers("Revoke")).isFalse();
        assertThat(customer.invoice().status()).isEqualTo(404);
        Page again = customer.opensTheLink();
        Page unknown = customer.open("/portal/l/AAAAAAAAAAAAAAAAAAAAAA." + "A".repeat(43));
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.text()).isEqualTo(unknown.text());
        assertThat(unknown.status()).isEqualTo(404);
    }

    @Test
    void shouldAskAtTheField_whenNoReasonIsGiven() {
        Page again = staff.revokes(staff.links(invoice.number()), " ");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.problemAt("reason")).isEqualTo("Write why the link is revoked.");
        assertThat(customer.opensTheLink().status()).isEqualTo(200);
    }

    @Test
    void shouldMailTheSameLinkAgain_whenStaffSendsIt() {
        Page sent = staff.sendsANewLink(staff.links(invoice.number()));

        assertThat(sent.text()).contains("A mail with a link is on its way");
        assertThat(thenTheMailedLinkOpens()).isEqualTo(customer.link());
    }

    private URI thenTheMailedLinkOpens() {
        Mail mail =
                site.mailbox().await("a fresh link", found -> found.to().equals(invoice.email()) && found.invites());
        Page opened = new Customer(mail.reviewAndPay()).opensTheLink();
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.text()).contains(invoice.number());
        return mail.reviewAndPay();
    }
}
