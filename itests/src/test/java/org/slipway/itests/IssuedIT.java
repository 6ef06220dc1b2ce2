// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.HostBooks.Business;
import org.slipway.itests.kit.HostBooks.Specimen;
import org.slipway.itests.kit.Mailbox.Mail;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;

/** A host says by an event that it has issued an invoice. */
@ExtendWith(SiteExtension.class)
class IssuedIT {

    @Test
    void shouldMailTheInvoice_whenTheHostPublishesThatItWasIssued(Site site) {
        Specimen invoice = Specimen.of("issued", "IS-1", 20);
        site.books().opens(Business.named("issued", "Narra Hardware"));
        site.books().enters(invoice);

        site.books().publishes(invoice);

        Mail mail = site.mailbox().await("the invoice", found -> found.to().contains(invoice.email()));
        assertThat(mail.text()).contains("Review and Pay");
        assertThat(new Customer(mail.reviewAndPay()).opensTheLink().text()).contains("₱10,000.00");
    }
}
