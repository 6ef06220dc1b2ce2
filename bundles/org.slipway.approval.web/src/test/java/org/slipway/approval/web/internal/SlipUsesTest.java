// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.approval.AllocationReview;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Settlement;
import org.slipway.api.slip.ShortPayment;
import org.slipway.api.slip.ShortReason;
import org.slipway.api.slip.SlipState;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;

/** What an approver sees of the invoices that a slip pays. */
class SlipUsesTest extends ApprovalScreenFixture {

    @Test
    void shouldShowEachInvoiceWithItsBalance_whenTheSlipPaysSeveral() {
        String page = page(new Settlement(
                List.of(allocation("1001", "3000.00"), allocation("1002", "1500.00")),
                Optional.of(new ShortPayment(ShortReason.OTHER, "as agreed <b>"))));

        assertThat(page)
                .contains("INV-1001 ₱3,000.00 ₱11,200.00 ₱750.00", "INV-1002 ₱1,500.00 ₱11,200.00 ₱750.00")
                .contains("Paid in advance ₱500.00")
                .contains("Reason for paying less See the note", "Note of the customer as agreed &lt;b&gt;")
                .doesNotContain("Other pending slips ₱750.00");
    }

    @Test
    void shouldShowBalanceBesideTheAmount_whenTheSlipPaysOne() {
        String page = page(Settlement.of(allocation("1001", "5000.00")));

        assertThat(page)
                .contains("Outstanding balance ₱11,200.00", "Other pending slips ₱750.00")
                .doesNotContain("<table", "Paid in advance", "Reason for paying less");
    }

    @Test
    void shouldNameTheInvoice_whenTheSlipPaysAnotherThanItCameFrom() {
        String page = page(Settlement.of(allocation("1002", "5000.00")));

        assertThat(page)
                .contains("INV-1002 ₱5,000.00 ₱11,200.00 ₱750.00")
                .doesNotContain("Other pending slips ₱750.00");
    }

    @Test
    void shouldMarkNothing_whenInvoicesAreKeptInAnotherCurrencyByNow() {
        // given
        Settlement two =
                new Settlement(List.of(allocation("1001", "3000.00"), allocation("1002", "2000.00")), Optional.empty());
        SlipReview plain =
                ApprovalScreen.review(SlipBuilder.slip().settlement(two).build());
        screen.approvals.reviews.add(new SlipReview(
                plain.slip(),
                plain.supplier(),
                plain.allocations().stream()
                        .map(use -> new AllocationReview(
                                use.allocation(),
                                Optional.of(InvoiceBuilder.singaporeInvoice().build()),
                                use.otherPending(),
                                use.inDoubt()))
                        .toList(),
                plain.file(),
                plain.standing()));
        screen.signedIn("liza");

        // when
        String page = screen.get(SLIP).body();

        // then
        assertThat(page).contains("INV-1001", "INV-1002", "₱3,000.00").doesNotContain("num money over");
    }

    @Test
    void shouldMarkWhatIsTooMuchAndOfferNoApproval_whenTheSlipIsOpen() {
        // given
        Settlement tooMuch =
                new Settlement(List.of(allocation("1001", "20000.00"), allocation("1002", "10.00")), Optional.empty());
        SlipState posted = new SlipState.Posted(DECISION, "RC-0007", DECISION.at());

        // when
        screen.with(
                        SlipBuilder.slip().amount("PHP 20010.00").settlement(tooMuch),
                        SlipBuilder.slip()
                                .code("PS-0000-01")
                                .amount("PHP 20010.00")
                                .settlement(tooMuch)
                                .state(posted))
                .signedIn("liza");

        // then
        assertThat(screen.get("/approvals/slips/PS-7KQ4-M2").body())
                .contains("<td class=\"num money over\">₱20,000.00</td>")
                .contains("This slip can’t be approved: invoice INV-1001 owes ₱11,200.00 by now")
                .contains("/reject\"")
                .doesNotContain("/approve\"");
        assertThat(screen.get("/approvals/slips/PS-0000-01").body())
                .contains("<td class=\"num money\">₱20,000.00</td>")
                .doesNotContain("num money over");
    }

    private String page(Settlement settlement) {
        screen.with(SlipBuilder.slip().settlement(settlement)).signedIn("liza");
        return screen.get("/approvals/slips/PS-7KQ4-M2")
                .body()
                .replaceAll("(?s)<(?!table)[^>]*>", " ")
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");
    }

    private static Allocation allocation(String invoice, String amount) {
        return new Allocation(
                new InvoiceRef(Suppliers.TALA.id(), invoice), "INV-" + invoice, Money.parse("PHP " + amount));
    }
}
