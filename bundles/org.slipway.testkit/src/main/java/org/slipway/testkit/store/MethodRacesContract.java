// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.ManagedMethod.Confirmed;
import org.slipway.api.method.ManagedMethod.Proposed;
import org.slipway.api.method.MethodPresentation;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.spi.store.MethodStore;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;

/** What every {@link MethodStore} does when an account is confirmed at the moment in which another is proposed. */
public abstract class MethodRacesContract {

    private static final Instant AT = Instant.parse("2026-03-02T01:30:00Z");
    private static final Proposed SHOWN = new Proposed(Methods.account(Methods.GCASH), "ada", AT);
    private static final Proposed SWAPPED = new Proposed(Methods.account(Methods.INSTAPAY), "ada", AT.plusMillis(1));
    private static final Confirmed CONFIRMED = new Confirmed(SHOWN.account(), "ada", "ben", AT.plusMillis(1));

    private StoresUnderTest stores;
    private MethodStore methods;

    /** The stores under test, with nothing in them. */
    protected abstract StoresUnderTest emptyStores();

    /** How often the two meet. */
    protected abstract int rounds();

    @BeforeEach
    void open() {
        stores = emptyStores();
        methods = stores.methods();
    }

    @Test
    void shouldNeverPutIntoForceWhatWasNotShown_whenConfirmingAndProposingMeet() {
        for (int round = 0; round < rounds(); round++) {
            // given
            methods.save(begun().proposed(SHOWN), row(AuditAction.METHOD_PROPOSED, "ada"));
            ManagedMethod shown = only();
            AtomicInteger turn = new AtomicInteger();

            // when
            List<Boolean> won = Together.call(
                    2,
                    () -> turn.getAndIncrement() == 0
                            ? methods.save(shown.confirmed(CONFIRMED), row(AuditAction.METHOD_CONFIRMED, "ben"))
                            : methods.save(shown.proposed(SWAPPED), row(AuditAction.METHOD_PROPOSED, "ada")));

            // then
            assertThat(won).as("round " + round).containsExactlyInAnyOrder(true, false);
            ManagedMethod now = only();
            assertThat(now).isIn(atVersion2(shown.confirmed(CONFIRMED)), atVersion2(shown.proposed(SWAPPED)));
            methods.remove(now, row(AuditAction.METHOD_SWITCHED_OFF, "ada").get(0));
        }
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(3L * rounds()));
    }

    private static ManagedMethod begun() {
        return ManagedMethod.unstored(
                Suppliers.TALA.id(), Methods.GCASH.id(), new MethodPresentation(Methods.GCASH.label(), "", 1));
    }

    private static ManagedMethod atVersion2(ManagedMethod method) {
        return new ManagedMethod(
                method.supplier(),
                method.id(),
                method.presentation(),
                method.active(),
                method.inForce(),
                method.proposal(),
                2);
    }

    private ManagedMethod only() {
        List<ManagedMethod> all = methods.methods(Suppliers.TALA.id());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static List<AuditEntry> row(AuditAction action, String by) {
        return List.of(new AuditEntry(
                Suppliers.TALA.id(), action, by, Methods.GCASH.id().value(), AT));
    }
}
