// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.killbill.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.UnavailableException;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.PostingAnswer.NotSent;
import org.slipway.spi.host.PostingAnswer.Posted;
import org.slipway.spi.host.PostingAnswer.Refused;
import org.slipway.spi.host.PostingRefusal;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.ReceiptPayment;
import org.slipway.testkit.LogLines;
import org.slipway.testkit.Suppliers;

/** What the adapter makes of each answer that a Kill Bill may give. */
@Timeout(60)
class KillBillAnswersTest {

    private static final InvoiceRef INVOICE = new InvoiceRef(Suppliers.TALA.id(), ScriptedKillBill.INVOICE);

    private final ScriptedKillBill killBill = new ScriptedKillBill();
    private final Path password = Tenants.secretFile("secret");
    private final KillBillLedger ledger;

    KillBillAnswersTest() throws IOException {
        Tenant tenant = Tenants.tenant(
                Suppliers.TALA, killBill.url(), "tala", password, Tenants.secretFile("secret"), Duration.ofSeconds(2));
        ledger = new KillBillLedger(() -> List.of(tenant));
    }

    @AfterEach
    void stop() {
        killBill.close();
    }

    @Test
    void shouldPayByOneQuestion_whenAReceiptIsPosted() {
        assertThat(ledger.post(receipt("PHP 40.00"))).isEqualTo(new Posted("5"));
        assertThat(killBill.asked())
                .containsExactly(
                        "post-look payments",
                        "post-check invoices",
                        "post-check accounts",
                        "post-pay invoices",
                        "post-read payments");
        assertThat(killBill.sent()).hasSize(1);
        assertThat(killBill.sent().get(0))
                .startsWith("slipway 2026-03-02 1010 " + ScriptedKillBill.INVOICE + "|REF 1 / Ni?o|{")
                .contains("\"purchasedAmount\":40.00", "\"paymentExternalKey\":\"K1\"");
    }

    @Test
    void shouldWriteNothing_whenTheReceiptIsThere() {
        killBill.with("post-look payments", "200 " + paid("40.00"));

        assertThat(ledger.post(receipt("PHP 40.00"))).isEqualTo(new Posted("5"));
        assertThat(killBill.sent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "post-look payments | 401 | NotSent",
                "post-look payments | 500 | NotSent",
                "post-look payments | hang | NotSent",
                "post-look payments | 200 <html>Sign in</html> | NotSent",
                "post-check invoices | 404 {'className':'X','message':'Object id=1 type=INVOICE is not there'} | INVOICE_NOT_PAYABLE",
                "post-check invoices | 500 {'className':'X','message':'Internal'} | NotSent",
                "post-pay invoices | 401 | NotSent",
                "post-pay invoices | 403 | NotSent",
                "post-pay invoices | hang | Unknown",
                "post-pay invoices | 204 | Unknown",
                "post-pay invoices | 302 | Unknown",
                "post-pay invoices | 200 <html>Sign in</html> | Unknown",
                "post-pay invoices | 502 Bad Gateway | Unknown",
                "post-pay invoices | 400 Bad Request | Unknown",
                "post-pay invoices | 500 {'className':'X','code':7019,'message':'Internal payment error'} | Unknown",
                "post-pay invoices | 400 {'className':'X','code':7001,'message':'Something else'} | Unknown",
                "post-pay invoices | 400 {'className':'X','code':7032,'message':'Invalid payment transition'} | Posted",
                "post-pay invoices | 400 {'className':'X','code':7023,'message':'External payment method exists'} | NotSent",
                "post-pay invoices | 400 {'className':'X','code':7199,'message':'Plugin exception Invalid amount'} | OVER_OUTSTANDING",
                "post-pay invoices | 500 {'className':'X','code':7199,'message':'Plugin exception Invalid amount'} | Unknown",
                "post-pay invoices | 400 {'className':'X','code':7199,'message':'Plugin exception'} | Unknown",
                "post-read payments | 500 | Unknown",
                "post-read payments | 404 {'className':'X','code':7020,'message':'Payment K1 does not exist'} | Unknown",
            })
    void shouldSayWhatSurelyHappened_whenOneAnswerIsOdd(String step, String answer, String outcome) {
        killBill.with(step, answer.contains(" ") || answer.equals("hang") ? answer : answer + " ");

        assertThat(outcome(ledger.post(receipt("PHP 40.00")))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "COMMITTED, 100.00, 417e0e32-d746-443a-95a2-ec0784c7efc5, PHP 40.00, INVOICE_NOT_PAYABLE",
        "COMMITTED, 0, 417e0e32-d746-443a-95a2-ec0784c7efc4, PHP 40.00, INVOICE_NOT_PAYABLE",
        "VOID, 0, 417e0e32-d746-443a-95a2-ec0784c7efc4, PHP 40.00, INVOICE_NOT_PAYABLE",
        "DRAFT, 0, 417e0e32-d746-443a-95a2-ec0784c7efc4, PHP 40.00, INVOICE_NOT_PAYABLE",
        "COMMITTED, 39.99, 417e0e32-d746-443a-95a2-ec0784c7efc4, PHP 40.00, OVER_OUTSTANDING",
        "COMMITTED, 100.00, 417e0e32-d746-443a-95a2-ec0784c7efc4, USD 40.00, OTHER",
    })
    void shouldAskForNoPayment_whenTheInvoiceDoesNotTakeIt(
            String status, String balance, String customer, String amount, PostingRefusal reason) {
        killBill.with("invoices", "200 " + ScriptedKillBill.invoice(status, balance));

        PostingAnswer answer = ledger.post(receipt(amount, customer));

        assertThat(((Refused) answer).reason()).isEqualTo(reason);
        assertThat(killBill.sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slipway 2026-03-03 1010 33abc83b-0ab1-43ee-984d-f546f351c6c1",
                "slipway 2026-03-02 1020 33abc83b-0ab1-43ee-984d-f546f351c6c1",
                "slipway 2026-03-02 1010 33abc83b-0ab1-43ee-984d-f546f351c6c2",
                "",
            })
    void shouldRefuse_whenAPaymentOfOtherContentHasTheKey(String reason) {
        killBill.with("post-look payments", "200 " + ScriptedKillBill.payment("SUCCESS", "40.00", reason));

        assertThat(((Refused) ledger.post(receipt("PHP 40.00"))).reason()).isEqualTo(PostingRefusal.KEY_REUSED);
    }

    @Test
    void shouldTellAPaymentByHowItEnded_whenAskedForIt() {
        killBill.with("payments", "200 " + paid("40.00"));
        assertThat(ledger.find(Suppliers.TALA.id(), new ReceiptKey("K1"))).contains("5");

        killBill.with("payments", "200 " + ScriptedKillBill.payment("PAYMENT_FAILURE", "40.00", ""));
        assertThat(ledger.find(Suppliers.TALA.id(), new ReceiptKey("K1"))).isEmpty();

        killBill.with("payments", "200 " + ScriptedKillBill.payment("UNKNOWN", "40.00", ""));
        assertThatThrownBy(() -> ledger.find(Suppliers.TALA.id(), new ReceiptKey("K1")))
                .isInstanceOf(UnavailableException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "401 ",
                "403 ",
                "500 ",
                "404 <html>nothing here</html>",
                "302 ",
                "hang",
                "200 <html>Sign in</html>",
                "200 {}",
                "200 {'invoiceId':'x','status':'COMMITTED','currency':'XYZ'}",
            })
    void shouldBeUnavailable_whenAReadIsNotAnswered(String answer) {
        killBill.with("invoices", answer);

        assertThatThrownBy(() -> ledger.invoice(INVOICE)).isInstanceOf(UnavailableException.class);
    }

    @Test
    void shouldTellTheAdminOnceAndNeverTheSecret_whenKillBillIsClosedToUs() throws IOException {
        try (LogLines log = new LogLines()) {
            killBill.with("invoices", "401 ");
            assertThatThrownBy(() -> ledger.invoice(INVOICE)).isInstanceOf(UnavailableException.class);
            assertThatThrownBy(() -> ledger.invoice(INVOICE)).isInstanceOf(UnavailableException.class);

            assertThat(log.of("ERROR")).hasSize(1);
            assertThat(log.of("ERROR").get(0))
                    .contains("does not let admin in as tenant tala")
                    .contains("look at user, passwordFile, apiKey and apiSecretFile");
            assertThat(log.text()).doesNotContain("secret\n");
        }
        killBill.with("invoices", "");
        assertThat(ledger.invoice(INVOICE)).isPresent();
    }

    @Test
    void shouldSendNothing_whenThePasswordIsOpenToOthers() throws IOException {
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(ledger.post(receipt("PHP 40.00")))
                .isEqualTo(new NotSent("Kill Bill: " + password
                        + " is open to other users than its owner: run \"chmod 600 " + password + "\""));
        assertThat(killBill.asked()).isEmpty();
    }

    private static String paid(String amount) {
        return ScriptedKillBill.payment("SUCCESS", amount, "slipway 2026-03-02 1010 " + ScriptedKillBill.INVOICE);
    }

    private static String outcome(PostingAnswer answer) {
        return answer instanceof Refused refused
                ? refused.reason().name()
                : answer.getClass().getSimpleName();
    }

    private static Receipt receipt(String amount) {
        return receipt(amount, ScriptedKillBill.ACCOUNT);
    }

    private static Receipt receipt(String amount, String customer) {
        Money paid = Money.parse(amount);
        return new Receipt(
                new ReceiptKey("K1"),
                Suppliers.TALA.id(),
                new CustomerId(customer),
                new ReceiptPayment(paid, LocalDate.of(2026, 3, 2), "1010", "REF 1", "Ni\u00f1o"),
                List.of(new ReceiptAllocation(ScriptedKillBill.INVOICE, paid)));
    }
}
