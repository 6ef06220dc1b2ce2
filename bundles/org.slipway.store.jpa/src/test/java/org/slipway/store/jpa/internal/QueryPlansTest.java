// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.QueueView;
import org.slipway.api.check.CheckColour;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SubmittedRange;
import org.slipway.spi.store.SlipQuery;
import org.slipway.store.jpa.internal.slip.SlipsByCode;
import org.slipway.testkit.store.Slips;

/** Every question for slips is answered from an index: no more rows are looked at where there are 20,000. */
class QueryPlansTest {

    private static final int SLIPS = 20_000;
    private static final int MOST_ROWS = 420;

    private static final SupplierId SUPPLIER = new SupplierId("s1");
    private static final SupplierScope ONE = SupplierScope.of(SUPPLIER);
    private static final SupplierScope SEVERAL =
            new SupplierScope(false, Set.of(SUPPLIER, new SupplierId("s2"), new SupplierId("nobody")));
    private static final InvoiceRef INVOICE = new InvoiceRef(SUPPLIER, "200");

    @Nested
    class OnDerby extends Plans {
        OnDerby() {
            super(TestDatabase.DERBY);
        }
    }

    @Nested
    class OnPostgreSql extends Plans {
        OnPostgreSql() {
            super(TestDatabase.POSTGRESQL);
        }
    }

    /** The questions. */
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Plans {

        private final TestDatabase database;
        private JpaStores stores;
        private Slips slips;

        Plans(TestDatabase database) {
            this.database = database;
        }

        @BeforeAll
        void fill() throws Exception {
            stores = database.emptyStores();
            slips = stores.slips();
            ManySlips.fill(stores, SLIPS);
        }

        @AfterAll
        void empty() {
            stores.clear();
        }

        @ParameterizedTest
        @EnumSource
        void shouldReadAPageFromAnIndex_whenAListIsShown(QueueView view) throws Exception {
            for (SupplierScope scope : List.of(SupplierScope.EVERY, ONE, SEVERAL)) {
                // when
                stores.watched().takeAsked();
                List<Slip> first = slips.query(query(scope, view, Optional.empty()));
                List<Slip> second =
                        slips.query(query(scope, view, Optional.of(first.get(49).code())));

                // then
                assertThat(first).hasSize(50).isSortedAccordingTo(view.order());
                assertThat(second).hasSize(50).isSortedAccordingTo(view.order()).doesNotContainAnyElementsOf(first);
                assertAllFromIndexes();
            }
        }

        @ParameterizedTest
        @EnumSource
        void shouldReadAPageFromAnIndex_whenItFollowsThousandsOfOneMoment(QueueView view) throws Exception {
            // given
            SlipCode last = IntStream.range(SLIPS / 4, SLIPS / 2)
                    .filter(i -> i % 3 == 1 && view.statuses().contains(ManySlips.status(i)))
                    .filter(i -> ManySlips.moment(i, SLIPS) == 2)
                    .mapToObj(ManySlips::code)
                    .min(Comparator.naturalOrder())
                    .map(SlipCode::new)
                    .orElseThrow();
            for (SupplierScope scope : List.of(SupplierScope.EVERY, ONE, SEVERAL)) {
                // when
                stores.watched().takeAsked();
                List<Slip> page = slips.query(query(scope, view, Optional.of(last)));

                // then
                assertThat(page).hasSize(50).isSortedAccordingTo(view.order());
                assertAllFromIndexes();
            }
        }

        @Test
        void shouldReadAPageFromAnIndex_whenARangeOfAListIsShown() throws Exception {
            // given
            SubmittedRange range = new SubmittedRange(Optional.of(submitted(10_000)), Optional.of(submitted(15_000)));
            for (SupplierScope scope : List.of(SupplierScope.EVERY, ONE, SEVERAL)) {
                // when
                stores.watched().takeAsked();
                List<Slip> first = slips.query(ranged(scope, range, Optional.empty()));
                slips.query(ranged(scope, range, Optional.of(first.get(49).code())));

                // then
                assertThat(first)
                        .hasSize(50)
                        .allMatch(slip -> range.contains(slip.origin().submitted()));
                assertAllFromIndexes();
            }
        }

        @Test
        void shouldReadSlipsFromIndexes_whenANameIsLookedFor() throws Exception {
            for (SupplierScope scope : List.of(SupplierScope.EVERY, ONE, SEVERAL)) {
                // when
                stores.watched().takeAsked();
                List<Slip> found = slips.named(scope, ManySlips.code(10_000));

                // then
                assertThat(found).hasSize(1);
                assertAllFromIndexes();
            }
        }

        @Test
        void shouldReadAPageFromAnIndex_whenDoneSlipsOfOneColourAreShown() throws Exception {
            for (SupplierScope scope : List.of(SupplierScope.EVERY, ONE, SEVERAL)) {
                // when
                stores.watched().takeAsked();
                List<Slip> first = slips.query(red(scope, Optional.empty()));
                List<Slip> second =
                        slips.query(red(scope, Optional.of(first.get(49).code())));

                // then
                assertThat(first).hasSize(50).isSortedAccordingTo(QueueView.DONE.order());
                assertThat(second).hasSize(50).doesNotContainAnyElementsOf(first);
                assertAllFromIndexes();
            }
        }

        private static SlipQuery red(SupplierScope scope, Optional<SlipCode> after) {
            QueueView view = QueueView.DONE;
            SlipQuery.Part part = new SlipQuery.Part(SubmittedRange.ANY, Optional.of(CheckColour.RED));
            return new SlipQuery(scope, view.statuses(), view.order(), part, new SlipQuery.Page(after, 50));
        }

        @ParameterizedTest
        @EnumSource
        void shouldReadNoOthersSlips_whenSomebodysAreListed(QueueView view) throws Exception {
            SlipQuery.Part hers = new SlipQuery.Part(SubmittedRange.ANY, Optional.empty(), Optional.of("ana"));
            for (SupplierScope scope : List.of(SupplierScope.EVERY, ONE, SEVERAL)) {
                // when
                stores.watched().takeAsked();
                SlipQuery.Page page = new SlipQuery.Page(Optional.empty(), 50);
                assertThat(slips.query(new SlipQuery(scope, view.statuses(), view.order(), hers, page)))
                        .isEmpty();

                // then
                assertAllFromIndexes();
            }
        }

        @Test
        void shouldReadDueSlipsFromAnIndex_whenHundredsAreDue() throws Exception {
            // given
            assertThat(stores.execute("UPDATE slip SET remind_on = DATE('2026-03-01') WHERE status = 'ON_HOLD'"))
                    .isEqualTo(400);
            for (SupplierScope scope : List.of(SupplierScope.EVERY, ONE, SEVERAL)) {
                // when
                stores.watched().takeAsked();
                assertThat(stores.dueSlips().due(scope, LocalDate.parse("2026-03-04"), 50))
                        .hasSize(50);

                // then
                assertAllFromIndexes();
            }
        }

        @Test
        void shouldReadPostedSlipsFromAnIndex_whenTheyAreCompared() throws Exception {
            stores.watched().takeAsked();
            assertThat(ManySlips.twoPagesOfPosted(stores.comparisons(), SUPPLIER))
                    .hasSize(400);
            assertAllFromIndexes();
        }

        @Test
        void shouldReadMarksFromIndexes_whenFiftySlipsAreListed() throws Exception {
            Set<SlipCode> codes = IntStream.range(1_000, 1_050)
                    .mapToObj(i -> new SlipCode(ManySlips.code(i)))
                    .collect(Collectors.toSet());
            for (SupplierScope scope : List.of(SupplierScope.EVERY, ONE, SEVERAL)) {
                // when
                stores.watched().takeAsked();
                assertThat(stores.checks().worst(scope, codes)).isNotEmpty();
                assertThat(stores.attention().of(scope, codes, Instant.EPOCH)).isNotEmpty();

                // then
                assertAllFromIndexes();
            }
        }

        @Test
        void shouldReadOneSlipFromAnIndex_whenItsCodeIsGiven() throws Exception {
            // when
            stores.watched().takeAsked();
            for (SupplierScope scope : List.of(SupplierScope.EVERY, ONE, SEVERAL)) {
                SlipCode code = new SlipCode(ManySlips.code(10_000));
                assertThat(slips.find(scope, code)).isPresent();
                assertThat(slips.standing(scope, Set.of(code))).hasSize(1);
            }

            // then
            assertAllFromIndexes();
        }

        @Test
        void shouldReadTheirSlipsFromAnIndex_whenInvoicesAreShownOrReviewed() throws Exception {
            // given
            Set<String> invoices =
                    IntStream.range(200, 210).mapToObj(Integer::toString).collect(Collectors.toSet());

            // when
            stores.watched().takeAsked();
            assertThat(slips.pending(SUPPLIER, invoices, CurrencyUnit.of("PHP")))
                    .isNotEmpty();
            slips.inPosting(SUPPLIER, invoices);
            assertThat(slips.ofInvoice(INVOICE)).hasSize(10);
            slips.waiting(INVOICE);

            // then
            assertAllFromIndexes();
        }

        @Test
        void shouldReadAPageFromTheKey_whenAllSlipsAreGoneOver() throws Exception {
            // when
            stores.watched().takeAsked();
            SlipsByCode all = new SlipsByCode(stores.database().transactions());
            assertThat(all.page(SUPPLIER, ManySlips.code(9_000), 50)).hasSize(50);

            // then
            assertAllFromIndexes();
        }

        private static Instant submitted(int slip) {
            return Instant.EPOCH.plus(1_700_000_000_000_000L + slip, ChronoUnit.MICROS);
        }

        private static SlipQuery ranged(SupplierScope scope, SubmittedRange range, Optional<SlipCode> after) {
            QueueView view = QueueView.TO_DECIDE;
            return new SlipQuery(scope, view.statuses(), view.order(), range, new SlipQuery.Page(after, 50));
        }

        private static SlipQuery query(SupplierScope scope, QueueView view, Optional<SlipCode> after) {
            return new SlipQuery(scope, view.statuses(), view.order(), new SlipQuery.Page(after, 50));
        }

        private void assertAllFromIndexes() throws Exception {
            List<WatchedDataSource.Asked> asked = stores.watched().takeAsked();
            assertThat(asked).isNotEmpty();
            for (WatchedDataSource.Asked statement : asked) {
                QueryPlan plan = QueryPlan.of(stores.direct(), statement);
                assertThat(plan.scans()).as(statement.sql() + plan.text()).isFalse();
                assertThat(plan.visited()).as(statement.sql() + plan.text()).isLessThan(MOST_ROWS);
            }
        }
    }
}
