// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.audit.AuditFilter;
import org.slipway.api.audit.AuditPage;
import org.slipway.api.audit.AuditRecord;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.AuditStretch;
import org.slipway.spi.audit.AuditTrail;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.testkit.Suppliers;

/** How every {@link AuditTrail} is read: page by page, and verified part by part. */
public abstract class AuditListContract {

    private static final SupplierId TALA = Suppliers.TALA.id();
    private static final AuditFilter ALL = AuditFilter.all(TALA);
    private static final Instant START = Instant.parse("2026-03-02T01:30:00Z");

    private StoresUnderTest stores;

    /** The stores under test, with nothing in them. */
    protected abstract StoresUnderTest emptyStores();

    @BeforeEach
    void writeFiveRowsAndOneOfAnother() {
        stores = emptyStores();
        write(TALA, AuditAction.LINK_ISSUED, "mail", "1001", 0);
        write(TALA, AuditAction.SLIP_APPROVED, "ana", "PS-AAAA-01", 60);
        write(Suppliers.BAYVIEW.id(), AuditAction.SLIP_APPROVED, "ana", "PS-AAAA-01", 60);
        write(TALA, AuditAction.SLIP_REJECTED, "ana", "PS-AAAA-02", 60);
        write(TALA, AuditAction.SLIP_APPROVED, "ben", "PS-AAAA-03", 120);
        write(TALA, AuditAction.RECEIPT_POSTED, "posting", "PS-AAAA-01", 30);
    }

    @Test
    void shouldListTheNewestFirstOfThisSupplierOnly_whenNothingIsAskedFor() {
        assertThat(numbers(ALL)).containsExactly(4L, 3L, 2L, 5L, 1L);
    }

    @Test
    void shouldTellAllOfARow_whenItIsRead() {
        AuditRecord row = stores.audit().row(TALA, 2).orElseThrow();

        assertThat(row.deed())
                .isEqualTo(new AuditRecord.Deed(
                        "SLIP_APPROVED", "ana", "PS-AAAA-01", START.plusSeconds(60), "said of PS-AAAA-01"));
        assertThat(row.seal().hash()).hasSize(64);
        assertThat(stores.audit().row(TALA, 6)).isEmpty();
        assertThat(stores.audit().row(TALA, 0)).isEmpty();
    }

    @Test
    void shouldListWhatIsAskedForOnly_whenFiltered() {
        assertThat(numbers(ALL.about("PS-AAAA-01"))).containsExactly(2L, 5L);
        assertThat(numbers(ALL.by("ana"))).containsExactly(3L, 2L);
        assertThat(numbers(ALL.of(AuditAction.SLIP_APPROVED))).containsExactly(4L, 2L);
        assertThat(numbers(ALL.by("ana").of(AuditAction.SLIP_APPROVED))).containsExactly(2L);
        assertThat(numbers(ALL.about("PS-AAAA-01").by("ben"))).isEmpty();
        assertThat(numbers(ALL.about("PS-AAAA"))).isEmpty();
    }

    @Test
    void shouldListAStretchOfTime_whenItsEndsAreMoments() {
        Instant minute = START.plusSeconds(60);

        assertThat(numbers(ALL.in(new AuditFilter.Period(Optional.of(minute), Optional.empty()))))
                .containsExactly(4L, 3L, 2L);
        assertThat(numbers(ALL.in(new AuditFilter.Period(Optional.empty(), Optional.of(minute)))))
                .containsExactly(5L, 1L);
        assertThat(numbers(ALL.by("ana").in(new AuditFilter.Period(Optional.of(minute), Optional.of(minute)))))
                .isEmpty();
    }

    @Test
    void shouldShowEveryRowOnce_whenPageFollowsPage() {
        AuditPage first = stores.audit().page(ALL, Optional.empty(), 2);
        AuditPage second = stores.audit().page(ALL, first.searched(), 2);
        AuditPage third = stores.audit().page(ALL, second.searched(), 2);

        assertThat(Stream.of(first, second, third).flatMap(page -> page.rows().stream()))
                .extracting(AuditRecord::row)
                .containsExactly(4L, 3L, 2L, 5L, 1L);
        assertThat(third.searched()).isEmpty();
    }

    @Test
    void shouldGoOnWhereItStopped_whenVerifiedPartByPart() {
        assertThat(stores.audit().verify(TALA, 0, 100).last()).isEqualTo(5);
        AuditStretch rest = stores.audit().verify(TALA, 3, 100);

        assertThat(rest.first()).isEqualTo(4);
        assertThat(rest.last()).isEqualTo(5);
        assertThat(rest.end()).contains(new AuditVerdict.Whole(5));
    }

    private List<Long> numbers(AuditFilter filter) {
        return stores.audit().page(filter, Optional.empty(), 50).rows().stream()
                .map(AuditRecord::row)
                .toList();
    }

    private void write(SupplierId supplier, AuditAction action, String actor, String subject, long seconds) {
        AuditEntry entry =
                new AuditEntry(supplier, action, actor, subject, START.plusSeconds(seconds), "said of " + subject);
        stores.work().add(List.of(), List.of(entry));
    }
}
