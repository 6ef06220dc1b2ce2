// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.spi.mail.MailAnswer;
import org.slipway.spi.mail.MailId;
import org.slipway.spi.work.Backoff;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkSchedule;

/** The ends that the mail of an invoice can come to, and what is left of its link. */
final class LetterPostTest {

    private static final WorkSchedule SCHEDULE = new WorkSchedule(
            Duration.ofSeconds(1), Duration.ofMinutes(5), new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15)));

    private final LetterWorld world = LetterWorld.with(invoice().build());
    private final ScriptedTransport transport = new ScriptedTransport();
    private final InvoiceLetters letters =
            new InvoiceLetters(world.writer(), new LetterPost(transport, world), () -> SCHEDULE);

    @Test
    void shouldLeaveOneLink_whenMailWentOut() {
        // when
        WorkResult result = attempt(LetterWorld.INVOICE);

        // then
        assertThat(result).isEqualTo(new WorkResult.Done());
        assertThat(world.links()).containsExactly("selector1");
        assertThat(transport.letters.get(0).content().text()).contains(LetterWorld.LINK);
        assertThat(transport.open).isZero();
    }

    @Test
    void shouldMakeNoLinkAndNotCountAsRefused_whenTheWayIsDown() {
        // given
        transport.down = true;

        // when
        List<WorkResult> results = List.of(attempt(LetterWorld.INVOICE), attempt(LetterWorld.INVOICE));

        // then
        assertThat(results).containsOnly(new WorkResult.NotSent("connection refused"));
        assertThat(world.recipients).isEmpty();
    }

    @Test
    void shouldTakeTheLinkBackAndNotCountAsRefused_whenTheWayBreaks() {
        // given
        transport.next(new MailAnswer.OutOfReach("hung up"));

        // when
        WorkResult result = attempt(LetterWorld.INVOICE);

        // then
        assertThat(result).isEqualTo(new WorkResult.NotSent("hung up"));
        assertThat(world.links()).isEmpty();
    }

    @Test
    void shouldTakeTheLinkBack_whenMailIsRefusedForNow() {
        // given
        transport.next(new MailAnswer.RefusedForNow("greylisted"));

        // when
        WorkResult result = attempt(LetterWorld.INVOICE);

        // then
        assertThat(result).isEqualTo(new WorkResult.Refused("greylisted"));
        assertThat(world.links()).isEmpty();
    }

    @Test
    void shouldTakeTheLinkBackAndCallAPerson_whenMailIsRefusedForGood() {
        // given
        transport.next(new MailAnswer.Refused("no such mailbox"));

        // when
        WorkResult result = attempt(LetterWorld.INVOICE);

        // then
        assertThat(result).isEqualTo(new WorkResult.Parked("no such mailbox"));
        assertThat(world.links()).isEmpty();
    }

    @Test
    void shouldKeepTheLink_whenNobodyKnowsWhetherTheMailWentOut() {
        // given
        transport.next(new MailAnswer.Unknown("no answer"));

        // when
        WorkResult result = attempt(LetterWorld.INVOICE);

        // then
        assertThat(result).isEqualTo(new WorkResult.Unknown("no answer"));
        assertThat(world.links()).containsExactly("selector1");
    }

    @Test
    void shouldLeaveOneLinkUnderOneId_whenMailGoesOutAfterRefusals() {
        // given
        transport.next(new MailAnswer.RefusedForNow("greylisted"));
        transport.next(new MailAnswer.RefusedForNow("greylisted"));

        // when
        attempt(LetterWorld.INVOICE);
        attempt(LetterWorld.INVOICE);
        WorkResult last = attempt(LetterWorld.INVOICE);

        // then
        assertThat(last).isEqualTo(new WorkResult.Done());
        assertThat(world.links()).containsExactly("selector3");
        assertThat(transport.letters.get(2).content().text()).contains("/selector3.");
        assertThat(transport.ids).hasSize(3).containsOnly(new MailId(7, "invoice tala/1001"));
    }

    @Test
    void shouldSayWhatIsKnownOfTheMail_whenTheLinkCanNotBeTakenBack() {
        // given
        transport.next(new MailAnswer.Refused("no such mailbox"));
        LetterPost post = new LetterPost(transport, world);

        // when
        WorkResult result = post.send(claim(LetterWorld.INVOICE), "invoice tala/1001", () -> {
            LetterResult written = world.writer().invoice(LetterWorld.INVOICE);
            world.database.outOfReach(true);
            return written;
        });

        // then
        assertThat(result).isEqualTo(new WorkResult.Parked("no such mailbox"));
    }

    @Test
    void shouldTryAgain_whenHostDoesNotAnswer() {
        // given
        world.ledger.outOfReach(true);

        // when
        WorkResult result = attempt(LetterWorld.INVOICE);

        // then
        assertThat(result).isInstanceOf(WorkResult.NotSent.class);
        assertThat(transport.letters).isEmpty();
        assertThat(transport.open).isZero();
    }

    @Test
    void shouldCallAPerson_whenHostHasNoSuchInvoice() {
        // when
        WorkResult result = attempt(new InvoiceRef(new SupplierId("tala"), "9"));

        // then
        assertThat(result).isEqualTo(new WorkResult.Parked("the host has no invoice tala/9"));
    }

    private WorkResult attempt(InvoiceRef invoice) {
        return letters.attempt(claim(invoice));
    }

    private static WorkClaim claim(InvoiceRef invoice) {
        return new WorkClaim(7, Work.of(WorkKinds.INVOICE_LETTER, invoice), WorkClaim.Attempts.NONE, 1);
    }
}
