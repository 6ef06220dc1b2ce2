// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Settlement;
import org.slipway.api.slip.ShortPayment;
import org.slipway.api.slip.ShortReason;
import org.slipway.api.slip.Slip;
import org.slipway.spi.store.Balance;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;

/** What every store of slips does with slips that pay several invoices. */
public abstract class SlipSettlementContract extends SlipContract {

    private static final InvoiceRef SECOND = new InvoiceRef(Suppliers.TALA.id(), "1002");
    private static final InvoiceRef THIRD = new InvoiceRef(Suppliers.TALA.id(), "1003");
    private static final Money HUNDRED = Money.parse("PHP 100.00");
    private static final Money NOTHING = Money.parse("PHP 0.00");

    @Test
    void shouldKeepAllocationsInTheirOrder_whenTheSlipIsReadAgain() {
        // given
        Settlement settlement = new Settlement(
                List.of(allocation(INVOICE, "1500.25"), allocation(THIRD, "0.75"), allocation(SECOND, "2000.00")),
                Optional.of(new ShortPayment(ShortReason.OTHER, "as agreed with Liza")));
        Slip slip = submitted(SlipBuilder.slip().settlement(settlement).build());

        // then
        assertThat(slips.find(TALA, slip.code())).contains(slip);
        assertThat(slips.query(query(TALA, 10))).containsExactly(slip);
        assertThat(slip.figures().surplus()).isEqualTo(Money.parse("PHP 1499.00"));
    }

    @Test
    void shouldListTheSlip_whenItPaysAnInvoiceThatItDidNotComeFrom() {
        // given
        Slip elsewhere = submitted(paying("PS-AAAA-AA", SECOND, THIRD));
        Slip own = submitted(SlipBuilder.slip()
                .code("PS-BBBB-BB")
                .invoice("1002")
                .submitted("2026-03-05T00:00:00Z")
                .build());

        // then
        assertThat(slips.ofInvoice(INVOICE)).containsExactly(elsewhere);
        assertThat(slips.ofInvoice(SECOND)).containsExactly(own, elsewhere);
        assertThat(slips.ofInvoice(THIRD)).containsExactly(elsewhere);
    }

    @Test
    void shouldSumWhatOpenSlipsPay_whenSeveralInvoicesAreAskedFor() {
        // given
        submitted(paying("PS-AAAA-AA", INVOICE, SECOND));
        submitted(paying("PS-BBBB-BB", SECOND));
        slips.take(Transitions.reject(submitted(paying("PS-CCCC-CC", SECOND))));
        slips.take(Transitions.hold(submitted(paying("PS-DDDD-DD", THIRD))));

        // then
        assertThat(slips.pending(Suppliers.TALA.id(), Set.of("1001", "1002", "9999"), PHP))
                .isEqualTo(Map.of(INVOICE, Money.parse("PHP 30.00"), SECOND, Money.parse("PHP 60.00")));
        assertThat(slips.pending(Suppliers.TALA.id(), Set.of("1003"), PHP))
                .isEqualTo(Map.of(THIRD, Money.parse("PHP 30.00")));
        assertThat(slips.pending(Suppliers.TALA.id(), Set.of(), PHP)).isEmpty();
        assertThat(slips.pending(Suppliers.BAYVIEW.id(), Set.of("1001"), PHP)).isEmpty();
    }

    @Test
    void shouldReserveOnEachInvoice_whenASlipIsApproved() {
        // given
        Slip slip = submitted(paying("PS-AAAA-AA", SECOND, INVOICE));

        // when
        Slip approved = ((TransitionAnswer.Applied) approve(slip, HUNDRED, HUNDRED)).slip();

        // then
        assertThat(slips.reserved(INVOICE, PHP)).isEqualTo(new Reserved(Money.parse("PHP 30.00"), 0));
        assertThat(slips.reserved(SECOND, PHP)).isEqualTo(new Reserved(Money.parse("PHP 30.00"), 0));
        assertThat(approved.figures()).isEqualTo(slip.figures());

        // when
        slips.take(Transitions.posted(approved));

        // then
        assertThat(slips.reserved(INVOICE, PHP)).isEqualTo(new Reserved(NOTHING, 1));
        assertThat(slips.reserved(SECOND, PHP)).isEqualTo(new Reserved(NOTHING, 1));
    }

    @Test
    void shouldReserveNothing_whenOneOfItsInvoicesOwesLess() {
        // given
        Slip slip = submitted(paying("PS-AAAA-AA", INVOICE, SECOND));

        // when
        TransitionAnswer answer = approve(slip, HUNDRED, Money.parse("PHP 29.99"));

        // then
        assertThat(answer).isEqualTo(new TransitionAnswer.OverOutstanding());
        assertThat(slips.reserved(INVOICE, PHP)).isEqualTo(new Reserved(NOTHING, 0));
        assertThat(slips.reserved(SECOND, PHP)).isEqualTo(new Reserved(NOTHING, 0));
        assertThat(slips.find(TALA, slip.code())).contains(slip);
    }

    @Test
    void shouldReserveAllOrNothing_whenEightPayTheSameTwoInvoicesInEitherOrder() {
        // given
        List<Slip> waiting = IntStream.range(0, 8)
                .mapToObj(i -> i % 2 == 0
                        ? paying("PS-AAAA-1" + i, INVOICE, SECOND)
                        : paying("PS-AAAA-1" + i, SECOND, INVOICE))
                .map(this::submitted)
                .toList();
        AtomicInteger next = new AtomicInteger();

        // when
        List<TransitionAnswer> answers =
                Together.call(8, () -> approve(waiting.get(next.getAndIncrement()), HUNDRED, HUNDRED));

        // then
        assertThat(answers)
                .filteredOn(TransitionAnswer.Applied.class::isInstance)
                .hasSize(3);
        assertThat(slips.reserved(INVOICE, PHP)).isEqualTo(new Reserved(Money.parse("PHP 90.00"), 0));
        assertThat(slips.reserved(SECOND, PHP)).isEqualTo(new Reserved(Money.parse("PHP 90.00"), 0));
    }

    private TransitionAnswer approve(Slip slip, Money outstanding, Money outstandingOfSecond) {
        Map<InvoiceRef, Balance> balances = new HashMap<>();
        balances.put(INVOICE, new Balance(slips.reserved(INVOICE, PHP), outstanding));
        balances.put(SECOND, new Balance(slips.reserved(SECOND, PHP), outstandingOfSecond));
        return slips.take(Transitions.approve(slip, balances));
    }

    /** PHP 30.00 for each. */
    private static Slip paying(String code, InvoiceRef... invoices) {
        List<Allocation> allocations =
                Stream.of(invoices).map(invoice -> allocation(invoice, "30.00")).toList();
        return SlipBuilder.slip()
                .code(code)
                .settlement(new Settlement(allocations, Optional.empty()))
                .build();
    }

    private static Allocation allocation(InvoiceRef invoice, String amount) {
        return new Allocation(invoice, "INV-" + invoice.invoice(), Money.parse("PHP " + amount));
    }
}
