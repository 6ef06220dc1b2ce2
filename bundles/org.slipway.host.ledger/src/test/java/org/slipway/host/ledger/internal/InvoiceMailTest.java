// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BooksRefusal;
import org.slipway.api.books.InvoiceEntry;
import org.slipway.api.invoice.NotificationRefusal;
import org.slipway.api.invoice.NotificationRefused;
import org.slipway.database.RealDatabase;
import org.slipway.testkit.Suppliers;

/** An invoice of the books that is mailed to its customer. */
@ParameterizedClass
@EnumSource
class InvoiceMailTest {

    private static final Instant NOW = Instant.parse("2026-03-01T01:30:00Z");
    private static final Staff ADA = staff(Role.ADMIN);
    private static final InvoiceRef INVOICE = new InvoiceRef(Suppliers.TALA.id(), "T-1");

    private final LedgerDatabase database;
    private final PortalStores portal;
    private final LedgerBookKeeping books;
    private final ReferenceLedger ledger;
    private final List<InvoiceRef> mailed = new ArrayList<>();
    private Outcome<String, NotificationRefused> answer = Outcome.accepted("payables@narra.example");

    InvoiceMailTest(RealDatabase real) {
        database = new LedgerDatabase(real);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        portal = LedgerPortal.empty();
        portal.notifications = this::mail;
        books = new LedgerBookKeeping(database.factory(), portal, clock);
        ledger = new ReferenceLedger(database.factory(), clock);
    }

    private Outcome<String, NotificationRefused> mail(Staff staff, InvoiceRef invoice) {
        mailed.add(invoice);
        return answer;
    }

    @BeforeEach
    void openBooks() {
        ledger.open(Suppliers.TALA, List.of());
        addCustomer("C-100", "payables@narra.example");
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    private static Staff staff(Role role) {
        return new Staff("ada", Set.of(role), SupplierScope.of(Suppliers.TALA.id()));
    }

    private void addCustomer(String code, String email) {
        books.addCustomer(
                ADA,
                Suppliers.TALA.id(),
                new BookEntry(Map.of(
                        BookField.CUSTOMER, code,
                        BookField.CUSTOMER_NAME, "Narra Hardware",
                        BookField.CUSTOMER_EMAIL, email)));
    }

    private void enter(String customer) {
        BookEntry head = new BookEntry(Map.of(
                BookField.NUMBER, "T-1",
                BookField.CUSTOMER, customer,
                BookField.ISSUED, "2026-02-28",
                BookField.DUE, "2026-03-30"));
        BookEntry line = new BookEntry(Map.of(
                BookField.DESCRIPTION, "Rope",
                BookField.QUANTITY, "1",
                BookField.UNIT_PRICE, "1",
                BookField.TAX_PERCENT, "0"));
        books.enterInvoice(ADA, Suppliers.TALA.id(), new InvoiceEntry(head, List.of(line)));
    }

    private List<String> sent() {
        return database.rows("select sent_by, sent_at from invoice");
    }

    @Test
    void shouldOrderTheMailAndKeepWhen_whenItIsSent() {
        // given
        enter("C-100");

        // when
        Outcome<String, BooksRefusal> sent = books.send(ADA, INVOICE);

        // then
        assertThat(sent).isEqualTo(Outcome.accepted("payables@narra.example"));
        assertThat(mailed).containsExactly(INVOICE);
        assertThat(sent()).containsExactly("ada 1772328600000000");
    }

    @Test
    void shouldOrderNothing_whenItCantBeSent() {
        // given
        assertThat(books.send(ADA, INVOICE)).isEqualTo(Outcome.refused(BooksRefusal.NOT_FOUND));
        addCustomer("C-101", "");
        enter("C-101");

        // then
        assertThat(books.send(ADA, INVOICE)).isEqualTo(Outcome.refused(BooksRefusal.NO_ADDRESS));
        ledger.cancel(INVOICE);
        assertThat(books.send(ADA, INVOICE)).isEqualTo(Outcome.refused(BooksRefusal.NOT_PAYABLE));
        assertThat(books.send(staff(Role.APPROVER), INVOICE)).isEqualTo(Outcome.refused(BooksRefusal.NOT_ALLOWED));
        assertThat(mailed).isEmpty();
    }

    @Test
    void shouldNotSayThatItWasSent_whenTooManyMailsWereOrdered() {
        // given
        enter("C-100");
        answer = Outcome.refused(new NotificationRefused(NotificationRefusal.TOO_MANY_OF_INVOICE));

        // then
        assertThat(books.send(ADA, INVOICE)).isEqualTo(Outcome.refused(BooksRefusal.SENT_TOO_OFTEN));
        assertThat(database.rows("select sent_by from invoice")).containsExactly("");
    }

    @Test
    void shouldNotSayThatItWasSent_whenThePortalIsAway() {
        // given
        enter("C-100");
        portal.notifications = null;

        // then
        assertThatThrownBy(() -> books.send(ADA, INVOICE)).isInstanceOf(UnavailableException.class);
        assertThat(database.rows("select sent_by from invoice")).containsExactly("");
    }
}
