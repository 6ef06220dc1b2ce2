// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.audit.AuditExport;
import org.slipway.api.audit.AuditFilter;
import org.slipway.api.audit.AuditPage;
import org.slipway.api.audit.AuditRecord;
import org.slipway.api.audit.AuditRefusal;
import org.slipway.api.audit.AuditReport;
import org.slipway.api.audit.AuditReport.Finding;
import org.slipway.api.audit.DataReport;
import org.slipway.api.audit.SlipComparison;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.MemoryDatabase;
import org.slipway.testkit.store.NewSlips;
import org.slipway.testkit.store.Transitions;

class AdminAuditReviewTest {

    private static final SupplierId TALA = Suppliers.TALA.id();
    private static final AuditFilter ALL = AuditFilter.all(TALA);
    private static final Instant START = Instant.parse("2026-03-02T01:30:00Z");
    private static final Staff ADA = staff("ada", Role.ADMIN, TALA);

    private static final SlipCode CODE = new SlipCode("PS-7KQ4-M2");

    private final RecordedComparing data = new RecordedComparing();
    private final MemoryDatabase database = new MemoryDatabase(MutableClock.standing());
    private final AdminAuditReview review = new AdminAuditReview(database.audit(), data, database.slips());

    static Stream<Staff> others() {
        return Stream.of(
                staff("omar", Role.VIEWER, TALA),
                staff("liza", Role.APPROVER, TALA),
                staff("bea", Role.ADMIN, Suppliers.BAYVIEW.id()),
                new Staff("nora", Set.of(), SupplierScope.EVERY),
                new Staff("vito", Set.of(Role.VIEWER, Role.APPROVER), SupplierScope.EVERY));
    }

    @ParameterizedTest
    @MethodSource("others")
    void shouldBeRefused_whenNotAnAdminOfTheSupplier(Staff other) {
        write(3);

        assertThat(review.page(other, ALL, Optional.empty())).isEqualTo(Outcome.refused(AuditRefusal.NOT_ALLOWED));
        assertThat(review.verify(other, TALA, 0)).isEqualTo(Outcome.refused(AuditRefusal.NOT_ALLOWED));
        assertThat(review.export(other, ALL)).isEqualTo(Outcome.refused(AuditRefusal.NOT_ALLOWED));
        assertThat(review.compare(other, TALA, CODE)).isEqualTo(Outcome.refused(AuditRefusal.NOT_ALLOWED));
        assertThat(review.data(other, TALA)).isEqualTo(Outcome.refused(AuditRefusal.NOT_ALLOWED));
        assertThat(data.asked).isEmpty();
    }

    @Test
    void shouldShowFiftyRowsAPage_whenThereAreMore() {
        // given
        write(60);

        // when
        AuditPage first = accepted(review.page(ADA, ALL, Optional.empty()));
        AuditPage second = accepted(review.page(ADA, ALL, first.searched()));

        // then
        assertThat(first.rows()).hasSize(50);
        assertThat(first.rows().get(0).row()).isEqualTo(60);
        assertThat(second.rows()).hasSize(10);
        assertThat(second.rows().get(9).row()).isEqualTo(1);
        assertThat(second.searched()).isEmpty();
    }

    @Test
    void shouldSayHowManyRowsAndFromWhen_whenTheTrailIsWhole() {
        // given
        write(3);

        // when
        AuditReport report = accepted(review.verify(ADA, TALA, 0));

        // then
        assertThat(report)
                .isEqualTo(new AuditReport(
                        new AuditReport.Rows(1, 3, Optional.of(START), Optional.of(START.plusSeconds(2))),
                        Finding.WHOLE,
                        0,
                        0));
        assertThat(report.rows().count()).isEqualTo(3);
    }

    @Test
    void shouldCompareTheDataAtTheEndOfTheTrail_whenItIsVerified() {
        // given
        write(3);
        DataReport report = new DataReport(START, 1, 0, List.of(), 0);
        data.last = Optional.of(report);

        // when
        accepted(review.verify(ADA, TALA, 0));

        // then
        assertThat(data.asked).containsExactly(TALA);
        assertThat(review.data(ADA, TALA)).isEqualTo(Outcome.accepted(Optional.of(report)));
    }

    @Test
    void shouldVerifyAPartAtATime_whenTheTrailIsLong() {
        // given
        write(20_001);

        // when
        AuditReport first = accepted(review.verify(ADA, TALA, 0));
        AuditReport rest = accepted(review.verify(ADA, TALA, 20_000));

        // then
        assertThat(first.finding()).isEqualTo(Finding.GOES_ON);
        assertThat(first.rows().last()).isEqualTo(20_000);
        assertThat(rest.finding()).isEqualTo(Finding.WHOLE);
        assertThat(rest.rows().count()).isEqualTo(1);
    }

    @Test
    void shouldHaveNoTimes_whenNothingWasWritten() {
        assertThat(accepted(review.verify(ADA, TALA, 0)))
                .isEqualTo(new AuditReport(
                        new AuditReport.Rows(1, 0, Optional.empty(), Optional.empty()), Finding.WHOLE, 0, 0));
    }

    @Test
    void shouldWriteEveryRowOnce_whenExported() throws IOException {
        // given
        write(1_201);
        List<Long> rows = new ArrayList<>();

        // when
        AuditExport export = accepted(review.export(ADA, ALL));
        boolean all = export.writeTo(row -> rows.add(row.row()));

        // then
        assertThat(all).isTrue();
        assertThat(rows)
                .hasSize(1_201)
                .doesNotHaveDuplicates()
                .startsWith(1_201L)
                .endsWith(1L);
    }

    @Test
    void shouldSayThatThereIsMore_whenAnExportHasAsManyAsItMay() throws IOException {
        // given
        write(30);
        List<AuditRecord> rows = new ArrayList<>();

        // then
        assertThat(new TrailExport(database.audit(), ALL, 20).writeTo(rows::add))
                .isFalse();
        assertThat(rows).hasSize(20);
        assertThat(new TrailExport(database.audit(), ALL, 30).writeTo(rows::add))
                .isTrue();
    }

    @Test
    void shouldLayTheTrailBesideTheData_whenASlipIsCompared() {
        // given
        Slip slip = SlipBuilder.slip().build();
        database.slips().submit(NewSlips.of(slip));
        database.slips().take(Transitions.hold(slip));

        // when
        SlipComparison comparison = accepted(review.compare(ADA, TALA, CODE));

        // then
        assertThat(comparison.agrees()).isTrue();
        assertThat(comparison.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.digests()).isEqualTo(SlipComparison.Digests.AGREE));
    }

    @Test
    void shouldNotBeFound_whenTheSlipIsOfAnother() {
        // given
        database.slips()
                .submit(NewSlips.of(
                        SlipBuilder.singaporeSlip().code("PS-AAAA-AA").build()));

        // then
        assertThat(review.compare(ADA, TALA, new SlipCode("PS-AAAA-AA")))
                .isEqualTo(Outcome.refused(AuditRefusal.NOT_FOUND));
        assertThat(review.compare(ADA, TALA, CODE)).isEqualTo(Outcome.refused(AuditRefusal.NOT_FOUND));
    }

    private void write(int rows) {
        database.work()
                .add(
                        List.of(),
                        IntStream.range(0, rows)
                                .mapToObj(i -> new AuditEntry(
                                        TALA, AuditAction.INVOICE_NOTIFIED, "mail", "1001", START.plusSeconds(i)))
                                .toList());
    }

    private static Staff staff(String name, Role role, SupplierId supplier) {
        return new Staff(name, Set.of(role), SupplierScope.of(supplier));
    }

    private static <V> V accepted(Outcome<V, AuditRefusal> outcome) {
        return outcome.fold(value -> value, refusal -> {
            throw new AssertionError("refused: " + refusal);
        });
    }
}
