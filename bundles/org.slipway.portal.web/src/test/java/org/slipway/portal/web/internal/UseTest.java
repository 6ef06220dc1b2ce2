// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.api.portal.OpenInvoice;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.SlipBuilder;

/** What the form says of the amount and of its use. */
class UseTest {

    private static final Money NOTHING = Money.parse("PHP 0.00");

    @TempDir
    Path temporary;

    private Portal portal;
    private String cookie;

    @BeforeEach
    void start() {
        portal = new Portal(temporary);
        cookie = portal.enter(FakePortal.LINK);
        portal.behind.open.add(new OpenInvoice(InvoiceBuilder.invoice().build().summary(), NOTHING));
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void shouldProposeWhatIsDue_whenOneInvoiceIsOpen() {
        HttpResponse<String> form = portal.visit("/portal/pay/slip");

        assertThat(form.body())
                .contains("data-amount=\"11,200.00\">What is due: ₱11,200.00</button>")
                .contains("data-amount=\"\">Other amount</button>")
                .contains("data-decimals=\"2\" data-decimal-sign=\".\" data-group-sign=\",\" data-owed=\"1120000\"")
                .doesNotContain("allocation.");
        assertThat(Portal.text(form)).contains("₱11,200.00 is left to pay. You can pay a part of it.");
        assertThat(form.body()).contains("id=\"amount-hint\">");
    }

    @Test
    void shouldSaySo_whenPendingPaymentsCoverAll() {
        portal.behind.slips.add(SlipBuilder.slip().amount("PHP 11200.00").build());

        HttpResponse<String> form = portal.visit("/portal/pay/slip");

        assertThat(Portal.text(form))
                .contains("Your pending payments of ₱11,200.00 cover what is due. Any more is more than you owe.");
        assertThat(form.body()).doesNotContain("What is due:");
    }

    @Test
    void shouldNameThemBesideTheAmount_whenPaymentsArePending() {
        portal.behind.slips.add(SlipBuilder.slip().amount("PHP 5000.00").build());

        HttpResponse<String> form = portal.visit("/portal/pay/slip");

        assertThat(Portal.text(form))
                .contains("₱6,200.00 is left to pay, since ₱5,000.00 is pending already."
                        + " You can pay a part of it. Any more is more than you owe.");
        assertThat(form.body()).contains("id=\"amount-hint\" data-pending=\"true\">");
    }

    @Test
    void shouldOfferARowEach_whenSeveralInvoicesAreOpen() {
        portal.behind.open.add(new OpenInvoice(
                InvoiceBuilder.invoice()
                        .id("1002")
                        .dates("2026-02-20", "2026-03-25")
                        .build()
                        .summary(),
                Money.parse("PHP 1200.00")));

        HttpResponse<String> form = portal.visit("/portal/pay/slip");

        assertThat(form.body())
                .contains("name=\"allocation.1001\" value=\"\" data-due=\"1120000\"")
                .contains("name=\"allocation.1002\" value=\"\" data-due=\"1000000\"")
                .contains("data-amount=\"21,200.00\" data-spread=\"true\">All open invoices: ₱21,200.00</button>")
                .contains("<details class=\"more\"><summary>Pay several invoices with this payment");
        assertThat(Portal.text(form)).contains("INV-1002 ₱10,000.00 to pay, due 25 Mar 2026");
    }

    @Test
    void shouldExplainAtTheRow_whenARowIsWrong() {
        portal.behind.open.add(
                new OpenInvoice(InvoiceBuilder.invoice().id("1002").build().summary(), NOTHING));
        portal.submission.refusals.add(new SlipRefusal(
                SlipField.ALLOCATION, "1002", SlipProblem.OVER_ALLOCATED, List.of(Money.parse("PHP 11200.00"))));

        String body = post(form().with("allocation.1001", "9").with("allocation.1002", "99,000"))
                .body();

        assertThat(body)
                .contains("<details class=\"more\" open><summary>Pay several invoices")
                .contains("name=\"allocation.1001\" value=\"9\" data-due=\"1120000\" autocomplete=\"off\">")
                .contains("value=\"99,000\" data-due=\"1120000\" autocomplete=\"off\" aria-invalid=\"true\""
                        + " aria-describedby=\"allocation.1002-error\">")
                .contains("id=\"allocation.1002-error\">This is more than the invoice still owes: ₱11,200.00.</span>")
                .contains("<a href=\"#allocation.1002\">");
    }

    @Test
    void shouldFillInTheRowsAndSubmitNothing_whenTheButtonIsPressed() {
        portal.behind.open.add(
                new OpenInvoice(InvoiceBuilder.invoice().id("1002").build().summary(), NOTHING));

        HttpResponse<String> answer = post(form().with("spread", "oldest").with("note", "kept"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("name=\"allocation.1001\" value=\"1,000.00\"", "name=\"allocation.1002\" value=\"4,000.00\"")
                .contains("name=\"amount\" value=\"5,000.00\"", ">kept</textarea>")
                .contains("name=\"submissionKey\" value=\"key-key-key-key-key-key-1\"");
        assertThat(portal.submission.requests).isEmpty();
    }

    @Test
    void shouldExplainBelowTheRows_whenTheirSumIsWrong() {
        portal.behind.open.add(
                new OpenInvoice(InvoiceBuilder.invoice().id("1002").build().summary(), NOTHING));
        portal.submission.refusals.add(new SlipRefusal(
                SlipField.ALLOCATION, SlipProblem.SUM_OVER_AMOUNT, List.of(Money.parse("PHP 12000.00"))));

        String body = post(form()).body();

        assertThat(body)
                .contains("<a href=\"#allocation\">Together the invoices get ₱12,000.00")
                .contains("id=\"allocation-error\">Together the invoices get ₱12,000.00");
    }

    @Test
    void shouldNotAskWhyLessIsPaid_whenSomethingElseIsWrong() {
        portal.submission.refusals.add(new SlipRefusal(SlipField.REFERENCE_NO, SlipProblem.MISSING));

        String body = post(form().with("shortReason", "").with("note", "")).body();

        assertThat(body)
                .contains("id=\"referenceNo-error\"", "<details class=\"more\" data-short>")
                .doesNotContain("data-short open");
    }

    @Test
    void shouldHaveNoReasonChosen_whenTheFormIsNew() {
        String body = portal.visit("/portal/pay/slip").body();

        assertThat(body)
                .contains(
                        "<select class=\"input\" id=\"shortReason\" name=\"shortReason\">\n<option value=\"\">Choose a reason</option>")
                .contains("<option value=\"PART_PAYMENT\">Part payment; the rest follows</option>")
                .doesNotContain("NOT_SAID");
    }

    @Test
    void shouldKeepReasonAndNote_whenSomethingIsWrong() {
        portal.submission.refusals.add(new SlipRefusal(SlipField.NOTE, SlipProblem.MISSING));

        String body = post(form().with("shortReason", "OTHER").with("note", "as agreed"))
                .body();

        assertThat(body)
                .contains("<details class=\"more\" data-short open>")
                .contains("<option value=\"OTHER\" selected>Another reason (see the note)</option>")
                .contains(">as agreed</textarea>")
                .contains("id=\"note-error\">");
    }

    private SlipFormBody form() {
        return SlipFormBody.filledIn(SubmitFixture.formToken(portal, cookie));
    }

    private HttpResponse<String> post(SlipFormBody form) {
        return portal.server.post(
                "/portal/slips", form.publisher(), "Cookie", cookie, "Content-Type", SlipFormBody.TYPE);
    }
}
