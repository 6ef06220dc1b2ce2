// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;

/** A real Odoo, with customers of its own for each run. */
final class OdooPlatform implements Platform {

    private static final int PESOS = 100_000;

    private final Odoo odoo = new Odoo();
    private final OdooCompany company = new OdooCompany(odoo);
    private final List<Integer> invoices = new ArrayList<>();

    OdooPlatform() throws IOException {}

    @Override
    public String supplier() {
        return "story";
    }

    @Override
    public OptionalInt server() {
        return OptionalInt.of(Odoo.url().getPort());
    }

    @Override
    public List<String> words() {
        return List.of("slipway=post-draft", "slipway=post-book", "slipway=post-allocate");
    }

    @Override
    public void configure(UnpackedDistribution slipway, int port) throws IOException {
        slipway.withHostAndAccount("slipway-host-odoo");
        slipway.set(
                "slipway.odoo.cfg",
                Map.of(
                        "url", URI.create("http://127.0.0.1:" + port),
                        "db", Odoo.database(),
                        "user", OdooCompany.ACCOUNT,
                        "passwordFile", slipway.secret("slipway.odoo.password", OdooCompany.ACCOUNT),
                        "suppliers", supplier() + "=" + company.id(),
                        "announceFrom", LocalDate.now(ZoneOffset.UTC),
                        "announceSeconds", 5));
        slipway.set("slipway.method-bank.cfg", Platform.bank(supplier(), company.journal()));
    }

    @Override
    public List<Customer> customers(Mailbox mailbox, int count) {
        return Stream.generate(() -> customer(mailbox)).limit(count).toList();
    }

    private Customer customer(Mailbox mailbox) {
        String address = "payables-" + UUID.randomUUID() + "@narra.example";
        invoices.add(company.postsAnInvoice("Narra Hardware", address, PESOS));
        Mailbox.Mail mail = mailbox.await("the invoice", sent -> sent.to().equals(address) && sent.invites());
        return new Customer(mail.reviewAndPay());
    }

    /** A payment without a key of ours, or that is not booked, is none of ours: it does not add up. */
    @Override
    public Books books(Tables tables) {
        List<String> keys = new ArrayList<>();
        List<String> unbalanced = new ArrayList<>();
        for (int invoice : invoices) {
            List<String> own = company.payments(invoice).stream()
                    .flatMap(payment -> key(payment).stream())
                    .toList();
            keys.addAll(own);
            BigDecimal owed =
                    BigDecimal.valueOf(PESOS).subtract(new BigDecimal(PESO).multiply(new BigDecimal(own.size())));
            BigDecimal said = odoo.row("account.move", invoice, "amount_residual")
                    .path("amount_residual")
                    .decimalValue();
            if (owed.compareTo(said) != 0) {
                unbalanced.add("invoice " + invoice + " owes " + said + " after " + own.size() + " payments");
            }
        }
        return new Books(keys, unbalanced);
    }

    private List<String> key(int payment) {
        List<String> keys = new ArrayList<>();
        if (odoo.row("account.payment", payment, "state").path("state").asText().equals("posted")) {
            for (int name : odoo.ids(
                    "ir.model.data", List.of("model", "=", "account.payment"), List.of("res_id", "=", payment))) {
                JsonNode row = odoo.row("ir.model.data", name, "name");
                keys.add(row.path("name").asText());
            }
        }
        return keys;
    }
}
