// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
import org.slipway.api.UnavailableException;
import org.slipway.host.adapter.BoundedHttp;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.PostingAnswer.NotSent;
import org.slipway.spi.host.PostingAnswer.Posted;
import org.slipway.spi.host.PostingAnswer.Refused;
import org.slipway.spi.host.PostingAnswer.Unknown;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.ReceiptPayment;
import org.slipway.testkit.LogLines;
import org.slipway.testkit.Suppliers;

/** What the adapter makes of each answer that an Odoo may give. */
@Timeout(60)
class OdooAnswersTest {

    private final ScriptedOdoo odoo;
    private final Path password;
    private final OdooLedger ledger;

    OdooAnswersTest() throws IOException {
        odoo = new ScriptedOdoo();
        password = RealOdoo.passwordFile("secret");
        OdooAccess access = odoo.access(password);
        ledger = new OdooLedger(() -> access);
    }

    @AfterEach
    void stop() {
        odoo.close();
    }

    @Test
    void shouldTakeTheKeyBookAndAllocate_whenAReceiptIsPosted() {
        assertThat(ledger.post(receipt())).isEqualTo(new Posted("BNK1/2026/0001"));
        assertThat(odoo.asked())
                .containsExactly(
                        "sign-in common.authenticate",
                        "post-look res.company.search_read",
                        "post-look res.partner.search_read",
                        "post-look res.country.search_read",
                        "post-look ir.model.data.search_read",
                        "post-check account.move.search_read",
                        "post-check account.journal.search_read",
                        "post-check account.move.line.search_read",
                        "post-draft account.payment.load",
                        "post-draft account.payment.search_read",
                        "post-book account.payment.action_post",
                        "post-look account.move.line.search_read",
                        "post-allocate account.move.js_assign_outstanding_line",
                        "post-read account.payment.search_read");
    }

    @Test
    void shouldWriteNothing_whenTheReceiptIsThere() {
        odoo.with("ir.model.data.search_read", "[{'id':1,'name':'1-K1','res_id':31}]");

        assertThat(ledger.post(receipt())).isEqualTo(new Posted("BNK1/2026/0001"));
        assertThat(odoo.asked())
                .endsWith("post-look ir.model.data.search_read", "post-look account.payment.search_read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "common.authenticate | false | NotSent",
                "account.move.search_read | status 500 | NotSent",
                "account.move.search_read | hang | NotSent",
                "account.move.search_read | [] | INVOICE_NOT_PAYABLE",
                "account.journal.search_read | [] | UNKNOWN_ACCOUNT",
                "account.journal.search_read | [{'id':10,'currency_id':[2,'USD']}] | UNKNOWN_ACCOUNT",
                "account.payment.load | status 502 | NotSent",
                "account.payment.load | hang | NotSent",
                "account.payment.load | error odoo.exceptions.AccessError: no right | NotSent",
                "account.payment.load | {'ids':false,'messages':[{'message':'could not serialize access due to concurrent update'}]} | NotSent",
                "account.payment.load | {'ids':false,'messages':[{'message':'prior to the lock date 03/31/2026.'}]} | PERIOD_CLOSED",
                "account.payment.load | {'ids':false,'messages':[{'message':'Something else'}]} | OTHER",
                "account.payment.action_post | status 502 | Unknown",
                "account.payment.action_post | hang | Unknown",
                "account.payment.action_post | text <html>Sign in</html> | Unknown",
                "account.payment.action_post | text {} | Unknown",
                "account.payment.action_post | error psycopg2.OperationalError: server closed the connection | Unknown",
                "account.payment.action_post | error odoo.exceptions.AccessError: no right | NotSent",
                "account.payment.action_post | error odoo.exceptions.UserError: prior to and inclusive of the lock date 03/31/2026. | PERIOD_CLOSED",
                "account.payment.action_post | error odoo.exceptions.ValidationError: Something else | OTHER",
                "account.move.js_assign_outstanding_line | status 502 | Unknown",
                "account.move.js_assign_outstanding_line | error odoo.exceptions.AccessError: no right | Unknown",
                "account.move.js_assign_outstanding_line | error odoo.exceptions.UserError: already reconciled | Posted",
                "post-read account.payment.search_read | status 502 | Unknown",
            })
    void shouldSayWhatSurelyHappened_whenOneAnswerIsOdd(String method, String answer, String outcome) {
        odoo.with(method, answer);

        assertThat(outcome(ledger.post(receipt()))).isEqualTo(outcome);
    }

    private static String outcome(PostingAnswer answer) {
        return answer instanceof Refused refused
                ? refused.reason().name()
                : answer.getClass().getSimpleName();
    }

    @Test
    void shouldTakeTheDraftOut_whenItCanNotBeBooked() {
        odoo.with("account.payment.action_post", "error odoo.exceptions.UserError: before the lock date");

        assertThat(ledger.post(receipt())).isInstanceOf(Refused.class);
        assertThat(odoo.asked()).endsWith("post-book account.payment.action_post", "post-drop account.payment.unlink");
    }

    @Test
    void shouldNotSayRefused_whenTheDraftMayStillBeBooked() {
        odoo.with("account.payment.action_post", "error odoo.exceptions.UserError: before the lock date")
                .with("account.payment.unlink", "status 502");

        assertThat(ledger.post(receipt())).isInstanceOf(Unknown.class);
    }

    @Test
    void shouldNotPost_whenThePaymentOfTheKeyWasCancelledInOdoo() {
        odoo.with("ir.model.data.search_read", "[{'id':1,'name':'1-K1','res_id':31}]")
                .with("account.payment.search_read", ScriptedOdoo.payment("cancel", "[]"));

        assertThat(outcome(ledger.post(receipt()))).isEqualTo("OTHER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"status 500", "hang", "text <html>", "error odoo.exceptions.UserError: no", "{'not':'rows'}"})
    void shouldBeUnavailable_whenAReadHasNoGoodAnswer(String answer) {
        odoo.with("res.company.search_read", answer);

        assertThatThrownBy(() -> ledger.supplier(Suppliers.TALA.id()))
                .isInstanceOf(UnavailableException.class)
                .hasMessageStartingWith("Odoo at http://127.0.0.1:");
    }

    @Test
    void shouldReadNoMoreThanEightMegabytes_whenAnAnswerIsLonger() {
        odoo.with("res.company.search_read", "['" + "x".repeat(BoundedHttp.MOST_BYTES) + "']");

        assertThatThrownBy(() -> ledger.supplier(Suppliers.TALA.id()))
                .hasMessageContaining("the answer is longer than 8388608 bytes");
    }

    @Test
    void shouldTellTheAdminOnce_whenOdooDoesNotLetUsIn() {
        odoo.with("common.authenticate", "false");

        try (LogLines log = new LogLines()) {
            for (int time = 0; time < 3; time++) {
                assertThatThrownBy(() -> ledger.supplier(Suppliers.TALA.id())).isInstanceOf(UnavailableException.class);
            }
            assertThat(log.of("ERROR")).hasSize(1);
            assertThat(log.of("ERROR").get(0))
                    .contains("does not let slipway in")
                    .contains("look at user and passwordFile of slipway.odoo");
            assertThat(log.text()).doesNotContain("secret");
        }
        odoo.with("common.authenticate", "7");
        assertThat(ledger.supplier(Suppliers.TALA.id())).contains(Suppliers.TALA);
    }

    @Test
    void shouldSendNothing_whenThePasswordIsOpenToOthers() throws IOException {
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(ledger.post(receipt()))
                .isEqualTo(new NotSent("Odoo: " + password + " is open to other users than its owner: run \"chmod 600 "
                        + password + "\""));
        assertThat(odoo.asked()).isEmpty();
    }

    @Test
    void shouldReadOnceMoreAndAllocateInFullFirst_whenAReceiptPaysSeveral() {
        odoo.with("account.move.search_read", ScriptedOdoo.invoices(100, 30))
                .with("account.payment.search_read", ScriptedOdoo.payment("posted", "[57, 58]"));

        assertThat(ledger.post(receipt("10.00", "30.00"))).isEqualTo(new Posted("BNK1/2026/0001"));
        assertThat(odoo.asked())
                .endsWith(
                        "post-book account.payment.action_post",
                        "post-look account.move.line.search_read",
                        "post-look account.move.search_read",
                        "post-allocate account.move.js_assign_outstanding_line",
                        "post-allocate account.move.js_assign_outstanding_line",
                        "post-read account.payment.search_read");
    }

    @ParameterizedTest
    @CsvSource({
        "[57], INV/2026/0057, true",
        "[57], '', true",
        "[57], 'INV/2026/0057, INV/2026/0058', false",
        "'[57,58]', 'INV/2026/0057, INV/2026/0058', true",
        "[], '', false"
    })
    void shouldFindAReceipt_whenItIsAllocatedToAllThatItWasMadeFor(String allocated, String origin, boolean there) {
        odoo.with("ir.model.data.search_read", "[{'id':1,'name':'1-K1','res_id':31}]")
                .with("account.payment.search_read", ScriptedOdoo.payment("posted", allocated, origin));

        assertThat(ledger.find(Suppliers.TALA.id(), new ReceiptKey("K1")).isPresent())
                .isEqualTo(there);
    }

    @Test
    void shouldRefuse_whenInvoicesStandOnDifferentAccounts() {
        odoo.with("account.move.search_read", ScriptedOdoo.invoices(100, 30))
                .with(
                        "account.move.line.search_read",
                        "[{'id':201,'account_id':[6,'1210'],'partner_id':[9,'Narra']},"
                                + "{'id':202,'account_id':[7,'1220'],'partner_id':[9,'Narra']}]");

        assertThat(outcome(ledger.post(receipt("10.00", "30.00")))).isEqualTo("OTHER");
        assertThat(odoo.asked()).endsWith("post-check account.move.line.search_read");
    }

    private static Receipt receipt(String first, String second) {
        return new Receipt(
                new ReceiptKey("K1"),
                Suppliers.TALA.id(),
                new CustomerId("9"),
                receipt().payment(),
                List.of(
                        new ReceiptAllocation("57", Money.parse("PHP " + first)),
                        new ReceiptAllocation("58", Money.parse("PHP " + second))));
    }

    private static Receipt receipt() {
        Money amount = Money.parse("PHP 40.00");
        return new Receipt(
                new ReceiptKey("K1"),
                Suppliers.TALA.id(),
                new CustomerId("9"),
                new ReceiptPayment(amount, LocalDate.of(2026, 3, 2), "10", "REF 1", "Narra Hardware"),
                List.of(new ReceiptAllocation("57", amount)));
    }
}
