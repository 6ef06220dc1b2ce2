// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.testkit.InvoiceBuilder.invoice;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.DamagedException;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.books.BooksOverview;
import org.slipway.database.RealDatabase;
import org.slipway.testkit.Customers;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;

/** An invoice whose row says what no invoice says. */
@ParameterizedClass
@EnumSource
class DamagedInvoiceTest {

    private static final SupplierId TALA = Suppliers.TALA.id();

    private final LedgerDatabase database;
    private final ReferenceLedger ledger;

    DamagedInvoiceTest(RealDatabase real) {
        database = new LedgerDatabase(real);
        ledger = new ReferenceLedger(database.factory(), Clock.systemUTC());
        ledger.open(Suppliers.TALA, List.of(Methods.GCASH.account()));
        ledger.enter(invoice().id("1001").build());
        ledger.enter(invoice().id("1002").build());
        database.execute("update invoice set currency = 'QQQ' where code = '1002'");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void shouldLeaveTheOthersAlone_whenInvoicesAreListed() {
        assertThat(ledger.openInvoices(TALA, Customers.NARRA.id(), 10))
                .extracting(open -> open.ref().invoice())
                .containsExactly("1001");
        assertThat(ledger.invoices(Set.of(new InvoiceRef(TALA, "1001")))).isPresent();
        Staff ada = new Staff("ada", Set.of(Role.ADMIN), SupplierScope.of(TALA));
        BooksOverview books = new LedgerBookKeeping(database.factory(), LedgerPortal.empty(), Clock.systemUTC())
                .overview(ada, TALA)
                .fold(overview -> overview, refusal -> {
                    throw new AssertionError(refusal);
                });
        assertThat(books.invoices()).hasSize(1);
        assertThat(books.damaged()).isEqualTo(1);
    }

    @Test
    void shouldSayThatItIsDamaged_whenItIsAskedForItself() {
        assertThatThrownBy(() -> ledger.invoices(Set.of(new InvoiceRef(TALA, "1002"))))
                .isInstanceOf(DamagedException.class)
                .hasMessageMatching("invoice tala/1002 can't be read \\(INC-.{4}-.{4}\\)");
    }
}
