// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.testkit.SlipBuilder.singaporeSlip;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.audit.AuditFilter;
import org.slipway.api.posting.Comparison;
import org.slipway.api.posting.Comparison.Counts;
import org.slipway.api.posting.ReceiptDifference;
import org.slipway.api.posting.ReceiptDifference.Kind;
import org.slipway.api.posting.ReceiptFacts;
import org.slipway.api.slip.SlipCode;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.spi.store.ComparedStretch;
import org.slipway.spi.store.ComparisonStore;
import org.slipway.spi.store.ComparisonStore.Kept;
import org.slipway.spi.store.ComparisonStore.Order;
import org.slipway.spi.store.ComparisonStore.Recorded;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKind;
import org.slipway.testkit.Suppliers;

/** What every {@link ComparisonStore} does. */
public abstract class ComparisonStoreContract extends SlipContract {

    private static final SupplierId OWNER = Suppliers.TALA.id();
    private static final SupplierId OTHER = Suppliers.BAYVIEW.id();
    private static final WorkKind KIND = new WorkKind("compare-receipts");
    private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-03-03T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-03T00:15:00.123456Z");

    @Test
    void shouldOrderOne_whileOneIsUnderWay() {
        // when
        Optional<Comparison> first = store().begin(OWNER, order(OWNER));
        Optional<Comparison> second = store().begin(OWNER, order(OWNER));
        Optional<Comparison> other = store().begin(OTHER, order(OTHER));

        // then
        assertThat(first)
                .contains(new Comparison(
                        OWNER,
                        1,
                        new Comparison.Period(FIRST, THIRD),
                        new Comparison.Course("ada", NOW, FIRST, Optional.empty()),
                        Counts.NONE));
        assertThat(second).isEmpty();
        assertThat(other).map(Comparison::number).contains(1L);
        assertThat(store().newest(OWNER)).containsExactly(first.orElseThrow());
        assertThat(details(AuditAction.COMPARISON_ORDERED)).containsExactly("2 days");
        assertThat(claims()).hasSize(2);
    }

    @Test
    void shouldOrderAnother_whenTheWorkOfTheOneBeforeIsGone() {
        // given
        begun();
        WorkClaim claim = stores.work()
                .claim(KIND, Optional.empty(), Duration.ofMinutes(5))
                .orElseThrow();
        assertThat(store().begin(OWNER, order(OWNER))).isEmpty();

        // when
        stores.work().complete(claim, List.of(), List.of());

        // then
        assertThat(store().begin(OWNER, order(OWNER))).map(Comparison::number).contains(2L);
    }

    @Test
    void shouldKeepTheNewestTen_whenManyWereOrdered() {
        // when
        for (int i = 0; i < 12; i++) {
            Comparison begun = begun();
            store().record(begun, stretch(THIRD, List.of()));
        }

        // then
        assertThat(store().newest(OWNER))
                .extracting(Comparison::number)
                .containsExactly(12L, 11L, 10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L);
    }

    @RepeatedTest(5)
    void shouldOrderOne_whenEightNodesOrderAtOnce() {
        // when
        List<Optional<Comparison>> begun = Together.call(8, () -> store().begin(OWNER, order(OWNER)));

        // then
        assertThat(begun).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(claims()).hasSize(1);
    }

    @Test
    void shouldKnowWhenItWasCompared_ofAllWithATrail() {
        // given
        submitted(singaporeSlip().code("PS-SSSS-SS").build());
        begun();

        // then
        assertThat(store().begun()).isEqualTo(Map.of(OWNER, Optional.of(NOW), OTHER, Optional.empty()));
    }

    @Test
    void shouldTellWhatIsNew_whenAStretchIsRecorded() {
        // given
        Comparison before = begun();
        ReceiptDifference one = difference("slip-PS-AAAA-AA-1", Kind.AMOUNT, FIRST);

        // when
        Recorded first = store().record(before, stretch(SECOND, List.of(one))).orElseThrow();
        Recorded rest =
                store().record(first.comparison(), stretch(THIRD, List.of())).orElseThrow();
        Recorded next = store().record(begun(), stretch(THIRD, List.of(one))).orElseThrow();

        // then
        assertThat(first.added()).containsExactly(one);
        assertThat(first.comparison().course().reached()).isEqualTo(SECOND);
        assertThat(first.comparison().done()).isFalse();
        assertThat(rest.comparison().course().ended()).contains(NOW);
        assertThat(rest.comparison().counts()).isEqualTo(new Counts(4, 2, 1));
        assertThat(store().newest(OWNER).get(1)).isEqualTo(rest.comparison());
        assertThat(next.added()).isEmpty();
        assertThat(store().differences(OWNER, "", 50)).containsExactly(one);
        assertThat(store().kept(OWNER)).isEqualTo(new Kept(1, Optional.of(FIRST)));
        assertThat(store().kept(OTHER)).isEqualTo(new Kept(0, Optional.empty()));
        assertThat(details(AuditAction.DIFFERENCE_FOUND))
                .containsExactly("AMOUNT, slip PS-AAAA-AA, ours RC-1 PHP 10.00 2026-03-01 account 1010,"
                        + " ledger RC-1 PHP 9.00 2026-03-01 account 1010");
    }

    @Test
    void shouldSayThatItIsGone_whenALaterStretchDoesNotShowIt() {
        // given
        ReceiptDifference early = difference("slip-PS-AAAA-AA-1", Kind.AMOUNT, FIRST);
        ReceiptDifference late = difference("slip-PS-AAAA-AA-1", Kind.DATE, SECOND);
        store().record(begun(), stretch(THIRD, List.of(early, late)));

        // when
        Recorded first = store().record(begun(), stretch(SECOND, List.of())).orElseThrow();

        // then
        assertThat(first.gone()).containsExactly(early);
        assertThat(store().differences(OWNER, "", 50)).containsExactly(late);
        assertThat(details(AuditAction.DIFFERENCE_GONE)).hasSize(1);
        assertThat(stores.audit().verify(OWNER)).isEqualTo(new AuditVerdict.Whole(5));
    }

    @Test
    void shouldUpdateWhatIsSaid_whenADifferenceIsAnotherNow() {
        // given
        ReceiptDifference before = difference("slip-PS-AAAA-AA-1", Kind.NOT_IN_LEDGER, FIRST);
        ReceiptDifference after = new ReceiptDifference(
                before.key(), before.kind(), before.slip(), SECOND, before.ours(), Optional.empty());
        store().record(begun(), stretch(THIRD, List.of(before)));

        // when
        Recorded again = store().record(begun(), stretch(THIRD, List.of(after))).orElseThrow();

        // then
        assertThat(again.added()).isEmpty();
        assertThat(again.gone()).isEmpty();
        assertThat(store().differences(OWNER, "", 50)).containsExactly(after);
    }

    @Test
    void shouldRecordOnce_whenTwoWorkersComparedTheSame() {
        // given
        Comparison before = begun();
        store().record(before, stretch(SECOND, List.of()));

        // then
        assertThat(store().record(before, stretch(SECOND, List.of(difference("k", Kind.AMOUNT, FIRST)))))
                .isEmpty();
        assertThat(store().kept(OWNER).count()).isZero();
        Comparison now = store().newest(OWNER).get(0);
        List<Optional<Recorded>> recorded = Together.call(4, () -> store().record(now, stretch(THIRD, List.of())));
        assertThat(recorded).filteredOn(Optional::isPresent).hasSize(1);
        Comparison done = store().newest(OWNER).get(0);
        assertThat(store().record(done, stretch(THIRD, List.of()))).isEmpty();
    }

    @Test
    void shouldKeepAThousand_whenThereAreMore() {
        // given
        List<ReceiptDifference> many = new ArrayList<>();
        IntStream.range(0, 1_000)
                .forEach(i -> many.add(difference("slip-%04d".formatted(i), Kind.AMOUNT, FIRST.plusSeconds(i))));
        ReceiptDifference one = difference("slip-one", Kind.DATE, FIRST);
        store().record(begun(), stretch(SECOND, List.of(one)));
        Comparison before = store().newest(OWNER).get(0);

        // when
        Recorded recorded = store().record(
                        before, new ComparedStretch(THIRD, new Counts(5_000, 5_000, 4_000), many, NOW))
                .orElseThrow();

        // then
        assertThat(recorded.added()).hasSize(999);
        assertThat(recorded.gone()).as("not all were told").isEmpty();
        assertThat(store().kept(OWNER)).isEqualTo(new Kept(1_000, Optional.of(FIRST)));
        assertThat(recorded.comparison().counts().differences()).isEqualTo(4_001);
        List<ReceiptDifference> page = store().differences(OWNER, "", 3);
        assertThat(page).containsExactly(many.get(0), one, many.get(1));
        assertThat(store().differences(OWNER, "slip-one:DATE", 2)).containsExactly(many.get(1), many.get(2));
        assertThat(store().differences(OTHER, "", 2)).isEmpty();
    }

    @Test
    void shouldThrowUnavailable_whenTheDatabaseIsGone() {
        // given
        Comparison before = begun();
        stores.outOfReach(true);

        // then
        assertThatThrownBy(() -> store().record(before, stretch(THIRD, List.of())))
                .isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> store().begun()).isInstanceOf(UnavailableException.class);
        stores.outOfReach(false);
        assertThat(store().newest(OWNER)).containsExactly(before);
    }

    private ComparisonStore store() {
        return stores.comparisons();
    }

    private Comparison begun() {
        return store().begin(OWNER, order(OWNER)).orElseThrow();
    }

    private static Order order(SupplierId supplier) {
        AuditEntry entry = new AuditEntry(supplier, AuditAction.COMPARISON_ORDERED, "ada", "receipts", NOW, "2 days");
        return new Order(
                new Comparison.Period(FIRST, THIRD),
                "ada",
                NOW,
                new Work(KIND, supplier, "receipts"),
                supplier.equals(OWNER) ? List.of(entry) : List.of());
    }

    private static ComparedStretch stretch(Instant until, List<ReceiptDifference> found) {
        return new ComparedStretch(until, new Counts(2, 1, found.size()), found, NOW);
    }

    private static ReceiptDifference difference(String key, Kind kind, Instant moment) {
        return new ReceiptDifference(
                key,
                kind,
                new SlipCode("PS-AAAA-AA"),
                moment,
                Optional.of(facts("PHP 10.00")),
                Optional.of(facts("PHP 9.00")));
    }

    private static ReceiptFacts facts(String amount) {
        return new ReceiptFacts("RC-1", Money.parse(amount), LocalDate.parse("2026-03-01"), "1010");
    }

    private List<WorkClaim> claims() {
        List<WorkClaim> claims = new ArrayList<>();
        Optional<WorkClaim> next = claim();
        while (next.isPresent()) {
            claims.add(next.get());
            next = claim();
        }
        return claims;
    }

    private Optional<WorkClaim> claim() {
        return stores.work().claim(KIND, Optional.empty(), Duration.ofMinutes(5));
    }

    private List<String> details(AuditAction action) {
        return stores.audit().page(AuditFilter.all(OWNER).of(action), Optional.empty(), 50).rows().stream()
                .map(row -> row.deed().detail())
                .toList();
    }
}
