// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.slip.Slip;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKinds;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.NewSlips;
import org.slipway.testkit.store.Together;
import org.slipway.testkit.store.Transitions;

/** Two nodes share one database. */
class TwoNodesTest {

    private static final SupplierId TALA = Suppliers.TALA.id();
    private static final InvoiceRef INVOICE = new InvoiceRef(TALA, "1001");

    @ParameterizedTest
    @EnumSource
    void shouldNeverGiveOneRowToBoth_whenBothClaim(TestDatabase database) {
        // given
        List<JpaStores> nodes = twoNodes(database);
        for (int i = 100; i < 300; i++) {
            add(nodes.get(0), "PS-A%03d-00".formatted(i));
        }
        AtomicInteger next = new AtomicInteger();

        // when
        List<WorkClaim> claims = Together.call(8, () -> {
                    JpaStores node = nodes.get(next.getAndIncrement() % 2);
                    return claimTwenty(node);
                })
                .stream()
                .flatMap(List::stream)
                .toList();

        // then
        assertThat(claims).isNotEmpty().extracting(WorkClaim::id).doesNotHaveDuplicates();
        assertThat(claims).extracting(WorkClaim::fence).containsOnly(1L);
    }

    @ParameterizedTest
    @EnumSource
    void shouldIgnoreTheOldNode_whenTheOtherTookItsWorkOver(TestDatabase database) {
        // given
        List<JpaStores> nodes = twoNodes(database);
        add(nodes.get(0), "PS-7KQ4-M2");
        WorkClaim old = claimOne(nodes.get(0));
        nodes.get(0).pass(Duration.ofMinutes(6));

        // when
        WorkClaim taken = claimOne(nodes.get(1));

        // then
        assertThat(nodes.get(0).work().complete(old, List.of(), List.of())).isFalse();
        assertThat(nodes.get(1).work().complete(taken, List.of(), List.of())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void shouldSeeAtOnce_whenTheOtherNodeDecided(TestDatabase database) {
        // given
        List<JpaStores> nodes = twoNodes(database);
        Slip slip = SlipBuilder.slip().build();
        nodes.get(0).slips().submit(NewSlips.of(slip));
        assertThat(nodes.get(1).slips().ofInvoice(INVOICE)).containsExactly(slip);

        // when
        nodes.get(0).slips().take(Transitions.reject(slip));

        // then
        assertThat(nodes.get(1).slips().ofInvoice(INVOICE).get(0).version()).isEqualTo(1);
        assertThat(nodes.get(1).slips().take(Transitions.reject(slip))).isEqualTo(new TransitionAnswer.Stale());
        assertThat(nodes.get(1)
                        .slips()
                        .reserved(INVOICE, CurrencyUnit.of("PHP"))
                        .amount())
                .isEqualTo(Money.parse("PHP 0.00"));
    }

    private static List<JpaStores> twoNodes(TestDatabase database) {
        JpaStores first = database.emptyStores();
        return List.of(first, first.anotherNode());
    }

    private static List<WorkClaim> claimTwenty(JpaStores node) {
        return Stream.generate(() -> node.work().claim(WorkKinds.POST_RECEIPT, Optional.empty(), Duration.ofMinutes(5)))
                .limit(20)
                .flatMap(Optional::stream)
                .toList();
    }

    private static WorkClaim claimOne(JpaStores node) {
        return node.work()
                .claim(WorkKinds.POST_RECEIPT, Optional.empty(), Duration.ofMinutes(5))
                .orElseThrow();
    }

    private static void add(JpaStores node, String code) {
        AuditEntry audit =
                new AuditEntry(TALA, AuditAction.SLIP_APPROVED, "ana", code, Instant.parse("2026-03-02T01:30:00Z"));
        node.work().add(List.of(new Work(WorkKinds.POST_RECEIPT, TALA, code)), List.of(audit));
    }
}
