// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierId;
import org.slipway.api.posting.ReceiptFacts;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.store.BookedSlip;
import org.slipway.spi.store.ComparisonStore;
import org.slipway.spi.store.ComparisonStore.Mark;
import org.slipway.spi.store.ComparisonStore.Posted;
import org.slipway.testkit.Suppliers;

/** How every {@link ComparisonStore} reads the slips that are compared. */
public abstract class BookedSlipContract extends SlipContract {

    private static final SupplierId OWNER = Suppliers.TALA.id();
    private static final SupplierId OTHER = Suppliers.BAYVIEW.id();
    private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void shouldReadPostedSlipsInOrder_whenTheyArePaged() {
        // given
        posted("PS-AAAA-AA");
        posted("PS-BBBB-BB");
        posted("PS-CCCC-CC");
        approved(submitted(slip().code("PS-DDDD-DD").amount("PHP 1.00").build()), "PHP 11200.00");
        Instant answered = Instant.parse("2026-03-04T04:00:07Z");

        // when
        Posted first = store().posted(OWNER, Mark.before(answered), answered.plusSeconds(1), 2);
        Posted second = store().posted(OWNER, first.next().orElseThrow(), answered.plusSeconds(1), 2);

        // then
        assertThat(first.slips())
                .extracting(slip -> slip.ref().code().value())
                .containsExactly("PS-AAAA-AA", "PS-BBBB-BB");
        assertThat(second.slips()).extracting(slip -> slip.ref().code().value()).containsExactly("PS-CCCC-CC");
        assertThat(second.next()).isEmpty();
        assertThat(store().posted(OWNER, Mark.before(FIRST), answered, 9).slips())
                .isEmpty();
        assertThat(store().posted(OWNER, Mark.before(FIRST), answered.plusSeconds(1), 9)
                        .slips())
                .hasSize(3);
        assertThat(store().posted(OWNER, Mark.before(answered.plusSeconds(1)), answered.plusSeconds(1), 9)
                        .slips())
                .isEmpty();
        assertThat(store().posted(OTHER, Mark.before(FIRST), answered.plusSeconds(1), 9)
                        .slips())
                .isEmpty();
    }

    @Test
    void shouldTellWhatIsCompared_whenSlipsAreAskedForByTheirCodes() {
        // given
        Slip posted = posted("PS-AAAA-AA");
        submitted(slip().code("PS-BBBB-BB").build());
        Set<SlipCode> codes =
                Set.of(new SlipCode("PS-AAAA-AA"), new SlipCode("PS-BBBB-BB"), new SlipCode("PS-CCCC-CC"));

        // when
        Map<SlipCode, BookedSlip> found = store().slips(OWNER, codes);

        // then
        assertThat(found).containsOnlyKeys(new SlipCode("PS-AAAA-AA"), new SlipCode("PS-BBBB-BB"));
        assertThat(found.get(posted.code()))
                .isEqualTo(new BookedSlip(
                        posted.ref(),
                        Instant.parse("2026-03-02T01:30:00Z"),
                        SlipStatus.POSTED,
                        new ReceiptFacts(
                                "RC-0007",
                                Money.parse("PHP 1.00"),
                                posted.figures().transactionDate(),
                                posted.figures().method().account().id()),
                        Optional.of(Transitions.DECISION.at()),
                        Optional.of(Instant.parse("2026-03-04T04:00:07Z"))));
        assertThat(store().slips(OTHER, codes)).isEmpty();
        assertThat(store().slips(OWNER, Set.of())).isEmpty();
    }

    private ComparisonStore store() {
        return stores.comparisons();
    }

    private Slip posted(String code) {
        Slip approved = approved(submitted(slip().code(code).amount("PHP 1.00").build()), "PHP 11200.00");
        slips.take(Transitions.posted(approved));
        return approved;
    }
}
