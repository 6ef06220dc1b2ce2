// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.slipway.itests.kit.HostBooks.Specimen;

/** Customers, by the links of invoice mails that came to the mail server. */
public final class Invitations {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Mailbox mailbox;
    private final Set<URI> given = new HashSet<>();
    private final Set<String> invoices = new HashSet<>();
    private final Supplier<HostBooks> books;
    private int regular;

    /** By the mails of that server; nobody is regular. */
    public Invitations(Mailbox mailbox) {
        this(mailbox, () -> {
            throw new IllegalStateException("nobody enters invoices here");
        });
    }

    /** By the mails of that server, and for those who are regular by the books of the host. */
    Invitations(Mailbox mailbox, Supplier<HostBooks> books) {
        this.mailbox = mailbox;
        this.books = books;
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

    /** A customer of the sample's supplier with an invoice of 10,000 pesos, which was issued just now. */
    public synchronized Customer aRegularCustomer() {
        regular++;
        Specimen invoice = new Specimen(
                "mabuhay",
                "REG-" + regular,
                "REG-" + regular,
                "Carinderia No. " + regular,
                20,
                "5000.00",
                List.of("Paper", "Toner"));
        Customer customer = books.get().enters(invoice);
        books.get().publishes(invoice);
        return customer;
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
