// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.sample.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.api.approval.Staff;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceAnnouncements;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.ManagedMethod.Confirmed;
import org.slipway.api.method.ManagedMethod.Proposed;
import org.slipway.api.method.MethodAccount;
import org.slipway.api.method.MethodAdministration;
import org.slipway.api.method.MethodEntry;
import org.slipway.api.method.MethodField;
import org.slipway.api.method.MethodId;
import org.slipway.api.method.MethodKind;
import org.slipway.api.method.MethodOverview;
import org.slipway.api.method.MethodPresentation;
import org.slipway.api.method.MethodRefusal;
import org.slipway.api.method.MethodRefused;
import org.slipway.api.method.MethodSaved;
import org.slipway.api.method.MethodTarget;
import org.slipway.api.method.QrPh;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.api.method.SubmitMethod;
import org.slipway.host.ledger.LedgerBooks;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;

class SampleEntryTest {

    private static final SupplierId MABUHAY = new SupplierId("mabuhay");

    private final FakeHostLedger host = new FakeHostLedger();
    private final List<String> notified = new ArrayList<>();
    private final Methods methods = new Methods();
    private final SampleEntry entry = new SampleEntry(
            new Books(), host, new SampleMethods(methods), new Announcements(), MutableClock.standing());
    private boolean announcementsDown;

    @Test
    void shouldEnterInvoicesInEveryState_whenTheBooksAreEmpty() {
        // when
        entry.enter();

        // then
        assertThat(invoice("MOS-0117").lines()).hasSize(5);
        assertThat(invoice("MOS-0117").totals().total()).isEqualTo(Money.parse("PHP 39099.20"));
        assertThat(invoice("MOS-0121").lines()).hasSize(20);
        assertThat(invoice("MOS-0112").summary().partPaid()).isTrue();
        assertThat(invoice("MOS-0090").status()).isEqualTo(InvoiceStatus.PAID);
        assertThat(invoice("MOS-0085").status()).isEqualTo(InvoiceStatus.CANCELLED);
        assertThat(methods.all.values())
                .hasSize(9)
                .allMatch(method -> method.offered().isPresent());
    }

    @Test
    void shouldNotifyOncePerPayableInvoice_whenRunAtEveryStart() {
        // when
        entry.enter();
        entry.enter();

        // then
        assertThat(notified)
                .containsExactly(
                        "MOS-0117",
                        "MOS-0112",
                        "MOS-0102",
                        "MOS-0107",
                        "MOS-0098",
                        "MOS-0121",
                        "MMS-2041",
                        "MMS-2035",
                        "MMS-2039");
        assertThat(host.receipts()).hasSize(5);
    }

    @Test
    void shouldGoOnLater_whenTheHostIsOutOfReach() {
        // given
        host.outOfReach(true);
        assertThatThrownBy(entry::enter).isInstanceOf(UnavailableException.class);

        // when
        host.outOfReach(false);
        entry.enter();

        // then
        assertThat(notified).hasSize(9);
    }

    @Test
    void shouldPostEachReceiptOnce_whenTheHostFailsHalfWay() {
        // given
        host.next(FakeHostLedger.Mishap.ANSWER_LOST, FakeHostLedger.Mishap.UNREACHABLE);
        assertThatThrownBy(entry::enter).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(entry::enter).isInstanceOf(UnavailableException.class);

        // when
        entry.enter();

        // then
        assertThat(host.receipts()).hasSize(5);
        assertThat(invoice("MOS-0112").summary().partPaid()).isTrue();
        assertThat(notified).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void shouldNotifyLater_whenTheNotificationsFailHalfWay() {
        // given
        announcementsDown = true;
        assertThatThrownBy(entry::enter).isInstanceOf(UnavailableException.class);

        // when
        announcementsDown = false;
        entry.enter();

        // then
        assertThat(notified).hasSize(9).contains("MOS-0117").doesNotHaveDuplicates();
    }

    private Invoice invoice(String number) {
        return host.invoice(new InvoiceRef(MABUHAY, number)).orElseThrow();
    }

    /** Books over the host in memory. */
    private final class Books implements LedgerBooks {

        @Override
        public boolean open(Supplier supplier, List<ReceivingAccount> accounts) {
            host.with(supplier, accounts.toArray(ReceivingAccount[]::new));
            return true;
        }

        @Override
        public boolean enter(Invoice invoice) {
            if (host.invoice(invoice.ref()).isPresent()) {
                return false;
            }
            host.with(invoice);
            return true;
        }

        @Override
        public void cancel(InvoiceRef ref) {
            Invoice open = host.invoice(ref).orElseThrow();
            host.with(new Invoice(ref, open.header(), open.lines(), open.totals(), InvoiceStatus.CANCELLED));
        }
    }

    private final class Announcements implements InvoiceAnnouncements {

        @Override
        public void announce(List<InvoiceRef> invoices) {
            if (announcementsDown) {
                throw new UnavailableException("store", new IllegalStateException("connection refused"));
            }
            invoices.stream()
                    .filter(ref -> host.invoice(ref).orElseThrow().payable())
                    .forEach(ref -> notified.add(ref.invoice()));
        }
    }

    /** The methods of two admins, in memory. */
    private static final class Methods implements MethodAdministration {

        final Map<String, ManagedMethod> all = new LinkedHashMap<>();

        @Override
        public Outcome<MethodOverview, MethodRefusal> overview(Staff staff, SupplierId supplier) {
            List<ManagedMethod> ofSupplier = all.values().stream()
                    .filter(method -> method.supplier().equals(supplier))
                    .toList();
            return Outcome.accepted(new MethodOverview(Suppliers.TALA, ofSupplier, List.of(), List.of()));
        }

        @Override
        public Outcome<MethodSaved, MethodRefused> submit(Staff staff, SubmitMethod asked) {
            assertThat(staff.maySetUp(asked.supplier())).isTrue();
            MethodId id = asked.id().orElseThrow();
            if (all.containsKey(asked.supplier() + "/" + id)) {
                return Outcome.refused(new MethodRefused(MethodRefusal.STALE));
            }
            Proposed proposal = new Proposed(account(asked.entry()), staff.name(), Instant.EPOCH);
            MethodPresentation presentation =
                    new MethodPresentation(asked.entry().value(MethodField.LABEL), "", 0);
            all.put(
                    asked.supplier() + "/" + id,
                    ManagedMethod.unstored(asked.supplier(), id, presentation).proposed(proposal));
            return Outcome.accepted(MethodSaved.PROPOSED);
        }

        private static MethodAccount account(MethodEntry entry) {
            String qrPayload = entry.value(MethodField.QR_PH);
            assertThat(qrPayload.isEmpty() || QrPh.parse(qrPayload).isPresent()).isTrue();
            return new MethodAccount(
                    MethodKind.valueOf(entry.value(MethodField.KIND)),
                    new ReceivingAccount(
                            entry.value(MethodField.RECEIVING_ACCOUNT),
                            entry.value(MethodField.BANK),
                            entry.value(MethodField.ACCOUNT_NAME),
                            entry.value(MethodField.ACCOUNT_NUMBER)),
                    CurrencyUnit.of(entry.value(MethodField.CURRENCY)),
                    entry.value(MethodField.COUNTRY),
                    QrPh.parse(qrPayload));
        }

        @Override
        public Outcome<ManagedMethod, MethodRefusal> confirm(Staff staff, MethodTarget target) {
            String key = target.supplier() + "/" + target.id();
            ManagedMethod method = Objects.requireNonNull(all.get(key));
            Proposed proposal = method.proposal().orElseThrow();
            assertThat(staff.name()).isNotEqualTo(proposal.by());
            ManagedMethod confirmed =
                    method.confirmed(new Confirmed(proposal.account(), proposal.by(), staff.name(), Instant.EPOCH));
            all.put(key, confirmed);
            return Outcome.accepted(confirmed);
        }

        @Override
        public Outcome<ManagedMethod, MethodRefusal> discard(Staff staff, MethodTarget target) {
            throw new AssertionError("the sample discards nothing");
        }
    }
}
