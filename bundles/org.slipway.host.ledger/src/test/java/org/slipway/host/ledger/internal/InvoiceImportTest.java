// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.books.BookProblem;
import org.slipway.api.books.BooksRefusal;
import org.slipway.api.books.InvoiceFile;
import org.slipway.api.books.RowFault;
import org.slipway.database.RealDatabase;
import org.slipway.testkit.Suppliers;

@ParameterizedClass
@EnumSource
class InvoiceImportTest {

    private static final SupplierId TALA = Suppliers.TALA.id();
    private static final String HEAD =
            "number,customer,customerName,customerEmail,issued,due,description,quantity,unitPrice,taxPercent\n";
    private static final String SOUND = HEAD
            + "T-1,C-1,\"Narra \"\"N\"\" Hardware, Inc.\",n@narra.example,2026-03-01,2026-03-31,\"Rope,\nred\",2,10.00,12\r\n"
            + "T-1,C-1,\"Narra \"\"N\"\" Hardware, Inc.\",n@narra.example,2026-03-01,2026-03-31,Delivery,1,5,0\r\n"
            + "\r\n"
            + "T-2,C-1,,,2026-03-02,2026-03-31,Rope,1,10.00,12";

    private final LedgerDatabase database;
    private final LedgerBookKeeping books;

    InvoiceImportTest(RealDatabase real) {
        database = new LedgerDatabase(real);
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T01:30:00Z"), ZoneOffset.UTC);
        books = new LedgerBookKeeping(database.factory(), LedgerPortal.empty(), clock);
        new ReferenceLedger(database.factory(), clock).open(Suppliers.TALA, List.of());
    }

    @BeforeEach
    void startEmpty() {
        assertThat(invoices()).isEmpty();
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    private static Staff staff(Role role) {
        return new Staff("ada", Set.of(role), new SupplierScope(false, Set.of(TALA)));
    }

    private List<String> invoices() {
        return database.rows("select code, customer_name, net, tax, entered_by from invoice order by code");
    }

    private InvoiceFile review(byte[] file) {
        return ((Outcome.Accepted<InvoiceFile, BooksRefusal>) books.review(staff(Role.ADMIN), TALA, file)).value();
    }

    private InvoiceFile enter(String file) {
        return ((Outcome.Accepted<InvoiceFile, BooksRefusal>)
                        books.importFile(staff(Role.ADMIN), TALA, file.getBytes(UTF_8)))
                .value();
    }

    @Test
    void shouldEnterInvoicesWithTheirLinesAndCustomer_whenTheFileIsSound() {
        // when
        InvoiceFile entered = enter('\uFEFF' + SOUND);

        // then
        assertThat(entered.faults()).isEmpty();
        assertThat(entered.added())
                .extracting(invoice -> invoice.header().number())
                .containsExactly("T-1", "T-2");
        assertThat(invoices())
                .containsExactly(
                        "T-1 Narra \"N\" Hardware, Inc. 25.0000 2.4000 ada",
                        "T-2 Narra \"N\" Hardware, Inc. 10.0000 1.2000 ada");
        assertThat(database.rows("select description from invoice_line where quantity = 2"))
                .containsExactly("Rope, red");
        assertThat(database.rows("select code, email from customer")).containsExactly("C-1 n@narra.example");
        assertThat(database.rows("select sum(debit) - sum(credit) from journal_line"))
                .containsExactly("0.0000");
    }

    @Test
    void shouldChangeNothing_whenItIsOnlyLookedAtOrEnteredTwice() {
        // when // then
        assertThat(review(SOUND.getBytes(UTF_8)).added()).hasSize(2);
        assertThat(invoices()).isEmpty();

        enter(SOUND);
        assertThat(enter(SOUND)).isEqualTo(new InvoiceFile(List.of(), 2, List.of()));
        assertThat(invoices()).hasSize(2);
        assertThat(database.rows("select count(*) from journal_entry")).containsExactly("2");
    }

    @Test
    void shouldEnterNothing_whenOneInvoiceIsThereWithOtherContent() {
        // given
        enter(SOUND);

        // when
        InvoiceFile again = enter(SOUND.replace("T-1", "T-3").replace("Rope,1,10.00", "Rope,1,11.00"));

        // then
        assertThat(again).isEqualTo(InvoiceFile.wrong(List.of(new RowFault(6, "number", BookProblem.TAKEN))));
        assertThat(invoices()).hasSize(2);
    }

    @Test
    void shouldNameEveryProblemByLineAndColumn_whenAFileIsWrong() {
        // when
        InvoiceFile wrong = enter(HEAD
                + "T-1,C-1,Narra,,2026-03-01,2026-02-01,Rope,2,10.00,12\n"
                + "T-1,C-1,Narra,,2026-03-02,2026-02-01,,x,10.001,\n"
                + "T-2,C-2,,,2026-03-01,2026-03-02,Rope,1,1,1\n"
                + "T-3,C-1,Narra,,2026-03-01,2026-03-02,Rope,1,1\n");

        // then
        assertThat(wrong.faults())
                .containsExactlyInAnyOrder(
                        new RowFault(2, "due", BookProblem.BEFORE_ISSUED),
                        new RowFault(3, "issued", BookProblem.DIFFERS),
                        new RowFault(3, "description", BookProblem.MISSING),
                        new RowFault(3, "quantity", BookProblem.UNREADABLE),
                        new RowFault(3, "unitPrice", BookProblem.UNREADABLE),
                        new RowFault(3, "taxPercent", BookProblem.MISSING),
                        new RowFault(4, "customerName", BookProblem.MISSING),
                        new RowFault(4, "customer", BookProblem.UNKNOWN),
                        new RowFault(5, "", BookProblem.CELL_COUNT));
        assertThat(invoices()).isEmpty();
        assertThat(database.rows("select code from customer")).isEmpty();
    }

    @Test
    void shouldSayWhatIsWrongWithTheWhole_whenItIsNoSuchFile() {
        assertThat(review("Müller".getBytes(ISO_8859_1)).faults()).containsExactly(whole(BookProblem.NOT_UTF8));
        assertThat(review(new byte[0]).faults()).containsExactly(whole(BookProblem.NOTHING));
        assertThat(review(HEAD.getBytes(UTF_8)).faults()).containsExactly(whole(BookProblem.NOTHING));
        assertThat(review(new byte[100_001]).faults()).containsExactly(whole(BookProblem.FILE_TOO_LARGE));
        assertThat(review((HEAD + "x\n".repeat(1_001)).getBytes(UTF_8)).faults())
                .containsExactly(whole(BookProblem.FILE_TOO_LARGE));
        assertThat(review((HEAD + "x\n".repeat(1_000)).getBytes(UTF_8)).faults())
                .hasSize(100);
        assertThat(review((HEAD + "a\n\"b\n\nc").getBytes(UTF_8)).faults())
                .containsExactly(new RowFault(3, "", BookProblem.QUOTES));
        assertThat(review((HEAD + "a\"b").getBytes(UTF_8)).faults())
                .containsExactly(new RowFault(2, "", BookProblem.QUOTES));
        assertThat(review("number,customer,issued,due,description,quantity,unitPrice,number,paid\n".getBytes(UTF_8))
                        .faults())
                .containsExactly(
                        new RowFault(1, "number", BookProblem.WRONG_COLUMN),
                        new RowFault(1, "paid", BookProblem.WRONG_COLUMN),
                        new RowFault(1, "taxPercent", BookProblem.NO_COLUMN));
    }

    @Test
    void shouldRefuse_whenStaffIsNoAdminOfTheSupplier() {
        byte[] file = SOUND.getBytes(UTF_8);

        assertThat(books.review(staff(Role.APPROVER), TALA, file)).isEqualTo(Outcome.refused(BooksRefusal.NOT_ALLOWED));
        assertThat(books.importFile(staff(Role.APPROVER), TALA, file))
                .isEqualTo(Outcome.refused(BooksRefusal.NOT_ALLOWED));
        assertThat(books.importFile(staff(Role.ADMIN), Suppliers.BAYVIEW.id(), file))
                .isEqualTo(Outcome.refused(BooksRefusal.NOT_ALLOWED));
        assertThat(invoices()).isEmpty();
    }

    private static RowFault whole(BookProblem problem) {
        return new RowFault(0, "", problem);
    }
}
