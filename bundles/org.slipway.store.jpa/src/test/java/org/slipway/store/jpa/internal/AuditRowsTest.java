// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.AuditAction;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.Together;

/** Several audit rows in one transaction. */
class AuditRowsTest {

    private static final SupplierId BAYVIEW = Suppliers.BAYVIEW.id();
    private static final SupplierId TALA = Suppliers.TALA.id();

    @ParameterizedTest
    @EnumSource
    void shouldTakeAnyNumber_whenTheyAreOfOneTransaction(TestDatabase database) {
        // given
        JpaStores stores = database.emptyStores();

        // when
        List<Long> first = append(stores, List.of(TALA, TALA, BAYVIEW, TALA));
        List<Long> second = append(stores, List.of(BAYVIEW, TALA, BAYVIEW));

        // then
        assertThat(first).containsExactly(1L, 2L, 1L, 3L);
        assertThat(second).containsExactly(2L, 4L, 3L);
        assertThat(stores.audit().verify(TALA)).isEqualTo(new AuditVerdict.Whole(4));
        assertThat(stores.audit().verify(BAYVIEW)).isEqualTo(new AuditVerdict.Whole(3));
    }

    @ParameterizedTest
    @EnumSource
    void shouldLeaveNoGap_whenFourWriteSeveralRowsAtOnce(TestDatabase database) {
        // given
        JpaStores stores = database.emptyStores();

        // when
        Together.call(
                4,
                () -> Stream.generate(() -> append(stores, List.of(BAYVIEW, BAYVIEW, TALA, TALA, TALA)))
                        .limit(20)
                        .toList());

        // then
        assertThat(stores.audit().verify(BAYVIEW)).isEqualTo(new AuditVerdict.Whole(160));
        assertThat(stores.audit().verify(TALA)).isEqualTo(new AuditVerdict.Whole(240));
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepNothing_whenTheTransactionIsRolledBack(TestDatabase database) {
        // given
        JpaStores stores = database.emptyStores();
        append(stores, List.of(TALA));

        // when
        stores.database().transactions().write(entities -> {
            entities.getTransaction().setRollbackOnly();
            return List.of(append(stores, entities, TALA), append(stores, entities, TALA));
        });

        // then
        assertThat(stores.audit().verify(TALA)).isEqualTo(new AuditVerdict.Whole(1));
    }

    private static List<Long> append(JpaStores stores, List<SupplierId> suppliers) {
        return stores.database()
                .transactions()
                .write(entities -> suppliers.stream()
                        .map(supplier -> append(stores, entities, supplier))
                        .toList());
    }

    private static long append(JpaStores stores, EntityManager entities, SupplierId supplier) {
        Instant at = Instant.parse("2026-03-02T01:30:00Z");
        AuditEntry entry = new AuditEntry(supplier, AuditAction.LINK_ISSUED, "links", "AAAAAAAAAAAAAAAAAAAAAA", at);
        return stores.database().audit().append(entities, entry);
    }
}
