// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row of the trail adds is said in words, and not as the trail writes it. */
final class AuditWordsTest extends ApprovalScreenFixture {

    @ParameterizedTest
    @CsvSource({"METHOD_PROPOSED", "METHOD_CONFIRMED", "METHOD_DISCARDED"})
    void shouldNameKindAndCountry_whenAnAccountWasDecidedOn(String action) {
        // given
        screen.audit.row(
                action,
                "ada",
                "bank",
                "BANK_TRANSFER DBS Bank, Bayview Marine Pte Ltd, 003-123456-7, SGD SG, receipts to 1010");
        screen.signedIn("ada");

        // then
        assertThat(screen.get(Addresses.AUDIT).body())
                .contains("Bank transfer: DBS Bank, Bayview Marine Pte Ltd, <span class=\"token\">003-123456-7</span>."
                        + " Currency SGD, country Singapore; receipts go to 1010.</p>");
    }

    @Test
    void shouldNameTheCode_whenTheAccountHasOne() {
        // given
        screen.audit.row(
                "METHOD_PROPOSED",
                "ada",
                "gcash",
                "GCASH GCash, Tala, Inc., 0917 000 0000, PHP PH, receipts to 1020, QR Ph C9C0 0123456789abcdef");
        screen.signedIn("ada");

        // then
        assertThat(screen.get(Addresses.AUDIT).body())
                .contains("GCash: GCash, Tala, Inc., <span class=\"token\">0917 000 0000</span>."
                        + " Currency PHP, country Philippines; receipts go to 1020."
                        + " QR Ph code C9C0 0123456789abcdef.</p>");
    }

    @Test
    void shouldNameNoNumber_whenTheAccountHasNone() {
        // given
        screen.audit.row("METHOD_PROPOSED", "ada", "till", "CASH_DEPOSIT Till, Tala, , PHP PH, receipts to 1020");
        screen.signedIn("ada");

        // then
        assertThat(screen.get(Addresses.AUDIT).body())
                .contains("Cash deposit: Till, Tala<span class=\"token\"></span>. Currency PHP,");
    }

    @Test
    void shouldNameSettings_whenTheyWereChanged() {
        // given
        screen.audit.row(
                "SUPPLIER_CHANGED",
                "ada",
                "tala",
                "takesOverpayment=true, offersOtherInvoices=false, colour=none, senderName set,"
                        + " secondApproval=PHP 50000.00, USD 100.00, languages=en,fil");
        screen.signedIn("ada");

        // then
        assertThat(screen.get(Addresses.AUDIT).body())
                .contains("Customers may pay more than is owed: Yes\n")
                .contains("Colour: –\nSender of mails: Yes\nTwo approvers above: ₱50,000.00, US$100.00\n")
                .contains("Languages for customers: English and Filipino, English first<span");
    }

    @Test
    void shouldWriteTheAmountAsAllPagesDo_whenAnInvoiceWasEntered() {
        // given
        screen.audit.row("INVOICE_ENTERED", "ada", "1001", "PHP 1344.00");
        screen.audit.row("LINK_REVOKED", "ada", "x", "said PHP 1344.00");
        screen.signedIn("ada");

        // then
        assertThat(screen.get(Addresses.AUDIT).body())
                .contains(">₱1,344.00<", ">said PHP 1344.00<")
                .doesNotContain(">PHP 1344.00<");
    }

    @ParameterizedTest
    @CsvSource({
        "LINK_REVOKED, colour=blue",
        "SUPPLIER_CHANGED, somethingElse=1",
        "METHOD_PROPOSED, SOMETHING of another form",
        "METHOD_CHANGED, ''"
    })
    void shouldStayAsItIs_whenItHasNoSuchForm(String action, String detail) {
        // given
        screen.audit.row(action, "ada", "x", detail);
        screen.signedIn("ada");

        // then
        assertThat(screen.get(Addresses.AUDIT).body()).contains(detail);
    }
}
