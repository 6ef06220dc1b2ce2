// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.SupplierId;
import org.slipway.api.books.BooksRefusal;
import org.slipway.testkit.Suppliers;

/** Who reaches every supplier chooses one from those that are known, and keeps it from page to page. */
final class KnownSuppliersPageTest extends ApprovalScreenFixture {

    @ParameterizedTest
    @ValueSource(strings = {"books", "methods", "supplier", "audit"})
    void shouldListThoseThatAreKnown_whenNoneIsNamed(String page) {
        // given
        screen.withBooks().signedIn("root");

        // then
        assertThat(screen.get("/approvals/" + page).body())
                .contains("name=\"supplier\" value=\"\"", "<h2 id=\"suppliers\">Known suppliers</h2>")
                .contains("<a href=\"/approvals/" + page + "?supplier=tala\">tala</a>")
                .contains("<span class=\"soft\">Tala Trading Corporation</span>");
    }

    @Test
    void shouldListThoseOfTheBooks_whenNoneWasMetYet() {
        // given
        screen.known.clear();
        screen.books.suppliers = List.of(Suppliers.BAYVIEW);
        screen.withBooks().signedIn("root");

        // then
        assertThat(screen.get("/approvals/methods").body())
                .contains("<a href=\"/approvals/methods?supplier=bayview\">bayview</a>");
    }

    @Test
    void shouldNotListThoseWhoseBooksAreKeptElsewhere_whenBooksAreOpened() {
        // given
        screen.books.elsewhere.add(Suppliers.TALA.id());
        screen.withBooks().signedIn("root");

        // then
        assertThat(screen.get("/approvals/books").body())
                .contains("?supplier=bayview\">", "or the id that a new one shall have")
                .doesNotContain("?supplier=tala");
        HttpResponse<String> elsewhere = screen.get("/approvals/books?supplier=tala");
        assertThat(elsewhere.statusCode()).isEqualTo(404);
        assertThat(elsewhere.body())
                .contains("value=\"tala\"", "The books of this supplier are kept elsewhere", "class=\"places\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"methods", "supplier", "audit"})
    void shouldShowTheFieldAndTheWayOn_whenTheIdHasOtherCapitals(String page) {
        // given
        screen.signedIn("root");

        // when
        HttpResponse<String> answer = screen.get("/approvals/" + page + "?supplier=Tala");

        // then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("value=\"Tala\"", "aria-describedby=\"supplier-hint supplier-error\"")
                .contains("has no supplier with the id Tala. Small and capital letters differ.")
                .contains("<a href=\"/approvals/" + page + "?supplier=tala\">Is it tala?</a>")
                .contains("<a href=\"/approvals/audit\"", "<nav class=\"places\"");
    }

    @Test
    void shouldStillShowTheTrail_whenTheHostHasTheSupplierNoMore() {
        // given
        screen.audit.row("SLIP_APPROVED", "liza", "PS-7KQ4-M2", "");
        screen.signedIn("root");

        // then
        assertThat(screen.get("/approvals/audit?supplier=gone").body()).contains("PS-7KQ4-M2");
    }

    @Test
    void shouldLeadToTheBooks_whenTheyAreNotOpenYet() {
        // given
        screen.known.clear();
        screen.withBooks().signedIn("duo");

        // then
        assertThat(screen.get("/approvals/methods?supplier=bay%26view").body())
                .contains("<a href=\"/approvals/books?supplier=bay%26view\">Open books of bay&amp;view</a>")
                .doesNotContain("<input class=\"input\"");
    }

    @Test
    void shouldSayWhoIsAlike_whenBooksWouldBeOpenedUnderOtherCapitals() {
        // given
        screen.books.noOverview = Optional.of(BooksRefusal.NOT_OPEN);
        screen.withBooks().signedIn("root");

        // then
        assertThat(screen.get("/approvals/books?supplier=TALA").body())
                .contains("<h1>Open books</h1>", "It is tala, Tala Trading Corporation.");
        assertThat(screen.get("/approvals/books?supplier=other").body()).doesNotContain("nearly this id");
    }

    @Test
    void shouldKeepTheChoice_whenGoingFromOnePageOfSetUpToTheNext() {
        // given
        screen.known.put(new SupplierId("bay&view"), Suppliers.BAYVIEW);
        screen.withBooks();

        // then
        for (String reader : List.of("root", "duo")) {
            screen.cookies.clear();
            screen.signedIn(reader);
            assertThat(screen.get("/approvals/methods?supplier=tala").body())
                    .contains("<a href=\"/approvals/books?supplier=tala\" aria-current=\"false\">Books</a>")
                    .contains("<a href=\"/approvals/methods?supplier=tala\" aria-current=\"page\">")
                    .contains(
                            "<a href=\"/approvals/supplier?supplier=tala\"",
                            "<a href=\"/approvals/audit?supplier=tala\"")
                    .contains("<a href=\"/approvals/work\"");
        }
    }
}
