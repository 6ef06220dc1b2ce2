// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.singaporeSlip;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.approval.RelatedSlips;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Settlement;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.testkit.Customers;
import org.slipway.testkit.Suppliers;

/** What every store has to answer when it is asked which slips have to do with one. */
public abstract class RelatedSlipContract extends SlipContract {

    @Test
    void shouldFindBoth_whenARejectedSlipWasSentAgain() {
        // given
        Slip first = rejected(submitted(slip().build()));
        Slip second = submitted(slip().code("PS-AAAA-AA").replaces("PS-7KQ4-M2").build());

        // then
        RelatedSlips ofSecond = stores.related().of(second);
        assertThat(ofSecond.predecessor().map(Slip::code)).contains(first.code());
        assertThat(ofSecond.predecessor().map(Slip::state)).contains(first.state());
        assertThat(ofSecond.successors()).isEmpty();
        assertThat(stores.related().of(first).successors()).containsExactly(second);
        assertThat(stores.related().of(first).predecessor()).isEmpty();
    }

    @Test
    void shouldListTheNewestTen_whenAnInvoiceHasMore() {
        // given
        Slip slip = submitted(slip().build());
        List<Slip> others = IntStream.range(10, 22)
                .mapToObj(i -> submitted(slip().code("PS-AAAA-" + i)
                        .submitted("2026-03-" + i + "T00:00:00Z")
                        .build()))
                .toList();

        // then
        List<Slip> listed = stores.related().of(slip).ofInvoices();
        assertThat(listed).hasSize(10);
        assertThat(listed.get(0)).isEqualTo(others.get(11));
        assertThat(listed.get(9)).isEqualTo(others.get(2));
    }

    @Test
    void shouldFindWhatPaysTheSameInvoice_whenItCameFromAnother() {
        // given
        InvoiceRef shared = new InvoiceRef(Suppliers.TALA.id(), "1002");
        Slip payer = submitted(slip().settlement(pays(shared)).build());
        Slip from = submitted(slip().code("PS-AAAA-AA").invoice("1002").build());
        submitted(slip().code("PS-BBBB-BB").invoice("1003").build());

        // then
        assertThat(stores.related().of(payer).ofInvoices()).containsExactly(from);
        assertThat(stores.related().of(from).ofInvoices()).containsExactly(payer);
    }

    private static Settlement pays(InvoiceRef invoice) {
        return Settlement.of(new Allocation(invoice, "INV-1002", Money.parse("PHP 5000.00")));
    }

    @Test
    void shouldCountTheCustomersSlips_whenSomeAreDecided() {
        // given
        Slip slip = submitted(slip().build());
        Slip rejected =
                rejected(submitted(slip().code("PS-AAAA-AA").invoice("1002").build()));
        Slip pending = submitted(slip().code("PS-BBBB-BB")
                .invoice("1003")
                .submitted("2026-03-09T00:00:00Z")
                .build());
        submitted(slip().code("PS-CCCC-CC").customer(Customers.MOLAVE).build());
        // the same id of a customer, of another supplier
        submitted(singaporeSlip().code("PS-DDDD-DD").build());

        // when
        RelatedSlips.CustomerHistory customer = stores.related().of(slip).customer();

        // then
        assertThat(customer.newest()).containsExactly(pending, rejected);
        assertThat(customer.counts()).isEqualTo(Map.of(SlipStatus.PENDING, 1, SlipStatus.REJECTED, 1));
        assertThat(customer.complete()).isTrue();
    }

    @Test
    void shouldFindNothing_whenItIsTheOnlyOne() {
        // given
        Slip slip = submitted(slip().build());

        // then
        RelatedSlips related = stores.related().of(slip);
        assertThat(related.predecessor()).isEmpty();
        assertThat(related.ofInvoices()).isEmpty();
        assertThat(related.customer().counts()).isEmpty();
    }

    private Slip rejected(Slip slip) {
        return ((TransitionAnswer.Applied) slips.take(Transitions.reject(slip))).slip();
    }
}
