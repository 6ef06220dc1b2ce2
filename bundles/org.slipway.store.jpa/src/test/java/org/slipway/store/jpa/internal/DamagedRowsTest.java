// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.DamagedException;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.RelatedSlips;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.ManagedMethod.Confirmed;
import org.slipway.api.method.MethodPresentation;
import org.slipway.api.method.PaymentMethod;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.api.slip.DamagedSlip;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipOrder;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.store.MethodList;
import org.slipway.spi.store.SlipList;
import org.slipway.spi.store.SlipQuery;
import org.slipway.testkit.LogLines;
import org.slipway.testkit.Methods;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.NewSlips;

/** What impossible values in the database spoil, and what not. */
class DamagedRowsTest {

    private static final Slip SOUND = SlipBuilder.slip().code("PS-AAAA-10").build();

    /** Values that no slip has, by the code of the slip that gets them. */
    private static final Map<String, String> DAMAGES = Map.of(
            "PS-AAAA-11", "currency = 'QQQ'",
            "PS-AAAA-12", "amount = 10.0050",
            "PS-AAAA-13", "status = 'LOST'",
            "PS-AAAA-14", "file_type = 'EXE'",
            "PS-AAAA-15", "method_kind = 'GOLD'",
            "PS-AAAA-16", "reference_no = ''",
            "PS-AAAA-17", "short_reason = 'WHY'",
            "PS-AAAA-18", "replaces = 'nothing'",
            "PS-AAAA-19", "amount = 0.0100");

    private static final String REJECTED = "PS-AAAA-20";
    private static final String PAYS_NOTHING = "PS-AAAA-21";

    @ParameterizedTest
    @EnumSource
    void shouldLeaveTheOthersAlone_whenSlipsAreDamaged(TestDatabase database) {
        // given
        JpaStores stores = damaged(database);

        // when
        SlipList ofInvoice = stores.slips().ofInvoice(SOUND.origin().invoice());
        SlipList pending = stores.slips().query(pending(50));

        // then
        assertThat(ofInvoice).containsExactly(SOUND);
        assertThat(ofInvoice.damaged()).hasSize(11);
        assertThat(ofInvoice.damaged())
                .filteredOn(slip -> !slip.open())
                .extracting(DamagedSlip::code)
                .containsExactly(REJECTED);
        assertThat(ofInvoice.damaged())
                .allSatisfy(slip -> assertThat(slip.incident()).matches("INC-[0-9A-Z]{4}-[0-9A-Z]{4}"));
        assertThat(pending).containsExactly(SOUND);
        assertThat(pending.all()).isEqualTo(10);
        assertThat(pending.last()).hasValue(new SlipCode(PAYS_NOTHING));
        assertThat(stores.slips().named(SupplierScope.EVERY, "PS-AAAA-11").damaged())
                .extracting(DamagedSlip::code)
                .containsExactly("PS-AAAA-11");
    }

    @ParameterizedTest
    @EnumSource
    void shouldGoOnBehindThem_whenAPageEndsWithDamagedOnes(TestDatabase database) {
        // given
        JpaStores stores = damaged(database);

        // when
        SlipList page = stores.slips().query(pending(3));

        // then
        assertThat(page.all()).isEqualTo(3);
        assertThat(page.last()).hasValue(new SlipCode("PS-AAAA-12"));
        SlipQuery.Page next = new SlipQuery.Page(page.last(), 3);
        assertThat(stores.slips()
                        .query(new SlipQuery(
                                SupplierScope.EVERY, Set.of(SlipStatus.PENDING), SlipOrder.OLDEST_SUBMISSION, next))
                        .damaged())
                .extracting(DamagedSlip::code)
                .containsExactlyInAnyOrder("PS-AAAA-14", "PS-AAAA-15", "PS-AAAA-16");
    }

    @ParameterizedTest
    @EnumSource
    void shouldTellOneAlone_whenItIsDamaged(TestDatabase database) {
        // given
        JpaStores stores = damaged(database);
        stores.execute("UPDATE slip_step SET step = 'JUMP' WHERE code = 'PS-AAAA-12'");

        // then
        assertThat(stores.slips().find(SupplierScope.EVERY, SOUND.code())).hasValue(SOUND);
        assertThat(DAMAGES.keySet())
                .allSatisfy(code -> assertThatThrownBy(
                                () -> stores.slips().find(SupplierScope.EVERY, new SlipCode(code)))
                        .isInstanceOf(DamagedException.class)
                        .hasMessageMatching("slip " + code + " can't be read \\(INC-.{4}-.{4}\\)"));
        assertThatThrownBy(() -> stores.slips().steps(new SlipRef(Suppliers.TALA.id(), new SlipCode("PS-AAAA-12"))))
                .isInstanceOf(DamagedException.class);
        assertThat(stores.slips().steps(SOUND.ref())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void shouldCountThemAndSumNothingUp_whenAnAmountCanNotBeRead(TestDatabase database) {
        // given
        JpaStores stores = damaged(database);

        // when
        var sums = stores.slips()
                .sums(SupplierScope.EVERY, Set.of(SlipStatus.PENDING), 100)
                .get(SlipStatus.PENDING);

        // then
        assertThat(sums).extracting(sum -> sum.slips()).containsExactlyInAnyOrder(1L, 9L);
        assertThat(sums).extracting(sum -> sum.amount()).containsOnly(Optional.empty());
        stores.execute("UPDATE slip_allocation SET amount = 5000.0010 WHERE code = 'PS-AAAA-16'");
        Map<?, Money> paying = stores.slips()
                .pending(Suppliers.TALA.id(), Set.of(SOUND.origin().invoice().invoice()), CurrencyUnit.of("PHP"));
        assertThat(paying.values()).containsExactly(Money.parse("PHP 45000.01"));
    }

    @ParameterizedTest
    @EnumSource
    void shouldNameThemBesideASlip_whenTheyHaveToDoWithIt(TestDatabase database) {
        // given
        JpaStores stores = damaged(database);

        // when
        RelatedSlips related = stores.related().of(SOUND);

        // then
        assertThat(related.ofInvoices()).isEmpty();
        assertThat(related.damaged()).hasSizeBetween(10, 11);
    }

    @ParameterizedTest
    @EnumSource
    void shouldTellTheLogOnce_whenOneIsMetAgain(TestDatabase database) {
        // given
        JpaStores stores = database.emptyStores();
        stores.slips().submit(NewSlips.of(SOUND));
        stores.execute("UPDATE slip SET currency = '" + (database == TestDatabase.DERBY ? "QQD" : "QQP") + "'");

        // when
        try (LogLines log = new LogLines()) {
            stores.slips().query(pending(50));
            stores.slips().ofInvoice(SOUND.origin().invoice());

            // then
            assertThat(log.of("ERROR"))
                    .singleElement()
                    .asString()
                    .matches(
                            "INC-.{4}-.{4} The database's slip PS-AAAA-10 can't be read, its part of pages is left out: .*");
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldOfferTheOtherMethods_whenOneIsDamaged(TestDatabase database) {
        // given
        JpaStores stores = database.emptyStores();
        Instant at = Instant.parse("2026-03-02T01:30:00Z");
        stores.methods().save(confirmed(Methods.GCASH, at), List.of());
        stores.methods().save(confirmed(Methods.INSTAPAY, at), List.of());
        stores.execute("UPDATE supplier_method SET currency = 'QQQ' WHERE method = '"
                + Methods.GCASH.id().value() + "'");

        // when
        MethodList methods = stores.methods().methods(Suppliers.TALA.id());

        // then
        assertThat(methods).extracting(method -> method.id()).containsExactly(Methods.INSTAPAY.id());
        assertThat(methods.damaged(Methods.GCASH.id())).isPresent();
        assertThat(methods.damaged(Methods.INSTAPAY.id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldTakeItForPerhapsDone_whenTheEndOfWorkCanNotBeRead(TestDatabase database) {
        // given
        JpaStores stores = database.emptyStores();
        stores.slips().submit(NewSlips.of(SOUND));
        assertThat(stores.execute("UPDATE open_work SET ended = 'PERHAPS'")).isPositive();

        // then
        assertThat(stores.openWork()
                        .about(SupplierScope.EVERY, Set.of(SOUND.code().value())))
                .isNotEmpty()
                .allSatisfy(work -> assertThat(work.progress().end()).isEqualTo(AttemptEnd.UNKNOWN));
    }

    private static ManagedMethod confirmed(PaymentMethod method, Instant at) {
        return ManagedMethod.unstored(method.supplier(), method.id(), new MethodPresentation(method.label(), "", 10))
                .confirmed(new Confirmed(Methods.account(method), "ada", "ben", at));
    }

    private static JpaStores damaged(TestDatabase database) {
        JpaStores stores = database.emptyStores();
        stores.slips().submit(NewSlips.of(SOUND));
        DAMAGES.forEach((code, damage) -> {
            stores.slips().submit(NewSlips.of(SlipBuilder.slip().code(code).build()));
            stores.execute("UPDATE slip SET " + damage + " WHERE code = '" + code + "'");
        });
        stores.slips().submit(NewSlips.of(SlipBuilder.slip().code(REJECTED).build()));
        stores.execute("UPDATE slip SET status = 'REJECTED' WHERE code = '" + REJECTED + "'");
        stores.slips().submit(NewSlips.of(SlipBuilder.slip().code(PAYS_NOTHING).build()));
        stores.execute("DELETE FROM slip_allocation WHERE code = '" + PAYS_NOTHING + "'");
        return stores;
    }

    private static SlipQuery pending(int limit) {
        return new SlipQuery(
                SupplierScope.EVERY,
                Set.of(SlipStatus.PENDING),
                SlipOrder.OLDEST_SUBMISSION,
                new SlipQuery.Page(Optional.empty(), limit));
    }
}
