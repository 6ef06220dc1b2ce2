// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipOrder;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.store.SlipQuery;
import org.slipway.spi.store.SubmissionAnswer;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.testkit.Suppliers;

/** What the contracts of a store for slips share. */
abstract class SlipContract {

    static final CurrencyUnit PHP = CurrencyUnit.of("PHP");
    static final InvoiceRef INVOICE = new InvoiceRef(Suppliers.TALA.id(), "1001");
    static final SupplierScope TALA = SupplierScope.of(Suppliers.TALA.id());
    static final SupplierScope BAYVIEW = SupplierScope.of(Suppliers.BAYVIEW.id());

    StoresUnderTest stores;
    Slips slips;

    /** The stores under test, with nothing in them. */
    protected abstract StoresUnderTest emptyStores();

    @BeforeEach
    void open() {
        stores = emptyStores();
        slips = stores.slips();
    }

    Slip submitted(Slip slip) {
        assertThat(slips.submit(NewSlips.of(slip))).isEqualTo(new SubmissionAnswer.Stored(slip));
        return slip;
    }

    Slip approved(Slip slip, String outstanding) {
        Reserved seen = slips.reserved(slip.origin().invoice(), PHP);
        TransitionAnswer answer = slips.take(Transitions.approve(slip, seen, Money.parse(outstanding)));
        return ((TransitionAnswer.Applied) answer).slip();
    }

    static SlipQuery query(SupplierScope scope, int limit) {
        return new SlipQuery(
                scope,
                Set.of(SlipStatus.PENDING),
                SlipOrder.OLDEST_SUBMISSION,
                new SlipQuery.Page(Optional.empty(), limit));
    }

    static SlipQuery after(SlipCode last, SupplierScope scope) {
        return new SlipQuery(
                scope,
                Set.of(SlipStatus.PENDING),
                SlipOrder.OLDEST_SUBMISSION,
                new SlipQuery.Page(Optional.of(last), 10));
    }
}
