// SPDX-License-Identifier: Apache-2.0
package org.slipway.supplier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Supplier;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;

final class RememberedSuppliersTest {

    private static final SupplierId TALA = Suppliers.TALA.id();
    private static final Supplier RENAMED = new Supplier(
            TALA, "Tala Group", Suppliers.TALA.locality(), Suppliers.TALA.currency(), Suppliers.TALA.email());

    private final MutableClock clock = MutableClock.at("2026-03-02T01:30:00Z");
    private final FakeHostLedger host = new FakeHostLedger().with(Suppliers.TALA);
    private final RememberedSuppliers suppliers = new RememberedSuppliers(host, clock);

    @Test
    void shouldAskAgain_whenTenMinutesHavePassed() {
        // given
        assertThat(suppliers.known(TALA)).contains(Suppliers.TALA);
        host.with(RENAMED);

        // then
        clock.advance(Duration.ofMinutes(9));
        assertThat(suppliers.known(TALA)).contains(Suppliers.TALA);
        clock.advance(Duration.ofMinutes(2));
        assertThat(suppliers.known(TALA)).contains(RENAMED);
    }

    @Test
    void shouldSayWhatItKnew_whenTheHostDoesNotAnswer() {
        // given
        suppliers.known(TALA);
        clock.advance(Duration.ofHours(1));

        // when
        host.outOfReach(true);

        // then
        assertThat(suppliers.known(TALA)).contains(Suppliers.TALA);
        assertThat(suppliers.known(Suppliers.BAYVIEW.id())).isEmpty();
    }

    @Test
    void shouldLetTheHostRest_whenItHasNotAnswered() {
        // given
        host.outOfReach(true);
        assertThat(suppliers.known(TALA)).isEmpty();

        // when
        host.outOfReach(false);

        // then
        clock.advance(Duration.ofSeconds(9));
        assertThat(suppliers.known(TALA)).isEmpty();
        clock.advance(Duration.ofSeconds(2));
        assertThat(suppliers.known(TALA)).contains(Suppliers.TALA);
    }

    @Test
    void shouldKnowAtOnce_whenASupplierWasOpenedJustNow() {
        // given
        assertThat(suppliers.known(Suppliers.BAYVIEW.id())).isEmpty();

        // when
        host.with(Suppliers.BAYVIEW);

        // then
        assertThat(suppliers.known(Suppliers.BAYVIEW.id())).contains(Suppliers.BAYVIEW);
    }

    @Test
    void shouldSayThatThereIsNone_onlyWhenTheHostSaysSo() {
        // given
        SupplierId capital = new SupplierId("Tala");
        assertThat(suppliers.absent(capital)).isTrue();
        assertThat(suppliers.absent(TALA)).isFalse();

        // when
        host.outOfReach(true);

        // then
        assertThat(suppliers.absent(capital)).isFalse();
        assertThat(suppliers.absent(TALA)).isFalse();
    }

    @Test
    void shouldNameThoseThatWereMet_withoutAskingAgain() {
        // given
        host.with(Suppliers.BAYVIEW);
        suppliers.known(TALA);
        suppliers.known(Suppliers.BAYVIEW.id());
        suppliers.known(new SupplierId("nobody"));
        host.outOfReach(true);

        // then
        assertThat(suppliers.met()).containsExactly(Suppliers.BAYVIEW, Suppliers.TALA);
    }
}
