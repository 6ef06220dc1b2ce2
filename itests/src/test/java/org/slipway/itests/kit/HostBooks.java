// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The host's books of the running container, by way of the {@link HostCommands}: suppliers and invoices of a test's own. */
public final class HostBooks {

    /** Where the customers of these invoices have their mail; other tests leave them alone. */
    public static final String MAIL_DOMAIN = "@itests.example";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Bundles container;

    HostBooks(Bundles container) {
        this.container = container;
    }

    /** A supplier, with one account and one payment method. */
    public record Business(String id, String name, String method, String institution, String holder) {

        /** One with harmless names. */
        public static Business named(String id, String name) {
            return new Business(id, name, "Bank transfer", "BDO Unibank", name);
        }
    }

    /**
     * An invoice of it.
     *
     * @param id the host's own
     * @param dueIn days from today, negative when overdue
     * @param amount of each line
     */
    public record Specimen(
            String supplier, String id, String number, String customer, int dueIn, String amount, List<String> lines) {

        /** A harmless one. */
        public static Specimen of(String supplier, String id, int dueIn) {
            return new Specimen(supplier, id, id, "Bahay Kubo Catering", dueIn, "5000.00", List.of("Paper", "Toner"));
        }

        /** The address on file. */
        public String email() {
            return supplier + "." + Integer.toHexString(id.hashCode()) + MAIL_DOMAIN;
        }
    }

    /** Opens the books of a supplier. */
    public void opens(Business business) {
        order(
                "supplier",
                business.id(),
                business.name(),
                "accounts@supplier.example",
                business.method(),
                business.institution(),
                business.holder());
    }

    /** Enters an invoice, and gives a link to it. */
    public Customer enters(Specimen invoice) {
        List<String> words = new ArrayList<>(List.of(
                "invoice",
                invoice.supplier(),
                invoice.id(),
                invoice.number(),
                invoice.customer(),
                invoice.email(),
                "" + invoice.dueIn(),
                invoice.amount()));
        words.addAll(invoice.lines());
        return new Customer(URI.create(order(words.toArray(String[]::new))));
    }

    /** Gives somebody else at the customer's a link to an invoice: each recipient has one. */
    public Customer invites(Specimen invoice) {
        return new Customer(URI.create(order("link", invoice.supplier(), invoice.id(), "copy." + invoice.email())));
    }

    /** Mails the invoice to its customer. */
    public void notifies(Specimen invoice) {
        order("notify", invoice.supplier(), invoice.id());
    }

    /** Says by an event that the invoice was issued, as hosts do. */
    public void publishes(Specimen invoice) {
        order("publish", invoice.supplier(), invoice.id());
    }

    /** Books money that came over the counter. */
    public void receives(Specimen invoice, String amount) {
        order("pay", invoice.supplier(), invoice.id(), amount);
    }

    /** Cancels an invoice. */
    public void cancels(Specimen invoice) {
        order("cancel", invoice.supplier(), invoice.id());
    }

    /** From now on the host hears every question about an invoice, and answers none. */
    public void hang() {
        order("hang");
    }

    /** The host answers again. */
    public void recover() {
        order("recover");
    }

    /** Lets the time of a link run out. */
    public void expires(Customer customer) {
        String path = customer.link().getPath();
        order("expire", path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.')));
    }

    /** The addresses of all pages, and the names of what is ours in the web server's whiteboard. */
    public Set<String> pages() {
        return new TreeSet<>(Arrays.asList(order("pages").split(" ", -1)));
    }

    private String order(String... words) {
        String line = Stream.of(words)
                .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8))
                .collect(Collectors.joining(" "));
        return Awaitility.await("the host's desk: " + words[0])
                .atMost(PATIENCE)
                .until(() -> container.ask(line), answer -> !answer.startsWith("failed: "));
    }
}
