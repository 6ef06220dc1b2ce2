// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.QueueView;
import org.slipway.api.approval.RelatedSlips;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.FileType;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipOrder;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.SlipAllowance;
import org.slipway.spi.store.SlipQuery;
import org.slipway.spi.store.SubmissionAnswer;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkStore.Depth;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.NewSlips;
import org.slipway.testkit.store.Transitions;

/** How many statements an operation costs: the number must not grow with the rows. */
class StatementsTest {

    private static final InvoiceRef INVOICE = new InvoiceRef(Suppliers.TALA.id(), "1001");

    private JpaStores stores;

    @BeforeEach
    void storeSixtySlips() {
        stores = TestDatabase.DERBY.emptyStores();
        IntStream.range(10, 70)
                .mapToObj(i -> SlipBuilder.slip().code("PS-AAAA-" + i).build())
                .forEach(slip -> stores.slips().submit(NewSlips.of(slip)));
        stores.watched().takeStatements();
    }

    @Test
    void shouldAskTwiceAndReadNoFile_whenFiftySlipsAreListed() {
        // when
        List<Slip> slips = stores.slips().query(query(Optional.empty()));

        // then
        assertThat(slips).hasSize(50);
        assertThat(stores.watched().takeStatements())
                .satisfiesExactly(
                        codes -> assertThat(codes).contains(" FROM slip WHERE ").endsWith(" FETCH FIRST 50 ROWS ONLY"),
                        rows -> assertThat(rows).contains(" slip_allocation "))
                .noneMatch(sql -> sql.contains("slip_file_chunk"));
    }

    @Test
    void shouldAskOnceMoreAtMost_whenTenSuppliersAreInReachAndOneHasAllSlips() {
        // when
        List<Slip> slips = stores.slips().query(query(suppliers(10), QueueView.DONE));

        // then
        assertThat(slips).isEmpty();
        assertThat(stores.watched().takeStatements()).hasSize(1);

        // when
        slips = stores.slips().query(query(suppliers(10), QueueView.TO_DECIDE));

        // then
        assertThat(slips)
                .extracting(slip -> slip.code().value())
                .containsExactlyElementsOf(
                        IntStream.range(10, 60).mapToObj(i -> "PS-AAAA-" + i).toList());
        assertThat(stores.watched().takeStatements())
                .as("all slips are of one supplier: its share is used up, and it is asked once more")
                .hasSize(3);
    }

    @Test
    void shouldAskOnceForSixtyFourPartsOfAList_whenAHundredSuppliersAreInReach() {
        // when
        List<Slip> slips = stores.slips().query(query(suppliers(100), QueueView.TO_DECIDE));

        // then
        assertThat(slips).hasSize(50);
        assertThat(stores.watched().takeStatements()).hasSize(7);
    }

    @Test
    void shouldAskThreeTimes_whenThePageFollowsAnother() {
        // when
        List<Slip> slips = stores.slips().query(query(Optional.of(new SlipCode("PS-AAAA-59"))));

        // then
        assertThat(slips).hasSize(10);
        assertThat(stores.watched().takeStatements()).hasSize(3);
    }

    @Test
    void shouldAskOnceForColoursAndOnceForColleagues_whenFiftySlipsAreListed() {
        // given
        Set<SlipCode> codes = IntStream.range(10, 60)
                .mapToObj(i -> new SlipCode("PS-AAAA-" + i))
                .collect(Collectors.toSet());

        // when
        stores.checks().worst(SupplierScope.EVERY, codes);
        stores.attention().of(SupplierScope.EVERY, codes, Instant.EPOCH);

        // then
        assertThat(stores.watched().takeStatements()).hasSize(2);
    }

    @Test
    void shouldAskOnce_whenTheSlipsOfAnInvoiceAreListed() {
        // when
        List<Slip> slips = stores.slips().ofInvoice(INVOICE);

        // then
        assertThat(slips).hasSize(60);
        assertThat(stores.watched().takeStatements()).hasSize(1);
    }

    @Test
    void shouldAskOnceEach_whenReceiptsAndDifferencesAreListed() {
        // when
        stores.openWork().ofKind(SupplierScope.EVERY, WorkKinds.POST_RECEIPT, true, Optional.empty(), 20);
        stores.slips().coded(SupplierScope.EVERY, Set.of(new SlipCode("PS-AAAA-20"), new SlipCode("PS-AAAA-21")));
        stores.comparisons().newest(Suppliers.TALA.id());
        stores.comparisons().differences(Suppliers.TALA.id(), "", 51);
        stores.comparisons().kept(Suppliers.TALA.id());

        // then
        assertThat(stores.watched().takeStatements()).hasSize(5);
    }

    @Test
    void shouldAskThreeTimes_whenRelatedSlipsAreLookedFor() {
        // given
        Slip slip = stores.slips()
                .find(SupplierScope.EVERY, new SlipCode("PS-AAAA-20"))
                .orElseThrow();
        stores.watched().takeStatements();

        // when
        RelatedSlips related = stores.related().of(slip);

        // then
        assertThat(related.ofInvoices()).hasSize(10);
        assertThat(related.customer().counts()).isEqualTo(Map.of(SlipStatus.PENDING, 59));
        assertThat(stores.watched().takeStatements()).hasSize(3);
    }

    @Test
    void shouldWriteOneRowAChunk_whenASlipIsSubmitted() {
        // given
        Attachment attachment = new Attachment("slip.jpg", FileType.JPEG, 300_000, "0".repeat(64));
        Slip slip = SlipBuilder.slip().code("PS-BBBB-BB").attachment(attachment).build();

        // when
        stores.slips().submit(NewSlips.of(slip));

        // then
        List<String> statements = stores.watched().takeStatements();
        assertThat(statements)
                .filteredOn(sql -> sql.contains("slip_file_chunk"))
                .hasSize(5);
        assertThat(statements)
                .filteredOn(sql -> !sql.contains("slip_file_chunk"))
                .as(
                        "one looks whether a share is spent, two count the slip for its invoice and its customer, one what waits")
                .hasSize(15);
    }

    @Test
    void shouldSendOneBatch_whenAThousandAnnouncementsAreAdded() {
        // when
        stores.work().add(announcements(0, 1_000), List.of());

        // then
        assertThat(stores.watched().takeStatements()).singleElement().asString().startsWith("INSERT INTO open_work");
    }

    @Test
    void shouldSendTwentyOneBatches_whenOneOfAThousandWaitsAlready() {
        // given
        stores.work().add(announcements(700, 1), List.of());
        stores.watched().takeStatements();

        // when
        stores.work().add(announcements(0, 1_000), List.of());

        // then
        assertThat(stores.work().depth(WorkKinds.ANNOUNCE_INVOICE)).isEqualTo(new Depth(1_000, 0));
        assertThat(stores.watched().takeStatements())
                .filteredOn(sql -> sql.startsWith("INSERT INTO open_work"))
                .hasSize(21);
    }

    @Test
    void shouldLockTheTrailOnce_whenAHundredRowsAreSealed() {
        // given
        List<AuditEntry> entries = Collections.nCopies(
                100, new AuditEntry(Suppliers.TALA.id(), AuditAction.LINK_ISSUED, "links", "", Instant.EPOCH));

        // when
        stores.database()
                .transactions()
                .write(entities -> stores.database().audit().append(entities, Suppliers.TALA.id(), entries));

        // then
        assertThat(stores.watched().takeStatements()).hasSize(3 + 100);
    }

    private static List<Work> announcements(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(invoice -> new Work(WorkKinds.ANNOUNCE_INVOICE, Suppliers.TALA.id(), "invoice-" + invoice))
                .toList();
    }

    @Test
    void shouldAskThriceAndWriteNothing_whenTheShareOfTheDayIsSpent() {
        // given
        SlipAllowance.Share spent = new SlipAllowance.Share(60, 1L << 40);
        SlipAllowance allowance = new SlipAllowance(LocalDate.EPOCH, true, 1_000, spent, spent);
        Slip slip = SlipBuilder.slip().code("PS-BBBB-BB").build();

        // when
        SubmissionAnswer answer = stores.slips().submit(NewSlips.of(slip), allowance);

        // then
        assertThat(answer).isEqualTo(new SubmissionAnswer.TooMany(SlipAllowance.Bound.INVOICE));
        assertThat(stores.watched().takeStatements())
                .hasSize(3)
                .allSatisfy(sql -> assertThat(sql).startsWith("SELECT"));
    }

    @Test
    void shouldReserveByOneUpdate_whenTheInvoiceHasAReservation() {
        // given
        approve("PS-AAAA-10");
        stores.watched().takeStatements();

        // when
        approve("PS-AAAA-11");

        // then
        assertThat(stores.watched().takeStatements())
                .filteredOn(sql -> sql.contains("invoice_reservation") && !sql.startsWith("SELECT"))
                .singleElement()
                .asString()
                .startsWith("UPDATE invoice_reservation SET RESERVED = (RESERVED + ?) WHERE ");
    }

    private void approve(String code) {
        Slip slip = stores.slips().find(SupplierScope.EVERY, new SlipCode(code)).orElseThrow();
        stores.slips()
                .take(Transitions.approve(
                        slip, stores.slips().reserved(INVOICE, CurrencyUnit.of("PHP")), Money.parse("PHP 100000.00")));
    }

    /** Tala, who has all slips, and others. */
    private static SupplierScope suppliers(int count) {
        Set<SupplierId> suppliers = IntStream.range(1, count)
                .mapToObj(i -> new SupplierId("supplier-" + i))
                .collect(Collectors.toSet());
        suppliers.add(Suppliers.TALA.id());
        return new SupplierScope(false, suppliers);
    }

    private static SlipQuery query(SupplierScope scope, QueueView view) {
        return new SlipQuery(scope, view.statuses(), view.order(), new SlipQuery.Page(Optional.empty(), 50));
    }

    private static SlipQuery query(Optional<SlipCode> after) {
        return new SlipQuery(
                SupplierScope.of(Suppliers.TALA.id()),
                Set.of(SlipStatus.PENDING),
                SlipOrder.OLDEST_SUBMISSION,
                new SlipQuery.Page(after, 50));
    }
}
