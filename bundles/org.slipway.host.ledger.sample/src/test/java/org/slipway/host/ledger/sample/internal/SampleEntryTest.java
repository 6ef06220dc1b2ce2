// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.sample.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
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
import org.slipway.api.method.MethodRefusal;
import org.slipway.api.method.NewPaymentMethod;
import org.slipway.api.method.OfferedMethod;
import org.slipway.api.method.PaymentMethod;
import org.slipway.api.method.PaymentMethods;
import org.slipway.api.method.QrPh;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.host.ledger.LedgerBooks;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.host.FakeHostLedger;

class SampleEntryTest {

    private static final SupplierId MABUHAY = new SupplierId("mabuhay");

    private final FakeHostLedger host = new FakeHostLedger();
    private final List<String> notified = new ArrayList<>();
    private final List<NewPaymentMethod> methods = new ArrayList<>();
    private final SampleEntry entry =
            new SampleEntry(new Books(), host, new Methods(), new Announcements(), MutableClock.standing());
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
        assertThat(methods).hasSize(9);
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

    private final class Methods implements PaymentMethods {

        @Override
        public List<OfferedMethod> offered(SupplierId supplier) {
            return List.of();
        }

        @Override
        public Outcome<PaymentMethod, MethodRefusal> setUp(Staff staff, NewPaymentMethod method) {
            assertThat(staff.maySetUp(method.supplier())).isTrue();
            assertThat(method.qrPayload().isEmpty()
                            || QrPh.parse(method.qrPayload()).isPresent())
                    .isTrue();
            if (methods.contains(method)) {
                return Outcome.refused(MethodRefusal.ID_TAKEN);
            }
            methods.add(method);
            return Outcome.accepted(new PaymentMethod(
                    method.supplier(),
                    method.id(),
                    method.kind(),
                    method.label(),
                    host.receivingAccounts(method.supplier()).get(0)));
        }
    }
}
