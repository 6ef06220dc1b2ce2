// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BooksRefusal;

/** What admins typed into forms of set-up while their session ended comes back, on the page of the same form. */
final class KeptSetUpTest extends ApprovalScreenFixture {

    private static final String BACK = "What you typed is here again";

    private String token = "";

    @BeforeEach
    void showAFormAndWait() {
        screen.withBooks().signedIn("ada");
        token = token();
        screen.clock.advance(Duration.ofMinutes(31));
    }

    @Test
    void shouldBringTheReasonBack_whenAnInvoiceWasToBeCancelled() {
        // when
        HttpResponse<String> late = late("/approvals/books/cancel", "number", "1001", "reason", "not <ours>");

        // then
        assertThat(target(late)).isEqualTo("/approvals/books/cancel?supplier=tala&number=1001");
        assertThat(signedInAgain("ada", late))
                .contains(BACK, "not &lt;ours", "name=\"number\" value=\"1001\"")
                .doesNotContain("not <ours>");
        assertThat(screen.books.asked).doesNotContain("cancel ada tala");
    }

    @Test
    void shouldBringNameAndAddressBack_whenACustomerWasToBeCorrected() {
        // when
        HttpResponse<String> late =
                late("/approvals/books/correct", "customer", "C-1", "customerName", "Narra", "customerEmail", "a@b");

        // then
        assertThat(target(late)).isEqualTo("/approvals/books/correct?supplier=tala&customer=C-1");
        assertThat(signedInAgain("ada", late)).contains(BACK, "value=\"Narra\"", "value=\"a@b\"");
    }

    @Test
    void shouldBringTheLinesBack_whenAnInvoiceWasToBeEntered() {
        // when
        HttpResponse<String> late =
                late("/approvals/books/invoices", "number", "INV-77", "lines", "5", "description-5", "Paper, A4");

        // then
        assertThat(target(late)).isEqualTo("/approvals/books/invoices?supplier=tala");
        assertThat(signedInAgain("ada", late)).contains(BACK, "value=\"INV-77\"", "value=\"Paper, A4\"");
    }

    @Test
    void shouldBringTheSupplierBack_whenBooksWereToBeOpened() {
        // given
        screen.books.noOverview = Optional.of(BooksRefusal.NOT_OPEN);

        // when
        HttpResponse<String> late = late("/approvals/books/open", BookField.NAME.wireName(), "Tala, typed");

        // then
        assertThat(target(late)).isEqualTo("/approvals/books?supplier=tala");
        assertThat(signedInAgain("ada", late)).contains(BACK, "value=\"Tala, typed\"");
        assertThat(screen.books.asked).doesNotContain("open ada tala");
    }

    @Test
    void shouldBringTheSettingsBack_whenTheSupplierWasToBeChanged() {
        // when
        HttpResponse<String> late = screen.postFile(
                "/approvals/supplier",
                "",
                new byte[0],
                "formToken",
                token,
                "supplier",
                "tala",
                "version",
                "0",
                "colour",
                "#123456",
                "offersOtherInvoices",
                "true",
                "senderName",
                "Tala, <typed>");

        // then
        assertThat(target(late)).isEqualTo("/approvals/supplier?supplier=tala");
        assertThat(signedInAgain("ada", late))
                .contains(BACK, "value=\"#123456\"", "value=\"Tala, &lt;typed>\"")
                .containsPattern("name=\"offersOtherInvoices\" value=\"true\" checked");
    }

    @Test
    void shouldBringTheAccountBack_whenAMethodWasToBeAdded() {
        // when
        HttpResponse<String> late =
                late("/approvals/methods/save", "id", "", "label", "Maya, typed", "accountNumber", "0918 000");

        // then
        assertThat(target(late)).isEqualTo("/approvals/methods/edit?supplier=tala");
        assertThat(signedInAgain("ada", late))
                .contains(BACK, "value=\"Maya, typed\"", "value=\"0918 000\"", "name=\"version\" value=\"0\"");
        assertThat(screen.methods.submitted).isEmpty();
    }

    @Test
    void shouldBringNothingBack_whenSomebodyElseSignsInOrNothingWasTyped() {
        // given
        HttpResponse<String> cancelled = late("/approvals/books/cancel", "number", "1001", "reason", "not ours");

        // then
        assertThat(signedInAgain("duo", cancelled)).contains("name=\"reason\"").doesNotContain(BACK, "not ours");

        // given
        screen.cookies.clear();

        // when
        HttpResponse<String> confirmed = late("/approvals/methods/confirm", "id", "gcash", "version", "1");

        // then
        assertThat(target(confirmed)).isEqualTo("/approvals/methods?supplier=tala");
        assertThat(signedInAgain("ada", confirmed)).doesNotContain(BACK);
    }

    private HttpResponse<String> late(String path, String... fields) {
        String[] all = Arrays.copyOf(fields, fields.length + 4);
        System.arraycopy(new String[] {"supplier", "tala", "formToken", token}, 0, all, fields.length, 4);
        return screen.post(path, all);
    }

    private static String target(HttpResponse<String> sentToSignIn) {
        String location = sentToSignIn.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(Addresses.SIGN_IN + "?to=");
        return URLDecoder.decode(location.substring(location.indexOf('=') + 1), StandardCharsets.UTF_8);
    }

    private String signedInAgain(String name, HttpResponse<String> sentToSignIn) {
        HttpResponse<String> welcome = screen.signIn(name, FakeRealm.password(name), target(sentToSignIn));
        return screen.get(welcome.headers().firstValue("Location").orElseThrow())
                .body();
    }
}
