// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;

/** Customers, by the links of invoice mails that came to the mail server. */
public final class Invitations {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Mailbox mailbox;
    private final Set<URI> given = new HashSet<>();
    private final Set<String> invoices = new HashSet<>();
    private Customer regular;

    /** By the mails of that server. */
    public Invitations(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** A customer of an invoice in pesos that is still to pay, and that no other test gets. */
    public synchronized Customer anOpenInvoice() {
        return anOpenInvoice("₱");
    }

    /** A customer of an invoice in Singapore dollars that is still to pay, and that no other test gets. */
    public synchronized Customer anOpenInvoiceInSingapore() {
        return anOpenInvoice("$");
    }

    private Customer anOpenInvoice(String currency) {
        return Awaitility.await("an invoice mail of an open invoice in " + currency)
                .atMost(PATIENCE)
                .until(() -> next(currency), customer -> customer != null);
    }

    /** A customer of an invoice that several tests use, each for a peso or so. */
    public synchronized Customer aRegularCustomer() {
        if (regular == null) {
            regular = anOpenInvoice();
        }
        return regular;
    }

    private Customer next(String currency) {
        List<URI> links = mailbox.all(Mailbox.Mail::invites).stream()
                .filter(mail -> !mail.to().contains(HostBooks.MAIL_DOMAIN))
                .map(Mailbox.Mail::reviewAndPay)
                .filter(given::add)
                .toList();
        Customer chosen = null;
        for (URI link : links) {
            Customer customer = new Customer(link);
            if (chosen == null && isNew(customer.opensTheLink(), currency)) {
                chosen = customer;
            } else {
                given.remove(link);
            }
        }
        return chosen;
    }

    /** News of a slip invite to pay the rest of the same invoice: that is no other customer. */
    private boolean isNew(Page invoice, String currency) {
        return invoice.offers("Pay Now")
                && Customer.outstanding(invoice).startsWith(currency)
                && invoices.add(invoice.document().select("h1").text());
    }
}
