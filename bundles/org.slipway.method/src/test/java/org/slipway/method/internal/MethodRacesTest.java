// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.MethodEntry;
import org.slipway.api.method.MethodField;
import org.slipway.api.method.MethodId;
import org.slipway.api.method.MethodTarget;
import org.slipway.api.method.SubmitMethod;
import org.slipway.testkit.Methods;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;
import org.slipway.testkit.store.MemoryDatabase;
import org.slipway.testkit.store.Together;

/** Admins who decide at the same moment: one of them wins, and what customers see is what the winner saw. */
final class MethodRacesTest {

    private static final int ROUNDS = 1_000;
    private static final SupplierId TALA = Suppliers.TALA.id();
    private static final MethodEntry SHOWN = EntryReaderTest.GCASH;
    private static final MethodEntry SWAPPED = SHOWN.with(MethodField.ACCOUNT_NUMBER, "0999 000 0000");

    private final MutableClock clock = MutableClock.standing();
    private final MemoryDatabase database = new MemoryDatabase(clock);
    private final FakeHostLedger host = new FakeHostLedger().with(Suppliers.TALA, Methods.GCASH.account());
    private final TwoAdmins admins =
            new TwoAdmins(database.methods(), new ConfiguredMethods(), host, new RememberedOffers(clock), clock);

    @Test
    void shouldPutIntoForceWhatWasShown_whenOneConfirmsAndTheOtherSwapsTheAccount() {
        for (int round = 0; round < ROUNDS; round++) {
            // given
            MethodId id = new MethodId("gcash-" + round);
            admins.submit(admin("ada"), new SubmitMethod(TALA, Optional.of(id), 0, SHOWN));
            AtomicInteger turn = new AtomicInteger();

            // when
            List<Boolean> won = Together.call(
                    2,
                    () -> turn.getAndIncrement() == 0
                            ? accepted(admins.confirm(admin("ben"), new MethodTarget(TALA, id, 1)))
                            : accepted(
                                    admins.submit(admin("ada"), new SubmitMethod(TALA, Optional.of(id), 1, SWAPPED))));

            // then
            assertThat(won).as("round " + round).containsExactlyInAnyOrder(true, false);
            ManagedMethod method = database.methods().methods(TALA).get(0);
            method.offered()
                    .ifPresent(offered ->
                            assertThat(offered.account().account().number()).isEqualTo("0917 000 0000"));
            assertThat(method.version()).isEqualTo(2);
            database.methods().remove(method, database.auditRows().get(0));
        }
    }

    @Test
    void shouldConfirmOnce_whenTwoConfirm() {
        // given
        for (int round = 0; round < ROUNDS; round++) {
            MethodId id = new MethodId("gcash-" + round);
            admins.submit(admin("ada"), new SubmitMethod(TALA, Optional.of(id), 0, SHOWN));
            MethodTarget target = new MethodTarget(TALA, id, 1);
            AtomicInteger turn = new AtomicInteger();

            // when
            List<Boolean> won =
                    Together.call(2, () -> accepted(admins.confirm(admin("admin-" + turn.getAndIncrement()), target)));

            // then
            assertThat(won).as("round " + round).containsExactlyInAnyOrder(true, false);
            ManagedMethod method = database.methods().methods(TALA).get(0);
            database.methods().remove(method, database.auditRows().get(0));
        }
        assertThat(database.auditRows())
                .filteredOn(row -> row.action() == AuditAction.METHOD_CONFIRMED)
                .hasSize(ROUNDS);
    }

    private static boolean accepted(Outcome<?, ?> outcome) {
        return outcome instanceof Outcome.Accepted;
    }

    private static Staff admin(String name) {
        return new Staff(name, Set.of(Role.ADMIN), SupplierScope.of(TALA));
    }
}
