// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.singaporeSlip;
import static org.slipway.testkit.SlipBuilder.slip;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.AmountRange;
import org.slipway.api.approval.QueueFilter;
import org.slipway.api.approval.QueueFilter.Claim;
import org.slipway.api.approval.StatusSum;
import org.slipway.api.method.MethodKind;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SubmittedRange;

final class QueueFilterPageTest extends ApprovalScreenFixture {

    @Test
    void shouldAskForAllThatWasTyped_whenEveryFieldIsFilled() {
        // given
        screen.signedIn("omar");

        // when
        screen.get("/approvals?view=to-decide&text=narra&state=PENDING&supplier=tala&method=GCASH&currency=php"
                + "&least=1,000&most=2000.50&age=2&from=2026-03-01&to=2026-03-31");

        // then
        CurrencyUnit php = CurrencyUnit.of("PHP");
        assertThat(screen.queue.asked)
                .containsExactly(new QueueFilter(
                        Optional.of(SlipStatus.PENDING),
                        Optional.of(new SupplierId("tala")),
                        new SubmittedRange(
                                Optional.of(Instant.parse("2026-02-28T16:00:00Z")),
                                Optional.of(screen.clock.instant().minusSeconds(2 * 24 * 3600))),
                        new Claim(
                                Optional.of(MethodKind.GCASH),
                                Optional.of(new AmountRange(
                                        php,
                                        Optional.of(Money.parse("PHP 1000.00")),
                                        Optional.of(Money.parse("PHP 2000.50")))),
                                "narra")));
    }

    @Test
    void shouldEndWithTheLastDayInTheScreensZone_whenADayIsGiven() {
        // given
        screen.signedIn("omar");

        // when
        screen.get("/approvals?to=2026-01-31");

        // then
        assertThat(screen.queue.asked.get(0).submitted())
                .isEqualTo(new SubmittedRange(Optional.empty(), Optional.of(Instant.parse("2026-01-31T16:00:00Z"))));
    }

    @Test
    void shouldShowWhatIsInForceAndHowToRemoveIt_whenFiltered() {
        // given
        screen.with(slip(), slip().code("PS-AAAA-AA").referenceNo("A&B 1")).signedIn("liza");

        // when
        String page = screen.get("/approvals?text=a%26b&method=GCASH").body();

        // then
        assertThat(page)
                .contains("PS-AAAA-AA", "Filtered by", "<span>Payment method: GCash</span>")
                .contains("<span>Code, reference, customer or invoice: a&amp;b</span>")
                .contains("href=\"/approvals?view=to-decide&amp;text=a%26b\"")
                .contains("href=\"/approvals?view=to-decide&amp;method=GCASH\"")
                .contains("<a href=\"/approvals?view=to-decide\">Remove all filters</a>")
                .contains("<option value=\"GCASH\" selected>GCash</option>")
                .contains("<a href=\"/approvals?view=done&amp;text=a%26b&amp;method=GCASH\">Done</a>")
                .doesNotContain("PS-7KQ4-M2");
    }

    @Test
    void shouldOfferNoFilterThatChoosesNothing_whenStaffHasOneSupplierAndTheListOneState() {
        // given
        screen.with(slip()).signedIn("liza");

        // then
        assertThat(screen.get("/approvals").body())
                .contains("name=\"state\"", "name=\"method\"")
                .doesNotContain("name=\"supplier\"", "Filtered by");
        assertThat(screen.get("/approvals?view=on-hold").body()).doesNotContain("name=\"state\"");
    }

    @Test
    void shouldSayTheCurrencyOfAmounts_whenThereIsOneSupplierOrOneIsTyped() {
        // given
        screen.with(slip()).signedIn("liza");

        // then
        assertThat(screen.get("/approvals").body())
                .contains(">Amount from, PHP</label>", ">Amount to, PHP</label>", "Left empty, amounts are in PHP.")
                .doesNotContain("In the currency of the field Currency.");
        assertThat(screen.get("/approvals?least=5").body())
                .contains("PS-7KQ4-M2", "<span>Currency: PHP</span>", "<span>Amount from, PHP: 5</span>");
        assertThat(screen.get("/approvals?least=6000").body()).doesNotContain("PS-7KQ4-M2");
        assertThat(screen.get("/approvals?currency=usd&least=5").body())
                .contains(">Amount to, USD</label>")
                .doesNotContain("PS-7KQ4-M2");
        screen.cookies.clear();
        screen.signedIn("omar");
        assertThat(screen.get("/approvals").body())
                .contains(">Amount from</label>", "Needed for amounts.", "In the currency of the field Currency.");
        assertThat(screen.get("/approvals?supplier=tala").body()).contains(">Amount from, PHP</label>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "state=POSTED|state|Choose a state of this list.",
                "supplier=a+b|supplier|An id has 1 to 64 visible characters",
                "method=CASH|method|Choose one of the list.",
                "checks=BLUE|checks|Choose one of the list.",
                "currency=PESOS|currency|Write the three letters",
                "least=5|currency|Write the currency of the amount",
                "currency=PHP&least=five|least|Write an amount, such as",
                "currency=PHP&least=1.001|least|Write an amount, such as",
                "currency=PHP&least=2&most=1|most|This is less than the amount to begin from.",
                "age=-1|age|Write a number of days",
                "from=31.03.2026|from|Write a date, such as",
                "to=2026-02-30|to|Write a date, such as",
                "from=2026-03-02&to=2026-03-01|to|This is before the day to begin from."
            })
    void shouldSayWhatIsWrongAndShowNoList_whenAFilterCannotBeRead(String query, String field, String problem) {
        // given
        screen.with(slip()).signedIn("omar");

        // when
        HttpResponse<String> answer = screen.get("/approvals?" + query);

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .containsPattern("<p class=\"error\" id=\"filter-" + field + "-error\">" + problem)
                .containsPattern("name=\"" + field + "\"[^>]*aria-invalid=\"true\"")
                .contains("<details class=\"more\" open>")
                .doesNotContain("PS-7KQ4-M2");
        assertThat(screen.queue.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"><script>alert(1)</script>", "'; DROP TABLE slip; --", "%", "_"})
    void shouldFindNothingAndShowTheTextAsItIs_whenTextIsStrange(String text) {
        // given
        screen.with(slip()).signedIn("liza");

        // when
        HttpResponse<String> answer = screen.get("/approvals?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<h2>No slip found</h2>").doesNotContain("<script>", "PS-7KQ4-M2");
    }

    @Test
    void shouldKeepTheFilter_whenTheNextPageIsShown() {
        // given
        screen.with(slip(), singaporeSlip().code("PS-AAAA-AA")).signedIn("omar");
        screen.queue.unfinished = true;

        // when
        String page = screen.get("/approvals?view=to-decide&text=narra").body();

        // then
        assertThat(page)
                .contains("1000 slips were looked at for this page. There are more.")
                .contains("rel=\"next\" href=\"/approvals?view=to-decide&amp;text=narra&amp;after=PS-7KQ4-M2\"")
                .contains("Go on searching")
                .doesNotContain("Next page");
        assertThat(screen.get("/approvals?text=narra&after=PS-0000-00").body())
                .contains(
                        "<a class=\"btn btn-quiet btn-small\" href=\"/approvals?view=to-decide&amp;text=narra\">First");
    }

    @Test
    void shouldSayThatASlipNeedsALook_whenItsWorkIsSetAside() {
        // given
        screen.with(slip()).signedIn("liza");
        screen.queue.doubtful.add(new SlipCode("PS-7KQ4-M2"));

        // then
        assertThat(screen.get("/approvals").body())
                .contains("<span class=\"chip chip-bad\" data-state>Needs a look</span>");
    }

    @Test
    void shouldSayWhatWaits_whenSlipsAreOpen() {
        // given
        screen.signedIn("omar");
        screen.queue.sums.add(new StatusSum(
                SlipStatus.PENDING, 1_234, List.of(Money.parse("PHP 60000.00"), Money.parse("SGD 250.00"))));
        screen.queue.sums.add(new StatusSum(SlipStatus.POSTING_REFUSED, 0, List.of()));
        screen.queue.sums.add(new StatusSum(SlipStatus.ON_HOLD, StatusSum.MOST + 1, List.of()));

        // when
        String page = screen.get("/approvals").body();

        // then
        assertThat(page)
                .contains(
                        "<a href=\"/approvals?view=to-decide&amp;state=PENDING\"><span class=\"chip chip-wait\">Pending"
                                + "</span> <span>1234</span></a>")
                .contains("<span class=\"soft\">₱60,000.00 · $250.00</span>")
                .contains("aria-current=\"page\">To decide <span class=\"num\" data-waiting>1234</span></a>")
                .contains(
                        "<a href=\"/approvals?view=on-hold\">On hold <span class=\"num\" data-waiting>5000+</span></a>")
                .contains("<a href=\"/approvals?view=done\">Done</a>")
                .as("what waits in other lists is said at their names")
                .doesNotContain("more than 5000", "state=POSTING_REFUSED\">");
        assertThat(screen.get("/approvals?view=on-hold").body())
                .as("every list says of itself only")
                .contains("<span>more than 5000</span>")
                .doesNotContain("<span>1234</span>");
        assertThat(screen.get("/approvals?view=done").body()).doesNotContain("class=\"sums\"");
    }
}
