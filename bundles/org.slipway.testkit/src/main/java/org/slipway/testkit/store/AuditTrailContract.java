// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.AuditAction;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.AuditTrail;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.testkit.Suppliers;

/** What every {@link AuditTrail} does, with rows written by the stores' own operations. */
public abstract class AuditTrailContract {

    private static final SupplierId TALA = Suppliers.TALA.id();
    private static final SupplierId BAYVIEW = Suppliers.BAYVIEW.id();

    private StoresUnderTest stores;

    /** The stores under test, with nothing in them. */
    protected abstract StoresUnderTest emptyStores();

    @BeforeEach
    void open() {
        stores = emptyStores();
    }

    @Test
    void shouldBeWhole_whenNothingWasWritten() {
        assertThat(stores.audit().verify(TALA)).isEqualTo(new AuditVerdict.Whole(0));
    }

    @Test
    void shouldCountEachSupplierApart_whenSeveralHaveRows() {
        // when
        write(TALA);
        write(BAYVIEW);
        write(TALA);

        // then
        assertThat(stores.audit().verify(TALA)).isEqualTo(new AuditVerdict.Whole(2));
        assertThat(stores.audit().verify(BAYVIEW)).isEqualTo(new AuditVerdict.Whole(1));
    }

    @Test
    void shouldHaveNoRow_whenNothingWasDone() {
        // when
        boolean revoked = stores.links().revoke("AAAAAAAAAAAAAAAAAAAAAA", "leaked", entry(TALA));

        // then
        assertThat(revoked).isFalse();
        assertThat(stores.audit().verify(TALA)).isEqualTo(new AuditVerdict.Whole(0));
    }

    @Test
    void shouldBeWholeAtAnyTime_whenEightWriteForTwoSuppliersAndVerify() {
        // when
        List<AuditVerdict> verdicts = Together.call(8, () -> {
            for (int i = 0; i < 70; i++) {
                write(TALA);
                write(BAYVIEW);
            }
            return stores.audit().verify(TALA);
        });

        // then
        assertThat(verdicts).hasOnlyElementsOfType(AuditVerdict.Whole.class);
        assertThat(stores.audit().verify(TALA)).isEqualTo(new AuditVerdict.Whole(560));
        assertThat(stores.audit().verify(BAYVIEW)).isEqualTo(new AuditVerdict.Whole(560));
    }

    private void write(SupplierId supplier) {
        stores.work().add(List.of(), List.of(entry(supplier)));
    }

    private static AuditEntry entry(SupplierId supplier) {
        return new AuditEntry(
                supplier, AuditAction.INVOICE_NOTIFIED, "mail", "1001", Instant.parse("2026-03-02T01:30:00Z"));
    }
}
