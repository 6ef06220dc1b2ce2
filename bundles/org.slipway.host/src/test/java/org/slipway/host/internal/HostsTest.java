// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.PostingAnswer.NotSent;
import org.slipway.spi.host.Receipt;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;
import org.slipway.testkit.host.Receipts;

/** Two platforms, of which each has heard of both suppliers: configuration says which one is believed. */
final class HostsTest {

    private static final InvoiceRef OF_TALA = new InvoiceRef(Suppliers.TALA.id(), "1001");
    private static final InvoiceRef OF_BAYVIEW = new InvoiceRef(Suppliers.BAYVIEW.id(), "1001");

    private static final Receipt RECEIPT = Receipts.receipt("K1", "40.00");

    private final FakeHostLedger odoo = withBoth(new FakeHostLedger());
    private final FakeHostLedger files = withBoth(new FakeHostLedger()).capable(Set.of(Capability.LOOKUP));
    private final Hosts hosts =
            RoutedHosts.routed(Map.of(Suppliers.TALA.id(), "odoo", Suppliers.BAYVIEW.id(), "files"), Optional.empty());
    private final GuardedHost guarded = new GuardedHost(hosts);

    private static FakeHostLedger withBoth(FakeHostLedger ledger) {
        return ledger.with(Suppliers.TALA, Methods.INSTAPAY.account(), Methods.GCASH.account())
                .with(Suppliers.BAYVIEW)
                .with(InvoiceBuilder.invoice().id("1001").build())
                .with(InvoiceBuilder.singaporeInvoice().id("1001").build());
    }

    @AfterEach
    void stop() {
        guarded.stop();
    }

    @Test
    void shouldPostToTheHostOfTheSupplierOnly_whenBothKnowTheInvoice() {
        bothAreThere();

        PostingAnswer answer = guarded.post(RECEIPT);

        assertThat(answer).isInstanceOf(PostingAnswer.Posted.class);
        assertThat(guarded.find(Suppliers.TALA.id(), RECEIPT.key())).isPresent();
        assertThat(odoo.receipts()).containsExactly(RECEIPT);
        assertThat(files.receipts()).isEmpty();
    }

    @Test
    void shouldFindEachInvoiceOnce_whenStaffOfAllSuppliersSearches() {
        bothAreThere();

        assertThat(guarded.numbered(SupplierScope.EVERY, "INV-1001", 10))
                .extracting(invoice -> invoice.ref().supplier())
                .containsExactly(Suppliers.BAYVIEW.id(), Suppliers.TALA.id());
        assertThat(guarded.numbered(SupplierScope.of(Suppliers.TALA.id()), "INV-1001", 10))
                .extracting(invoice -> invoice.ref())
                .containsExactly(OF_TALA);
    }

    @Test
    void shouldSaySoAndSendNothing_whileTheHostOfASupplierIsAway() {
        hosts.addHost(odoo, RoutedHosts.named("odoo", 100));

        assertThatThrownBy(() -> guarded.invoices(Set.of(OF_BAYVIEW)))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("the host files of supplier ")
                .hasMessageContaining("see etc/slipway.hosts.cfg");
        assertThat(guarded.invoices(Set.of(OF_TALA))).isPresent();

        hosts.addHost(files, RoutedHosts.named("files", 0));
        assertThat(guarded.invoices(Set.of(OF_BAYVIEW))).isPresent();

        hosts.removeHost(odoo);
        assertThat(guarded.post(RECEIPT)).isInstanceOf(NotSent.class);
        assertThat(odoo.receipts()).isEmpty();
        assertThatThrownBy(() -> guarded.supplier(Suppliers.TALA.id())).isInstanceOf(UnavailableException.class);
    }

    /** Writes never throw for being out of reach; of one that does all the same, nobody knows what it has done. */
    @Test
    void shouldNotTakeForNotSent_whatAHostThrows() {
        HostLedger throwing = (HostLedger) Proxy.newProxyInstance(
                HostLedger.class.getClassLoader(), new Class<?>[] {HostLedger.class}, (self, method, arguments) -> {
                    throw new UnavailableException("the host behind it", new IllegalStateException("away"));
                });
        hosts.addHost(throwing, RoutedHosts.named("odoo", 100));

        assertThatThrownBy(() -> guarded.post(RECEIPT)).isInstanceOf(UnavailableException.class);
    }

    @Test
    void shouldDoWhatTheHostOfTheSupplierCan() {
        bothAreThere();

        assertThat(guarded.capabilities(Suppliers.TALA.id())).isEqualTo(odoo.capabilities());
        assertThat(guarded.capabilities(Suppliers.BAYVIEW.id())).containsExactly(Capability.LOOKUP);
        assertThat(guarded.capabilities()).containsExactly(Capability.LOOKUP);
    }

    @Test
    void shouldTellWhoCanDoSomething_ofTheHostsOfTheSuppliersInReach() {
        odoo.capable(Set.of(Capability.BOOKS));
        hosts.addHost(odoo, RoutedHosts.named("odoo", 100));

        assertThat(guarded.can(Capability.BOOKS, SupplierScope.of(Suppliers.TALA.id())))
                .isTrue();
        assertThat(guarded.can(Capability.BOOKS, SupplierScope.of(Suppliers.BAYVIEW.id())))
                .isFalse();
        assertThat(guarded.can(Capability.BOOKS, SupplierScope.EVERY)).isTrue();

        hosts.removeHost(odoo);
        hosts.addHost(files, RoutedHosts.named("files", 0));
        assertThat(guarded.can(Capability.BOOKS, SupplierScope.of(Suppliers.TALA.id())))
                .isFalse();
        assertThat(guarded.can(Capability.BOOKS, SupplierScope.EVERY)).isFalse();
    }

    @Test
    void shouldPreferTheHighestRanking_whenNothingIsConfigured() {
        Hosts any = RoutedHosts.routed(Map.of(), Optional.empty());
        any.addHost(files, RoutedHosts.named("files", 0));
        assertThat(any.of(Suppliers.TALA.id())).isSameAs(files);

        any.addHost(odoo, RoutedHosts.named("odoo", 100));
        assertThat(any.of(Suppliers.TALA.id())).isSameAs(odoo);
    }

    @Test
    void shouldTakeTheNamedOneForAllOthers_whateverItsRanking() {
        Hosts routed = RoutedHosts.routed(Map.of(Suppliers.TALA.id(), "odoo"), Optional.of("files"));
        routed.addHost(files, RoutedHosts.named("files", 0));
        routed.addHost(odoo, RoutedHosts.named("odoo", 100));

        assertThat(routed.of(Suppliers.TALA.id())).isSameAs(odoo);
        assertThat(routed.of(Suppliers.BAYVIEW.id())).isSameAs(files);
    }

    private void bothAreThere() {
        hosts.addHost(odoo, RoutedHosts.named("odoo", 100));
        hosts.addHost(files, RoutedHosts.named("files", 0));
    }
}
