// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.posting.HostAnswer;
import org.slipway.api.posting.PostingSides;
import org.slipway.api.posting.ReceiptFacts;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.testkit.Suppliers;

/** What staff typed about a receipt while its session ended comes back on the page of that receipt, and is not sent. */
final class KeptPostingTest extends ApprovalScreenFixture {

    private static final String BACK = "What you typed is here again";
    private static final String TO_THE_RECEIPT =
            "/approvals/sign-in?to=%2Fapprovals%2Fposting%2Freceipt%3Fid%3D7%2540tala";
    private static final String RECEIPT = "/approvals/posting/receipt?id=7%40tala";

    @BeforeEach
    void open() {
        screen.postings.known.add(receipt());
        screen.signedIn("liza");
    }

    @ParameterizedTest
    @ValueSource(strings = {"look", "post", "settle", "give-up"})
    void shouldBringReasonNumberAndStatementBack_whenTheSessionWasOver(String decision) {
        // when
        HttpResponse<String> late = late(decision);

        // then
        assertThat(late.headers().firstValue("Location")).hasValue(TO_THE_RECEIPT);
        assertThat(signedInAgain("liza"))
                .contains(BACK, "nothing was sent")
                .contains("name=\"reason\" value=\"looked &lt;twice>\"")
                .contains("name=\"number\" value=\"RC-7\"", "name=\"statement\" value=\"PS-7KQ4\"")
                .contains("name=\"attempts\" value=\"1\"");
        assertThat(screen.postings.deeds).isEmpty();
    }

    @Test
    void shouldShowNothing_whenSomebodyElseSignsIn() {
        // given
        late("settle");

        // then
        assertThat(signedInAgain("duo")).contains("name=\"reason\"").doesNotContain(BACK, "looked &lt;", "RC-7");
    }

    @Test
    void shouldShowNothing_whenAnotherPageIsOpened() {
        // given
        late("settle");

        // when
        screen.signedIn("liza");

        // then
        assertThat(screen.get(Addresses.POSTING).body()).doesNotContain(BACK);
    }

    @Test
    void shouldLeadToTheReceipt_whenItIsOpenedWithoutASession() {
        screen.clock.advance(Duration.ofMinutes(31));

        assertThat(screen.get(RECEIPT).headers().firstValue("Location")).hasValue(TO_THE_RECEIPT);
    }

    private HttpResponse<String> late(String decision) {
        String token = token();
        screen.clock.advance(Duration.ofMinutes(31));
        return screen.post(
                "/approvals/posting/" + decision,
                "id",
                "7@tala",
                "attempts",
                "0",
                "reason",
                "looked <twice>",
                "number",
                "RC-7",
                "statement",
                "PS-7KQ4",
                "formToken",
                token);
    }

    private String signedInAgain(String name) {
        HttpResponse<String> welcome = screen.signIn(name, FakeRealm.password(name), RECEIPT);
        assertThat(welcome.headers().firstValue("Location")).hasValue(RECEIPT);
        return screen.get(RECEIPT).body();
    }

    private static PostingSides receipt() {
        Instant then = Instant.parse("2026-03-04T04:00:00Z");
        Slip approved = slip().state(new SlipState.Approved(new SlipState.Decision("ana", then)))
                .build();
        OpenWork work = new OpenWork(
                7,
                OpenWork.POST_RECEIPT,
                Suppliers.TALA.id(),
                "PS-7KQ4-M2",
                new OpenWork.Progress(true, 1, AttemptEnd.UNKNOWN, then, "connection reset"));
        ReceiptFacts ours = new ReceiptFacts("", Money.parse("PHP 5000.00"), LocalDate.parse("2026-03-02"), "1010");
        HostAnswer theirs = new HostAnswer(HostAnswer.State.CANNOT_BE_ASKED, Optional.empty(), Optional.empty());
        return new PostingSides(work, approved, "slip-PS-7KQ4-M2-HG9O7KLMO0", ours, theirs, false);
    }
}
