// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.InvoiceRef;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.PostingAnswer.Posted;
import org.slipway.spi.host.PostingAnswer.Refused;
import org.slipway.spi.host.PostingAnswer.Unknown;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.ReceiptPayment;
import org.slipway.testkit.Customers;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.HostFault;

/** One receipt over several invoices in a real Odoo: 100 are owed on 1001, 50 on 1002, 80 on 1003. */
@Tag("host-odoo")
@Timeout(300)
class OdooSeveralTest {

    private static final ReceiptKey KEY = new ReceiptKey("K1");

    private final RealOdoo odoo;

    OdooSeveralTest() throws IOException, OdooException {
        this.odoo = new RealOdoo();
    }

    @BeforeEach
    void enterThree() {
        odoo.enter(invoice().amounts("100.00", "0.00").build());
        odoo.enter(invoice().id("1002").amounts("50.00", "0.00").build());
        odoo.enter(invoice().id("1003").amounts("80.00", "0.00").build());
    }

    @AfterEach
    void closeTheWire() throws IOException {
        odoo.close();
    }

    @ParameterizedTest
    @CsvSource({
        "180, 100, 50, 30, 0, 0, 50",
        "165, 100, 15, 50, -, -, -",
        "145, 15, 50, 80, 85, 0, 0",
        "230, 100, 50, 80, 0, 0, 0",
        "250, 100, 50, 80, 0, 0, 0",
        "250, 100, 50, 79, -, -, -",
    })
    void shouldPayEachItsPartOrNothing(
            String amount, String first, String second, String third, String owed1, String owed2, String owed3)
            throws OdooException {
        boolean refused = owed1.equals("-");

        PostingAnswer answer = odoo.host().post(receipt(amount, first, second, third));

        assertThat(answer).isInstanceOf(refused ? Refused.class : Posted.class);
        assertThat(owed()).isEqualTo(refused ? List.of("100", "50", "80") : List.of(owed1, owed2, owed3));
        assertThat(payments()).hasSize(refused ? 0 : 1);
        assertThat(odoo.host().find(Suppliers.TALA.id(), KEY).isPresent()).isNotEqualTo(refused);
    }

    @ParameterizedTest
    @EnumSource(value = HostFault.class, mode = EnumSource.Mode.EXCLUDE, names = "REFUSED")
    void shouldPayEachItsPart_whenTheLineBreaksAfterTheFirstOfThem(HostFault fault) throws IOException, OdooException {
        // given
        AtomicInteger allocated = new AtomicInteger();
        odoo.fail(
                fault,
                question ->
                        question.startsWith("POST /jsonrpc?slipway=post-allocate ") && allocated.incrementAndGet() > 1);
        Receipt receipt = receipt("160", "30", "50", "80");
        PostingAnswer first = odoo.host().post(receipt);
        odoo.heal();

        // when
        PostingAnswer second = odoo.host().post(receipt);

        // then
        assertThat(first).isInstanceOf(Unknown.class);
        assertThat(second).isInstanceOf(Posted.class);
        assertThat(owed()).containsExactly("70", "0", "0");
        assertThat(payments()).hasSize(1);
    }

    @Test
    void shouldNotBeThere_whenOnlyOneOfThreeIsPaidYet() throws IOException, OdooException {
        // given
        AtomicInteger allocated = new AtomicInteger();
        odoo.fail(
                HostFault.RESET_BEFORE,
                question ->
                        question.startsWith("POST /jsonrpc?slipway=post-allocate ") && allocated.incrementAndGet() > 1);
        odoo.host().post(receipt("230", "100", "50", "80"));
        odoo.heal();

        // when, then
        assertThat(owed()).containsExactly("0", "50", "80");
        assertThat(odoo.host().find(Suppliers.TALA.id(), KEY)).isEmpty();
        assertThat(odoo.host().post(receipt("230", "100", "50", "80"))).isInstanceOf(Posted.class);
        assertThat(odoo.host().find(Suppliers.TALA.id(), KEY)).isPresent();
        assertThat(owed()).containsExactly("0", "0", "0");
    }

    private static Receipt receipt(String amount, String first, String second, String third) {
        ReceiptPayment payment =
                new ReceiptPayment(php(amount), LocalDate.of(2026, 3, 2), "1010", "REF 1", "Narra Hardware");
        return new Receipt(
                KEY,
                Suppliers.TALA.id(),
                Customers.NARRA.id(),
                payment,
                List.of(
                        new ReceiptAllocation("1001", php(first)),
                        new ReceiptAllocation("1002", php(second)),
                        new ReceiptAllocation("1003", php(third))));
    }

    private static Money php(String amount) {
        return Money.parse("PHP " + amount + ".00");
    }

    /** What is owed on each, in whole pesos. */
    private List<String> owed() {
        return List.of("1001", "1002", "1003").stream()
                .map(id -> odoo.host()
                        .invoice(new InvoiceRef(Suppliers.TALA.id(), id))
                        .orElseThrow()
                        .totals()
                        .outstanding()
                        .getAmount()
                        .toBigIntegerExact()
                        .toString())
                .toList();
    }

    private List<Integer> payments() throws OdooException {
        int partner = Integer.parseInt(odoo.host().their("customer ", Suppliers.TALA.id(), "C-100"));
        return odoo.site().ids("account.payment", List.of("partner_id", "=", partner));
    }
}
