// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.posting.Comparison;
import org.slipway.api.posting.ReceiptComparisons;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.ComparisonStore.Order;

/** Orders for comparisons. What is younger than a quarter of an hour may still be on its way, and is left to the next one. */
final class ComparisonOrders {

    private static final Duration ON_ITS_WAY = Duration.ofMinutes(15);
    private static final String NIGHT = "comparison";

    private ComparisonOrders() {}

    /**
     * The one of a night.
     *
     * @param oldest moment of an open difference, which it reaches back to
     */
    static Order nightly(SupplierId supplier, int days, Optional<Instant> oldest, Instant now) {
        Instant earliest = daysBefore(ReceiptComparisons.MOST_DAYS, now);
        Instant from = daysBefore(days, now);
        Instant reaching = oldest.filter(moment -> moment.isBefore(from))
                .map(moment -> moment.isBefore(earliest) ? earliest : moment)
                .orElse(from);
        return order(supplier, reaching, NIGHT, now, List.of());
    }

    /** One that an admin wants. */
    static Order wanted(SupplierId supplier, int days, Staff staff, Instant now) {
        AuditEntry entry = new AuditEntry(
                supplier,
                AuditAction.COMPARISON_ORDERED,
                staff.name(),
                ReceiptComparer.TARGET,
                cut(now),
                days == 1 ? "1 day" : days + " days");
        return order(supplier, daysBefore(days, now), staff.name(), now, List.of(entry));
    }

    private static Order order(SupplierId supplier, Instant from, String by, Instant now, List<AuditEntry> audit) {
        Comparison.Period period = new Comparison.Period(cut(from), cut(now).minus(ON_ITS_WAY));
        return new Order(period, by, cut(now), ReceiptComparer.work(supplier), audit);
    }

    private static Instant daysBefore(int days, Instant now) {
        return now.minus(Duration.ofDays(days));
    }

    private static Instant cut(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
