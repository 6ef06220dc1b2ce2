// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.audit.DataReport;
import org.slipway.api.audit.DataReport.Finding;
import org.slipway.api.audit.DataReport.Kind;
import org.slipway.api.audit.SlipComparison.Difference;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.ManagedMethod.Confirmed;
import org.slipway.api.method.MethodAccount;
import org.slipway.api.method.MethodPresentation;
import org.slipway.api.slip.Slip;
import org.slipway.spi.audit.AccountSeal;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.store.jpa.internal.round.JpaDataAudit;
import org.slipway.testkit.LogLines;
import org.slipway.testkit.Methods;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.NewSlips;
import org.slipway.testkit.store.Transitions;

/** Who changes data past Slipway is found by the comparison with the trail, without anybody looking for it. */
class DataComparedTest {

    private static final Instant AT = Instant.parse("2026-03-02T01:30:00Z");

    private final MutableClock clock = MutableClock.at("2026-03-05T00:00:00Z");

    static Stream<Arguments> changes() {
        return Stream.of(
                        slip("UPDATE slip SET amount = amount + 100", Difference.FIGURES),
                        slip("UPDATE slip SET account_number = '0000'", Difference.FIGURES),
                        slip("UPDATE slip SET file_sha256 = '" + "9".repeat(64) + "'", Difference.FIGURES),
                        slip("UPDATE slip SET recipient = 'mal@example.com'", Difference.FIGURES),
                        slip("UPDATE slip SET decided_by = 'mal'", Difference.STATE),
                        slip("UPDATE slip SET status = 'APPROVED'", Difference.STATE),
                        slip("UPDATE slip_step SET taken_by = 'mal' WHERE step = 'HOLD'", Difference.ACTOR),
                        slip("UPDATE slip_step SET note = 'Mine' WHERE step = 'HOLD'", Difference.NOTE),
                        slip("DELETE FROM slip_step WHERE step = 'HOLD'", Difference.NOT_IN_DATA),
                        slip("DELETE FROM audit_row WHERE action LIKE 'SLIP_%'", Difference.NOT_IN_TRAIL),
                        slip("UPDATE slip SET method_kind = 'MAGIC'", Difference.UNREADABLE),
                        account("UPDATE supplier_method SET account_number = '0917 666 6666'", Difference.ACCOUNT),
                        account("UPDATE supplier_method SET confirmed_by = 'ada'", Difference.ACCOUNT),
                        account("DELETE FROM audit_row WHERE action LIKE 'METHOD_%'", Difference.NOT_IN_TRAIL))
                .flatMap(change -> Stream.of(TestDatabase.values())
                        .map(database -> Arguments.of(database, change.get()[0], change.get()[1])));
    }

    private static Arguments slip(String sql, Difference difference) {
        return Arguments.of(sql, new Finding(Kind.SLIP, "PS-7KQ4-M2", Set.of(difference)));
    }

    private static Arguments account(String sql, Difference difference) {
        return Arguments.of(sql, new Finding(Kind.ACCOUNT, "gcash", Set.of(difference)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void shouldNameIt_whenItWasChangedByHand(TestDatabase database, String sql, Finding finding) {
        // given: a slip on hold, and an account that two admins decided on
        JpaStores stores = database.emptyStores();
        submitted(stores, "PS-7KQ4-M2", Transitions::hold);
        confirmed(stores);
        JpaDataAudit audit = new JpaDataAudit(stores.database(), clock);
        assertThat(audit.compare(Suppliers.TALA.id())).contains(new DataReport(clock.instant(), 1, 1, List.of(), 0));

        // when
        assertThat(stores.execute(sql)).isEqualTo(sql.startsWith("DELETE FROM audit_row WHERE action LIKE 'S") ? 2 : 1);
        DataReport report = audit.compare(Suppliers.TALA.id()).orElseThrow();

        // then
        assertThat(report.findings()).containsExactly(finding);
        assertThat(report.found()).isEqualTo(1);
        assertThat(audit.last(Suppliers.TALA.id())).contains(report);
    }

    @ParameterizedTest
    @EnumSource
    void shouldSayItInTheLogOnce_whenItIsFoundAgain(TestDatabase database) {
        // given
        JpaStores stores = database.emptyStores();
        submitted(stores, "PS-7KQ4-M2", Transitions::hold);
        JpaDataAudit audit = new JpaDataAudit(stores.database(), clock);
        stores.execute("UPDATE slip SET amount = amount + 1");

        try (LogLines log = new LogLines()) {
            // when
            audit.compare(Suppliers.TALA.id());
            audit.compare(Suppliers.TALA.id());

            // then
            assertThat(log.of("ERROR"))
                    .containsExactly(
                            "Slip PS-7KQ4-M2 of supplier tala is not what the audit trail sealed [FIGURES]: it was"
                                    + " changed past Slipway. Find out who may write into the database, and put back what the"
                                    + " trail says: \"Audit trail\" in the operations guide");
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldFindNothing_whenSlipsStandWhereTheyCan(TestDatabase database) {
        // given
        JpaStores stores = database.emptyStores();
        submitted(stores, "PS-1AAA-AA");
        submitted(stores, "PS-2AAA-AA", Transitions::hold, Transitions::release);
        submitted(stores, "PS-3AAA-AA", Transitions::withdraw);
        submitted(stores, "PS-4AAA-AA", Transitions::reject);
        submitted(stores, "PS-5AAA-AA", Transitions::firstApprove);
        submitted(stores, "PS-6AAA-AA", DataComparedTest::approve, Transitions::posted);
        submitted(stores, "PS-7AAA-AA", DataComparedTest::approve, Transitions::refused);
        submitted(stores, "PS-8AAA-AA", DataComparedTest::approve);
        stores.slips()
                .submit(NewSlips.of(
                        SlipBuilder.slip().code("PS-9AAA-AA").enteredBy("ben").build()));

        // when
        DataReport report = new JpaDataAudit(stores.database(), clock)
                .compare(Suppliers.TALA.id())
                .orElseThrow();

        // then
        assertThat(report.findings()).isEmpty();
        assertThat(report.slips()).isEqualTo(9);
    }

    @ParameterizedTest
    @EnumSource
    void shouldCompareAll_whenThereAreMoreThanAPage(TestDatabase database) {
        // given
        JpaStores stores = database.emptyStores();
        IntStream.range(100, 160).forEach(i -> submitted(stores, "PS-AAA" + i / 100 + "-" + i % 100 / 10 + i % 10));
        IntStream.range(200, 252)
                .forEach(i -> submitted(stores, "PS-AAA" + i / 100 + "-" + i % 100 / 10 + i % 10, Transitions::reject));

        // when
        DataReport report = new JpaDataAudit(stores.database(), clock)
                .compare(Suppliers.TALA.id())
                .orElseThrow();

        // then
        assertThat(report.slips()).isEqualTo(112);
        assertThat(report.found()).isZero();
    }

    private static SlipTransition approve(Slip slip) {
        return Transitions.approve(
                slip, Reserved.nothing(slip.figures().amount().getCurrencyUnit()), Money.parse("PHP 90000.00"));
    }

    /** A step, as it is taken of where the slip stands. */
    private interface Step {
        SlipTransition of(Slip slip);
    }

    private static void submitted(JpaStores stores, String code, Step... steps) {
        Slip slip = SlipBuilder.slip().code(code).invoice("of-" + code).build();
        stores.slips().submit(NewSlips.of(slip));
        for (Step step : steps) {
            TransitionAnswer answer = stores.slips().take(step.of(slip));
            slip = ((TransitionAnswer.Applied) answer).slip();
        }
    }

    private static void confirmed(JpaStores stores) {
        MethodAccount account = Methods.account(Methods.GCASH);
        ManagedMethod method = ManagedMethod.unstored(
                        Suppliers.TALA.id(), Methods.GCASH.id(), new MethodPresentation("GCash", "", 1))
                .confirmed(new Confirmed(account, "ada", "ben", AT));
        String words = AccountSeal.words(account);
        stores.methods()
                .save(
                        method,
                        List.of(new AuditEntry(
                                Suppliers.TALA.id(), AuditAction.METHOD_CONFIRMED, "ben", "gcash", AT, words)));
    }
}
