// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.posting.internal.ComparedWorld.ADA;
import static org.slipway.posting.internal.ComparedWorld.NOON;
import static org.slipway.posting.internal.ComparedWorld.TALA;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.posting.Comparison;
import org.slipway.api.posting.ComparisonRefusal;
import org.slipway.api.posting.ComparisonReport;
import org.slipway.api.posting.ReceiptComparisons;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.host.Capability;
import org.slipway.spi.work.WorkClaim;
import org.slipway.testkit.Suppliers;

/** Who sees comparisons, and who begins them. */
final class StaffComparisonsTest {

    private final ComparedWorld world = new ComparedWorld();

    @Test
    void shouldBeginOne_whenAnAdminWantsIt() {
        // when
        Outcome<Comparison, ComparisonRefusal> outcome = world.comparisons().compareNow(ADA, TALA, 7);

        // then
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(report().running().orElseThrow().course().by()).isEqualTo("ada");
        assertThat(report().last()).isEmpty();
        assertThat(world.database.auditRows())
                .containsExactly(
                        new AuditEntry(TALA, AuditAction.COMPARISON_ORDERED, "ada", "receipts", NOON, "7 days"));
    }

    @Test
    void shouldRefuse_whenItIsNotTheirsToBegin() {
        Staff approver = new Staff("liza", Set.of(Role.APPROVER), SupplierScope.of(TALA));
        Staff other = new Staff("bo", Set.of(Role.ADMIN), SupplierScope.of(Suppliers.BAYVIEW.id()));

        assertThat(begin(approver, 7)).isEqualTo(Outcome.refused(ComparisonRefusal.NOT_ALLOWED));
        assertThat(begin(other, 7)).isEqualTo(Outcome.refused(ComparisonRefusal.NOT_ALLOWED));
        assertThat(world.database.auditRows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 367})
    void shouldRefuse_whenItIsNoNumberOfDays(int days) {
        assertThat(begin(ADA, days)).isEqualTo(Outcome.refused(ComparisonRefusal.DAYS_OUT_OF_RANGE));
    }

    @Test
    void shouldRefuse_whenOneIsUnderWayOrNoneIsPossible() {
        // given
        begin(ADA, 366);

        // then
        assertThat(begin(ADA, 1)).isEqualTo(Outcome.refused(ComparisonRefusal.UNDER_WAY));
        world.ledger.capabilities.remove(Capability.RECEIPTS);
        assertThat(begin(ADA, 1)).isEqualTo(Outcome.refused(ComparisonRefusal.NOT_POSSIBLE));
        assertThat(report().possible()).isFalse();
    }

    @Test
    void shouldNotBeUnderWay_whenItsWorkWasGivenUp() {
        // given
        begin(ADA, 7);
        world.database.work().park(claim(), "the host tells 1000 receipts of one instant");
        OpenWork work = world.database
                .openWork()
                .ofKind(SupplierScope.EVERY, ReceiptComparer.KIND, true, Optional.empty(), 50)
                .get(0);
        assertThat(report().running()).isPresent();
        assertThat(report().cause()).isEqualTo("the host tells 1000 receipts of one instant");

        // when
        AuditEntry entry = new AuditEntry(TALA, AuditAction.WORK_DISCARDED, "ada", "receipts", NOON);
        boolean discarded = world.database.openWork().discard(work, entry);

        // then
        assertThat(discarded).isTrue();
        assertThat(report().running()).isEmpty();
        assertThat(begin(ADA, 7)).isInstanceOf(Outcome.Accepted.class);
    }

    private WorkClaim claim() {
        return world.database
                .work()
                .claim(ReceiptComparer.KIND, Optional.empty(), Duration.ofMinutes(20))
                .orElseThrow();
    }

    @Test
    void shouldShowFiftyAtATime_whenThereAreMoreDifferences() {
        // given
        for (int i = 10; i < 70; i++) {
            world.posted("PS-AAAA-" + i, "RC-" + i, NOON.minusSeconds(5_000 - i));
        }
        world.compare(1);

        // when
        ComparisonReport first = report();
        ComparisonReport second =
                report(ReceiptComparisons.mark(first.page().next().orElseThrow()));

        // then
        assertThat(first.page().kept()).isEqualTo(60);
        assertThat(first.page().differences()).hasSize(50);
        assertThat(second.page().differences())
                .hasSize(10)
                .doesNotContainAnyElementsOf(first.page().differences());
        assertThat(second.page().next()).isEmpty();
        assertThat(first.last().orElseThrow().counts().differences()).isEqualTo(60);
        assertThat(first.running()).isEmpty();
    }

    @Test
    void shouldShowNothing_whenTheReaderMayNotSeeTheSupplier() {
        Staff nobody = new Staff("ned", Set.of(), SupplierScope.EVERY);
        Staff other = new Staff("bo", Set.of(Role.ADMIN), SupplierScope.of(Suppliers.BAYVIEW.id()));

        assertThat(world.comparisons().report(nobody, TALA, ""))
                .isEqualTo(Outcome.refused(ComparisonRefusal.NOT_ALLOWED));
        assertThat(world.comparisons().report(other, TALA, ""))
                .isEqualTo(Outcome.refused(ComparisonRefusal.NOT_ALLOWED));
    }

    private Outcome<Comparison, ComparisonRefusal> begin(Staff staff, int days) {
        return world.comparisons().compareNow(staff, TALA, days);
    }

    private ComparisonReport report() {
        return report("");
    }

    private ComparisonReport report(String after) {
        Staff viewer = new Staff("vic", Set.of(Role.VIEWER), SupplierScope.of(TALA));
        return world.comparisons()
                .report(viewer, TALA, after)
                .fold(Optional::of, refusal -> Optional.<ComparisonReport>empty())
                .orElseThrow();
    }
}
