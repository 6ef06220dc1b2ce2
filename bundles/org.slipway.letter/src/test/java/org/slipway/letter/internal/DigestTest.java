// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;
import static org.slipway.testkit.SlipBuilder.slip;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.QueueView;
import org.slipway.api.approval.StaffPaths;
import org.slipway.api.invoice.DigestRhythm;
import org.slipway.api.invoice.Languages;
import org.slipway.api.invoice.OfferedLanguages;
import org.slipway.api.invoice.StaffDigest;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.spi.mail.Letter;
import org.slipway.spi.mail.MailAnswer;
import org.slipway.spi.work.Backoff;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkSchedule;
import org.slipway.testkit.Suppliers;

/** From a period that begins to the mail, with the store and the mail server as fakes. */
final class DigestTest implements StaffPaths {

    private static final SupplierId TALA = Suppliers.TALA.id();
    private static final WorkSchedule SCHEDULE = new WorkSchedule(
            Duration.ofSeconds(1), Duration.ofMinutes(5), new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15)));

    private final LetterWorld world = LetterWorld.with(invoice().build());
    private final ScriptedTransport transport = new ScriptedTransport();
    private final Map<SupplierId, StaffDigest> wanted = new HashMap<>();
    private final DigestRound round = round();
    private final DigestLetters letters = new DigestLetters(
            new DigestWriter(
                    world.ledger,
                    supplier -> world.profile,
                    new DigestCounts.Sources(world.database.slips(), world.database.openWork()),
                    new DigestWriter.Places(this, world.clock)),
            new LetterPost(transport, world),
            () -> SCHEDULE);

    @Test
    void shouldSendOneMailForManySlips_whenThePeriodBegins() {
        // given
        wish(new DigestRhythm(1, 0), "ana@tala.example");
        world.store(slip().code("PS-7KQ4-M2").submitted(justNow()).build());
        world.store(slip().code("PS-7KQ4-M3").submitted(justNow()).build());
        world.store(slip().code("PS-7KQ4-M4")
                .submitted(now().minus(Duration.ofHours(25)).toString())
                .build());

        // when
        round.run();
        sendAll();

        // then
        assertThat(transport.letters).hasSize(1);
        Letter mail = transport.letters.get(0);
        assertThat(mail.recipient()).isEqualTo("ana@tala.example");
        assertThat(mail.content().subject()).isEqualTo("Payment slips of Tala Trading Corporation that wait");
        assertThat(mail.content().text())
                .contains(": 2\nhttps://pay.example/approvals?view=TO_DECIDE&supplier=tala\n")
                .contains("Slips that have waited for more than 24 hours: 1\n")
                .doesNotContain("PS-7KQ4", "receipt", "set aside");
        assertThat(mail.content().html())
                .contains("href=\"https://pay.example/approvals?view=TO_DECIDE&amp;supplier=tala\"")
                .contains("<html lang=\"en\">");
    }

    @Test
    void shouldSendNone_whenNothingWaits() {
        // given
        wish(new DigestRhythm(1, 0), "ana@tala.example");

        // when
        round.run();
        List<WorkResult> results = sendAll();

        // then
        assertThat(results).containsExactly(new WorkResult.Done());
        assertThat(transport.letters).isEmpty();
    }

    @Test
    void shouldTellEachOnceAPeriod_whenTwoNodesLookEveryMinute() {
        // given
        wish(new DigestRhythm(1, 0), "ana@tala.example", "ben@tala.example");
        world.store(slip().submitted(justNow()).build());
        DigestRound other = round();

        // when
        for (int minute = 0; minute < 180; minute++) {
            round.run();
            other.run();
            sendAll();
            world.clock.advance(Duration.ofMinutes(1));
        }

        // then
        assertThat(transport.letters)
                .extracting(Letter::recipient)
                .containsExactly("ana@tala.example", "ben@tala.example");
        assertThat(world.database.digests().reported()).isEqualTo(Map.of(TALA, Instant.parse("2026-03-02T04:00:00Z")));
    }

    @Test
    void shouldCountAsNewWhatCameSinceTheMailBefore_whenThereWasOne() {
        // given
        wish(new DigestRhythm(1, 0), "ana@tala.example");
        world.store(slip().code("PS-7KQ4-M2").submitted(justNow()).build());
        turn();

        // when
        world.clock.advance(Duration.ofMinutes(45));
        world.store(slip().code("PS-7KQ4-M3").submitted(justNow()).build());
        turn();
        world.clock.advance(Duration.ofHours(1));
        turn();

        // then
        assertThat(transport.letters)
                .extracting(mail -> mail.content().text().lines().toList().get(2))
                .containsExactly("New slips since 2 Mar 2026, 09:00: 1", "New slips since 2 Mar 2026, 09:30: 1");
    }

    @Test
    void shouldOrderNoOther_whenOneStillWaitsForTheMailServer() {
        // given
        wish(new DigestRhythm(1, 0), "ana@tala.example");
        world.store(slip().submitted(justNow()).build());
        round.run();

        // when
        world.clock.advance(Duration.ofHours(5));
        round.run();

        // then
        assertThat(world.database.allWork())
                .filteredOn(work -> work.kind().equals(DigestOrders.KIND))
                .hasSize(1);
    }

    @Test
    void shouldSpeakFilipino_whenItIsTheSuppliersFirstLanguage() {
        // given
        wish(new DigestRhythm(1, 0), "ana@tala.example");
        world.profile = profile(world.profile.digest(), new OfferedLanguages(List.of(Languages.FILIPINO)));
        world.store(slip().submitted(justNow()).build());

        // when
        round.run();
        sendAll();

        // then
        assertThat(transport.letters.get(0).content().subject())
                .isEqualTo("Mga payment slip ng Tala Trading Corporation na naghihintay");
    }

    @Test
    void shouldCountWhatIsInPostingForLong_whenItWasApprovedMoreThanAnHourAgo() {
        // given
        world.approve(world.store(slip().submitted(justNow()).build()));
        DigestCounts.Sources sources = new DigestCounts.Sources(world.database.slips(), world.database.openWork());
        Instant approved = now();

        // then
        assertThat(sources.count(TALA, approved, approved, approved.plusSeconds(3_600))
                        .posting())
                .isZero();
        assertThat(sources.count(TALA, approved, approved, approved.plusSeconds(864_000))
                        .posting())
                .isEqualTo(1);
    }

    @Test
    void shouldForgetIt_whenTheAddressIsRefusedForGood() {
        // given
        wish(new DigestRhythm(1, 0), "ana@tala.example");
        world.store(slip().submitted(justNow()).build());
        transport.next(new MailAnswer.Refused("no such mailbox"));

        // when
        round.run();

        // then
        assertThat(sendAll()).containsExactly(new WorkResult.Done());
    }

    @Test
    void shouldSendNone_whenItWasSwitchedOffMeanwhile() {
        // given
        wish(new DigestRhythm(1, 0), "ana@tala.example");
        world.store(slip().submitted(justNow()).build());
        round.run();

        // when
        world.profile = SupplierProfile.PLAIN;

        // then
        assertThat(sendAll()).containsExactly(new WorkResult.Done());
        assertThat(transport.letters).isEmpty();
    }

    private void turn() {
        round.run();
        sendAll();
    }

    private DigestRound round() {
        return new DigestRound(
                () -> wanted,
                new DigestRound.Stores(world.database.digests(), world.database.openWork()),
                world.ledger,
                world.clock);
    }

    private String justNow() {
        return now().minusSeconds(1).toString();
    }

    private Instant now() {
        return world.clock.instant();
    }

    private void wish(DigestRhythm rhythm, String... addresses) {
        StaffDigest digest = new StaffDigest(List.of(addresses), rhythm, Duration.ofHours(24));
        wanted.put(TALA, digest);
        world.profile = profile(digest, OfferedLanguages.EVERY);
    }

    private static SupplierProfile profile(StaffDigest digest, OfferedLanguages languages) {
        SupplierProfile plain = SupplierProfile.PLAIN;
        return new SupplierProfile(false, false, plain.look(), plain.sender(), plain.controls(), languages, digest);
    }

    /** Does all digest work that is due, and takes it out if it is done. */
    private List<WorkResult> sendAll() {
        List<WorkResult> results = new ArrayList<>();
        Optional<WorkClaim> claim = claim();
        while (claim.isPresent()) {
            results.add(letters.attempt(claim.get()));
            world.database.work().complete(claim.get(), List.of(), List.of());
            claim = claim();
        }
        return results;
    }

    private Optional<WorkClaim> claim() {
        return world.database.work().claim(DigestOrders.KIND, Optional.empty(), Duration.ofMinutes(5));
    }

    @Override
    public URI queue(QueueView view, SupplierId supplier) {
        return URI.create("https://pay.example/approvals?view=" + view + "&supplier=" + supplier);
    }

    @Override
    public URI parkedWork() {
        return URI.create("https://pay.example/approvals/work?list=parked");
    }
}
