// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.posting.internal.ComparedWorld.NOON;
import static org.slipway.posting.internal.ComparedWorld.TALA;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.posting.Comparison;
import org.slipway.api.posting.Comparison.Counts;
import org.slipway.api.posting.ReceiptDifference;
import org.slipway.api.slip.Slip;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.work.WorkResult;
import org.slipway.testkit.LogLines;

/** What is said where slips and the host's ledger differ. */
final class ReceiptComparisonTest {

    private static final Instant YESTERDAY = NOON.minus(1, ChronoUnit.DAYS);

    private final ComparedWorld world = new ComparedWorld();

    @Test
    void shouldFindNothing_whenBothSidesSayTheSame() {
        // given
        for (int i = 10; i < 60; i++) {
            Instant at = YESTERDAY.plusSeconds(i);
            Slip slip = world.posted("PS-AAAA-" + i, "RC-" + i, at.plusSeconds(2));
            world.booked(slip, "RC-" + i, at);
        }
        world.ledger.books.add(new PostedReceipt(
                "RC-1", new ReceiptKey("typed-by-hand"), Money.parse("PHP 9.00"), LocalDate.EPOCH, "1", YESTERDAY));

        // when
        Comparison done = world.compare(35);

        // then
        assertThat(done.done()).isTrue();
        assertThat(done.counts()).isEqualTo(new Counts(50, 50, 0));
        assertThat(done.period().from()).isEqualTo(Instant.parse("2026-02-03T12:00:00Z"));
        assertThat(done.period().until()).isEqualTo(Instant.parse("2026-03-10T11:45:00Z"));
        assertThat(world.kept()).isEmpty();
        assertThat(world.ledger.lists).isEqualTo(1);
        assertThat(world.ledger.finds).isZero();
    }

    @Test
    void shouldFindWhatIsMissingOnEitherSide_whenReceiptsOrSlipsAreGone() {
        // given
        world.posted("PS-AAAA-AA", "RC-1", YESTERDAY);
        world.booked(world.approved("PS-BBBB-BB"), "RC-2", YESTERDAY);
        world.ledger.books.add(new PostedReceipt(
                "RC-3",
                new ReceiptKey("slip-PS-CCCC-CC-HG9O7KLMO0"),
                Money.parse("PHP 3.00"),
                LocalDate.EPOCH,
                "1",
                YESTERDAY));

        // when
        Comparison done = world.compare(2);

        // then
        assertThat(done.counts()).isEqualTo(new Counts(2, 1, 3));
        assertThat(world.kept())
                .containsExactly("NOT_IN_LEDGER PS-AAAA-AA", "NOT_POSTED PS-BBBB-BB", "NO_SLIP PS-CCCC-CC");
        assertThat(world.ledger.finds).isEqualTo(1);
    }

    @Test
    void shouldFindASlipOfAnotherSite_whenOnlyTheCodeIsTheSame() {
        // given
        Slip slip = world.posted("PS-AAAA-AA", "RC-1", YESTERDAY);
        world.booked(slip, "RC-1", YESTERDAY);
        PostedReceipt mine = world.ledger.books.get(0);
        world.ledger.books.add(new PostedReceipt(
                "RC-2",
                new ReceiptKey("slip-PS-AAAA-AA-1"),
                mine.amount(),
                mine.date(),
                mine.receivingAccount(),
                mine.posted()));

        // when
        world.compare(2);

        // then
        assertThat(world.kept()).containsExactly("NO_SLIP PS-AAAA-AA");
    }

    @Test
    void shouldFindWhatDiffers_whenAReceiptWasChanged() {
        // given
        Slip first = world.posted("PS-AAAA-AA", "RC-1", YESTERDAY);
        world.ledger.books.add(ComparedWorld.over(ComparedWorld.receipt(first, "RC-1", YESTERDAY), "PHP 1.01"));
        Slip second = world.posted("PS-BBBB-BB", "RC-2", YESTERDAY);
        world.ledger.books.add(ComparedWorld.elsewhere(
                ComparedWorld.receipt(second, "RC-2", YESTERDAY), LocalDate.parse("2026-03-03"), "9999"));
        Slip third = world.posted("PS-CCCC-CC", "RC-3", YESTERDAY);
        world.booked(third, "RC-3", YESTERDAY);
        world.booked(third, "RC-4", YESTERDAY.plusSeconds(1));

        // when
        world.compare(2);

        // then
        assertThat(world.kept())
                .containsExactly("AMOUNT PS-AAAA-AA", "ACCOUNT PS-BBBB-BB", "DATE PS-BBBB-BB", "NUMBER PS-CCCC-CC");
        List<ReceiptDifference> all = world.store().differences(TALA, "", 9);
        assertThat(all.get(0).ours().orElseThrow().amount()).isEqualTo(Money.parse("PHP 1.00"));
        assertThat(all.get(0).theirs().orElseThrow().amount()).isEqualTo(Money.parse("PHP 1.01"));
        assertThat(all.get(3).theirs().orElseThrow().number()).isEqualTo("RC-4");
    }

    @Test
    void shouldAskForTheKey_whenAReceiptIsFromAnotherTime() {
        // given
        Slip settled = world.posted("PS-AAAA-AA", "RC-1", YESTERDAY);
        world.booked(settled, "RC-1", NOON.minus(9, ChronoUnit.DAYS));
        Slip wrong = world.posted("PS-BBBB-BB", "RC-9", YESTERDAY);
        world.booked(wrong, "RC-2", NOON.minus(9, ChronoUnit.DAYS));

        // when
        world.compare(2);

        // then
        assertThat(world.kept()).containsExactly("NUMBER PS-BBBB-BB");
        assertThat(world.ledger.finds).isEqualTo(2);
    }

    @Test
    void shouldLookThroughTheList_whenTheHostLooksUpNoKeys() {
        // given
        world.ledger.capabilities.remove(Capability.LOOKUP);
        Slip settled = world.posted("PS-AAAA-AA", "RC-1", YESTERDAY);
        world.booked(settled, "RC-1", Instant.parse("2026-03-04T04:10:00Z"));
        world.posted("PS-BBBB-BB", "RC-2", YESTERDAY);

        // when
        world.compare(2);

        // then
        assertThat(world.kept()).containsExactly("NOT_IN_LEDGER PS-BBBB-BB");
        assertThat(world.ledger.finds).isZero();
    }

    @Test
    void shouldSayOnceWhatIsNew_andWhenItIsGone() {
        // given
        Slip slip = world.posted("PS-AAAA-AA", "RC-1", YESTERDAY);
        try (LogLines log = new LogLines()) {
            world.compare(2);
            world.compare(2);
            assertThat(log.of("WARN")).hasSize(1);
        }

        // when
        world.booked(slip, "RC-1", YESTERDAY);
        world.compare(2);

        // then
        assertThat(world.kept()).isEmpty();
        assertThat(world.database.auditRows().stream()
                        .filter(row -> row.actor().equals("comparison"))
                        .map(ReceiptComparisonTest::told))
                .containsExactly(
                        "DIFFERENCE_FOUND " + Receipts.key(slip) + " NOT_IN_LEDGER, slip PS-AAAA-AA,"
                                + " ours RC-1 PHP 1.00 2026-03-01 account 1020, ledger none",
                        "DIFFERENCE_GONE " + Receipts.key(slip) + " NOT_IN_LEDGER, slip PS-AAAA-AA,"
                                + " ours RC-1 PHP 1.00 2026-03-01 account 1020, ledger none");
    }

    private static String told(AuditEntry row) {
        return row.action() + " " + row.subject() + " " + row.detail();
    }

    @Test
    void shouldKeepWhatIsOlder_whenOnlyTheLastDaysAreCompared() {
        // given
        Slip slip = world.posted("PS-AAAA-AA", "RC-1", NOON.minus(9, ChronoUnit.DAYS));
        world.compare(35);
        world.booked(slip, "RC-1", NOON.minus(9, ChronoUnit.DAYS));

        // when
        world.compare(2);

        // then
        assertThat(world.kept()).containsExactly("NOT_IN_LEDGER PS-AAAA-AA");
        world.compare(10);
        assertThat(world.kept()).isEmpty();
    }

    @Test
    void shouldLeaveAloneWhatIsOnItsWay_whenItIsYoungerThanAQuarterOfAnHour() {
        // given
        world.booked(world.approved("PS-AAAA-AA"), "RC-1", NOON.minusSeconds(899));
        world.posted("PS-BBBB-BB", "RC-2", NOON.minusSeconds(899));

        // then
        assertThat(world.compare(2).counts()).isEqualTo(Counts.NONE);
    }

    @Test
    void shouldWalkInStretches_whenManySlipsHaveToBeLookedUp() {
        // given
        for (int i = 10; i < 90; i++) {
            world.posted("PS-AAAA-" + i, "RC-" + i, YESTERDAY.plusSeconds(i));
        }

        // when
        Comparison done = world.compare(2);

        // then
        assertThat(done.counts()).isEqualTo(new Counts(0, 80, 80));
        assertThat(world.kept()).hasSize(80);
        assertThat(world.ledger.finds).isEqualTo(80);
        assertThat(world.ledger.lists).as("stretches of 30 look-ups").isEqualTo(3);
    }

    @Test
    void shouldGoOnWhereItWas_whenTheHostIsAwayMeanwhile() {
        // given
        world.posted("PS-AAAA-AA", "RC-1", YESTERDAY);
        world.ledger.away = true;
        world.comparisons().compareNow(ComparedWorld.ADA, TALA, 2);

        // when
        Optional<WorkResult> away = world.drain();

        // then
        assertThat(away).containsInstanceOf(WorkResult.NotSent.class);
        assertThat(world.store().newest(TALA).get(0).done()).isFalse();
        world.ledger.away = false;
        world.clock.advance(Duration.ofMinutes(20));
        world.drain();
        assertThat(world.store().newest(TALA).get(0).done()).isTrue();
        assertThat(world.kept()).containsExactly("NOT_IN_LEDGER PS-AAAA-AA");
        assertThat(world.database.auditRows().stream().map(AuditEntry::action))
                .contains(AuditAction.COMPARISON_ORDERED);
    }

    @Test
    void shouldAskAPerson_whenTheHostCanNotListItsReceipts() {
        // given
        world.comparisons().compareNow(ComparedWorld.ADA, TALA, 2);
        world.ledger.capabilities.remove(Capability.RECEIPTS);

        // then
        assertThat(world.drain()).containsInstanceOf(WorkResult.Parked.class);
    }
}
