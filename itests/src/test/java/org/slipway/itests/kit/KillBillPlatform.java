// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real Kill Bill, with a tenant of its own for each run. */
final class KillBillPlatform implements Platform {

    private static final BigDecimal PESOS = new BigDecimal("100000.00");
    private static final String ACCOUNT = "1010";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration NEXT = Duration.ofSeconds(12);

    private final String tenant = "faults-" + UUID.randomUUID();
    private final KillBill killBill = new KillBill(tenant);
    private final List<String> invoices = new ArrayList<>();

    @Override
    public String supplier() {
        return "tenant";
    }

    @Override
    public OptionalInt server() {
        return OptionalInt.of(KillBill.url().getPort());
    }

    @Override
    public List<String> words() {
        return List.of("/payments?externalPayment=true");
    }

    @Override
    public void configure(UnpackedDistribution slipway, int port) throws IOException {
        slipway.withHostAndAccount("slipway-host-killbill");
        slipway.set(
                "slipway.killbill-tenant.cfg",
                Map.of(
                        "url",
                        URI.create("http://127.0.0.1:" + port),
                        "user",
                        "admin",
                        "passwordFile",
                        slipway.secret("slipway.killbill.password", KillBill.PASSWORD),
                        "apiKey",
                        tenant,
                        "apiSecretFile",
                        slipway.secret("slipway.killbill.secret", tenant),
                        "supplier",
                        supplier(),
                        "name",
                        "Sampaguita Trading",
                        "accounts",
                        ACCOUNT + " | BDO Unibank | Sampaguita Trading | 0012 3456 7890"));
        slipway.set("slipway.method-bank.cfg", Platform.bank(supplier(), ACCOUNT));
    }

    @Override
    public List<Customer> customers(Mailbox mailbox, int count) {
        return Stream.generate(() -> customer(mailbox)).limit(count).toList();
    }

    /** An invoice is new from the distribution's first look on: one that was too early is followed by another. */
    private Customer customer(Mailbox mailbox) {
        String address = "payables-" + UUID.randomUUID() + "@narra.example";
        String account = killBill.opensAnAccount("Narra Hardware", address, "PHP");
        List<Mailbox.Mail> mails = Awaitility.await("the mail of an invoice in Kill Bill")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(NEXT)
                .until(() -> entered(account, mailbox, address), found -> !found.isEmpty());
        return new Customer(mails.get(0).reviewAndPay());
    }

    private List<Mailbox.Mail> entered(String account, Mailbox mailbox, String address) {
        List<Mailbox.Mail> mails = mailbox.all(mail -> mail.to().equals(address) && mail.invites());
        if (mails.isEmpty()) {
            invoices.add(killBill.invoices(account, "PHP", PESOS.toPlainString()));
        }
        return mails;
    }

    @Override
    public Books books(Tables tables) {
        List<String> keys = new ArrayList<>();
        List<String> unbalanced = new ArrayList<>();
        for (String invoice : invoices) {
            List<String> own = killBill.paymentKeys(invoice);
            keys.addAll(own);
            BigDecimal owed = PESOS.subtract(new BigDecimal(PESO).multiply(new BigDecimal(own.size())));
            if (killBill.balance(invoice).compareTo(owed) != 0) {
                unbalanced.add("invoice " + invoice + " owes " + killBill.balance(invoice) + " after " + own.size()
                        + " payments");
            }
        }
        return new Books(keys, unbalanced);
    }
}
