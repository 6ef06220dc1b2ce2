// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.ManagedMethod.Proposed;
import org.slipway.api.method.MethodPresentation;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;

/** Staff is told on every page that customers can't pay, until they can. */
final class WarningsTest extends ApprovalScreenFixture {

    private static final String TEXT =
            "Customers of Tala Trading Corporation can’t pay yet: no payment method is offered.";

    @ParameterizedTest
    @ValueSource(
            strings = {"/approvals", "/approvals/links", "/approvals/work", "/approvals/methods", "/approvals/supplier"
            })
    void shouldWarnOnEveryPage_whenCustomersCanNotPay(String page) {
        // given
        screen.offers.none.add(Suppliers.TALA.id());
        screen.signedIn("ada");

        // when
        String body = screen.get(page).body();

        // then
        assertThat(body).contains(TEXT, "<a href=\"/approvals/methods?supplier=tala\">Payment methods</a>");
    }

    @Test
    void shouldNameTheCurrencies_whenCustomersCanNotPayInSome() {
        // given
        screen.offers.lacking.put(Suppliers.TALA.id(), Set.of(CurrencyUnit.USD, CurrencyUnit.EUR));
        screen.offers.lacking.put(Suppliers.BAYVIEW.id(), Set.of(CurrencyUnit.USD));
        screen.signedIn("ada");

        // then
        assertThat(screen.get("/approvals").body())
                .contains(
                        "Some customers of Tala Trading Corporation can’t pay yet: no payment method is offered for invoices in EUR, USD.")
                .contains("<a href=\"/approvals/methods?supplier=tala\">Payment methods</a>")
                .doesNotContain("Bayview");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/approvals", "/approvals/work", "/approvals/supplier"})
    void shouldLeadToAProposal_whenOneWaitsForTheReader(String page) {
        // given
        screen.signedIn("ada");
        assertThat(screen.get(page).body()).doesNotContain("data-warning");

        // when
        screen.offers.proposals.put(Suppliers.TALA.id(), 2);

        // then
        assertThat(screen.get(page).body())
                .contains("<div class=\"notice notice-wait\" data-warning=\"toConfirm\"><p>"
                        + "Accounts of Tala Trading Corporation that another admin proposed and you can confirm: 2.")
                .contains("<a href=\"/approvals/methods?supplier=tala\">Payment methods</a>");
    }

    @Test
    void shouldWarnOnce_whenThereIsNoMethodAtAll() {
        // given
        screen.offers.none.add(Suppliers.TALA.id());
        screen.offers.lacking.put(Suppliers.TALA.id(), Set.of(CurrencyUnit.USD));
        screen.signedIn("ada");

        // then
        assertThat(screen.get("/approvals").body()).contains(TEXT).doesNotContain("Some customers of");
    }

    @Test
    void shouldSayThatAnotherAdminHasToConfirm_whenOneIsProposed() {
        // given
        screen.offers.none.add(Suppliers.TALA.id());
        screen.offers.proposed.add(Suppliers.TALA.id());
        screen.signedIn("ada");

        // then
        assertThat(screen.get("/approvals").body())
                .contains(
                        "Customers of Tala Trading Corporation can’t pay yet: a payment method is proposed, and another"
                                + " admin has to confirm it.")
                .doesNotContain("Add one");
    }

    @Test
    void shouldSayThatAnAdminHasToConfirm_whenOneIsProposedAndTheReaderIsNone() {
        // given
        screen.offers.none.add(Suppliers.TALA.id());
        screen.offers.proposed.add(Suppliers.TALA.id());
        screen.signedIn("liza");

        // then
        assertThat(screen.get("/approvals").body())
                .contains("a payment method is proposed, and an admin of the supplier has to confirm it.")
                .doesNotContain("sets one up");
    }

    @Test
    void shouldSayOnceThatTheReaderCanConfirm_whenAnotherAdminHasProposedTheFirst() {
        // given
        screen.offers.none.add(Suppliers.TALA.id());
        screen.offers.proposed.add(Suppliers.TALA.id());
        screen.offers.proposals.put(Suppliers.TALA.id(), 1);
        screen.signedIn("ada");

        // then
        assertThat(screen.get("/approvals").body())
                .contains("can’t pay yet: another admin has proposed a payment method, and you can confirm it.")
                .containsOnlyOnce("data-warning");
    }

    @Test
    void shouldSayOnceWhatIsNext_onThePageOfPaymentMethods() {
        // given
        String page = "/approvals/methods";
        screen.signedIn("ada");
        assertThat(screen.get(page).body()).contains("No payment method is offered now. Add one");

        // when
        screen.methods.methods.add(ManagedMethod.unstored(
                        Suppliers.TALA.id(), Methods.GCASH.id(), new MethodPresentation("GCash", "", 10))
                .proposed(new Proposed(Methods.account(Methods.GCASH), "ben", Instant.parse("2026-03-01T01:30:00Z"))));

        // then
        assertThat(screen.get(page).body())
                .contains("One is proposed: an admin who did not propose it has to confirm it.")
                .doesNotContain("Add one");
        screen.offers.none.add(Suppliers.TALA.id());
        assertThat(screen.get(page).body())
                .contains("data-warning=\"unpayable\"")
                .doesNotContain("Customers can’t be told where to pay");
    }

    @Test
    void shouldNameWhoCanHelp_whenTheReaderIsNoAdmin() {
        // given
        screen.offers.none.add(Suppliers.TALA.id());
        screen.signedIn("liza");

        // then
        assertThat(screen.get("/approvals").body())
                .contains(TEXT + " An admin of the supplier sets one up.")
                .doesNotContain("/approvals/methods");
    }

    @Test
    void shouldLeadToTheBooks_whenTheSupplierHasNone() {
        // given
        screen.offers.none.add(Suppliers.TALA.id());
        screen.known.clear();
        screen.withBooks().signedIn("ada");

        // then
        assertThat(screen.get("/approvals").body())
                .contains("Customers of tala can’t pay yet: the supplier has no books.")
                .contains("<a href=\"/approvals/books?supplier=tala\">Open books</a>")
                .doesNotContain("/approvals/methods?supplier=tala");
    }

    @Test
    void shouldSayNothing_whenCustomersCanPayOrItIsSomebodyElses() {
        // given
        screen.offers.none.add(Suppliers.BAYVIEW.id());
        screen.signedIn("ada");

        // then
        assertThat(screen.get("/approvals").body()).doesNotContain("can’t pay yet");
    }

    @Test
    void shouldShowThePageWithoutIt_whenTheStoreDoesNotAnswer() {
        // given
        screen.offers.down = true;
        screen.signedIn("ada");

        // then
        assertThat(screen.get("/approvals").statusCode()).isEqualTo(200);
    }
}
