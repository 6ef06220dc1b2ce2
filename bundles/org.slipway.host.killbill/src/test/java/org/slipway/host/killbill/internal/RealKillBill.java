// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.killbill.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.Supplier;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.HostFault;
import org.slipway.testkit.host.LossyWire;
import org.slipway.testkit.host.TranslatedHost;

/** The adapter before a real Kill Bill with two new tenants, with a line between that breaks as told, in the contract's ids. */
final class RealKillBill implements AutoCloseable {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofSeconds(4);

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Path password = Tenants.secretFile("password");
    private final Map<SupplierId, KillBillSite> sites = new HashMap<>();
    private final Map<SupplierId, Path> secrets = new HashMap<>();
    private final LossyWire wire;
    private final TranslatedHost host;
    private volatile Duration patience = LONG;

    RealKillBill() throws IOException {
        wire = new LossyWire(KillBillSite.url().getPort());
        for (Supplier supplier : List.of(Suppliers.TALA, Suppliers.BAYVIEW)) {
            sites.put(supplier.id(), new KillBillSite(key(supplier)));
            secrets.put(supplier.id(), Tenants.secretFile(key(supplier)));
        }
        host = new TranslatedHost(node(URI.create("http://127.0.0.1:" + wire.port())), run);
        sites.keySet()
                .forEach(supplier ->
                        List.of("1010", "1020").forEach(account -> host.name("account ", supplier, account, account)));
    }

    private String key(Supplier supplier) {
        return supplier.id() + "-" + run;
    }

    Tenant tenant(Supplier supplier, URI url) {
        return Tenants.tenant(
                supplier, url, key(supplier), password, Objects.requireNonNull(secrets.get(supplier.id())), patience);
    }

    private KillBillLedger node(URI url) {
        return new KillBillLedger(() -> List.of(tenant(Suppliers.TALA, url), tenant(Suppliers.BAYVIEW, url)));
    }

    /** Another adapter before the same Kill Bill, as on another node. */
    KillBillLedger node() {
        return node(KillBillSite.url());
    }

    TranslatedHost host() {
        return host;
    }

    private KillBillSite site(SupplierId supplier) {
        return Objects.requireNonNull(sites.get(supplier));
    }

    KillBillSite site() {
        return site(Suppliers.TALA.id());
    }

    void enter(Invoice invoice) {
        SupplierId supplier = invoice.ref().supplier();
        String id = site(supplier).enter(invoice, account(invoice));
        host.name("invoice ", supplier, invoice.ref().invoice(), id);
    }

    /** Kill Bill's id of the customer of an invoice. */
    String account(Invoice invoice) {
        SupplierId supplier = invoice.ref().supplier();
        Customer customer = invoice.header().customer();
        String known = host.their("customer ", supplier, customer.id().value());
        if (known.equals("999999999")) {
            known = site(supplier)
                    .customer(
                            customer, invoice.totals().total().getCurrencyUnit().getCode());
            host.name("customer ", supplier, customer.id().value(), known);
        }
        return known;
    }

    /** Kill Bill's id of an invoice. */
    String id(InvoiceRef ref) {
        return host.their("invoice ", ref.supplier(), ref.invoice());
    }

    void cancel(InvoiceRef ref) {
        site(ref.supplier()).cancel(id(ref));
    }

    /** The line breaks at the questions that are meant, or, where nothing listens, at all. */
    void fail(HostFault fault, Predicate<String> meant) throws IOException {
        patience = fault == HostFault.TIME_OUT ? SHORT : LONG;
        if (fault == HostFault.REFUSED) {
            wire.fail(fault);
        } else {
            wire.fail(fault, meant, Integer.MAX_VALUE);
        }
    }

    void heal() throws IOException {
        patience = LONG;
        wire.heal();
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
