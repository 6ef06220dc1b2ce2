// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.round;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipOrder;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.store.SlipList;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.store.SlipQuery;
import org.slipway.store.jpa.internal.slip.SlipsByCode;

/**
 * Goes over the slips of a supplier that are due to be compared, page by page: all open ones, those decided in the last two
 * days, and of all others those whose codes begin with the character of the day, so that each has its turn once in 32 days.
 * Codes are random, so that the days are alike.
 */
final class SlipWalk {

    private static final int PAGE = 50;
    private static final Duration NEWLY = Duration.ofDays(2);
    private static final String PREFIX = "PS-";
    private static final Set<SlipStatus> OPEN = statuses(true);
    private static final Set<SlipStatus> ENDED = statuses(false);

    private final SlipQueries slips;
    private final SlipsByCode byCode;
    private final SupplierId supplier;
    private final Instant now;

    SlipWalk(SlipQueries slips, SlipsByCode byCode, SupplierId supplier, Instant now) {
        this.slips = slips;
        this.byCode = byCode;
        this.supplier = supplier;
        this.now = now;
    }

    /** Looks at a page of slips. */
    interface Visitor {

        /** Whether to go on. */
        boolean visit(SlipList page);
    }

    /** The open ones, the oldest first; false if the visitor wants no more. */
    boolean open(Visitor visitor) {
        return pages(after -> query(OPEN, SlipOrder.OLDEST_SUBMISSION, after), visitor);
    }

    /** Those decided newly, the newest first; false if the visitor wants no more. */
    boolean decided(Visitor visitor) {
        boolean[] wanted = {true};
        pages(after -> query(ENDED, SlipOrder.NEWEST_DECISION, after), page -> {
            SlipList newly = only(page, page.stream().filter(this::newly).toList());
            wanted[0] = visitor.visit(newly);
            return wanted[0] && newly.size() == page.size();
        });
        return wanted[0];
    }

    /** The day's part of all others, by their codes. */
    void others(Visitor visitor) {
        long day = now.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
        char turn = SlipCode.ALPHABET.charAt((int) (day % SlipCode.ALPHABET.length()));
        String beginning = PREFIX + turn;
        pages(after -> byCode.page(supplier, after.map(SlipCode::value).orElse(beginning), PAGE), page -> {
            List<Slip> turned = page.stream()
                    .filter(slip -> slip.code().value().startsWith(beginning))
                    .toList();
            List<Slip> others = turned.stream()
                    .filter(slip -> !slip.status().open() && !newly(slip))
                    .toList();
            return visitor.visit(only(page, others)) && turned.size() == page.size();
        });
    }

    private static SlipList only(SlipList page, List<Slip> slips) {
        return new SlipList(slips, page.damaged(), page.last());
    }

    private boolean newly(Slip slip) {
        return slip.state().decided().filter(at -> at.isAfter(now.minus(NEWLY))).isPresent();
    }

    private static boolean pages(Function<Optional<SlipCode>, SlipList> pages, Visitor visitor) {
        Optional<SlipCode> after = Optional.empty();
        SlipList page;
        do {
            page = pages.apply(after);
            if (!visitor.visit(page)) {
                return false;
            }
            after = page.last();
        } while (page.all() == PAGE && after.isPresent());
        return true;
    }

    private SlipList query(Set<SlipStatus> statuses, SlipOrder order, Optional<SlipCode> after) {
        return slips.query(new SlipQuery(SupplierScope.of(supplier), statuses, order, new SlipQuery.Page(after, PAGE)));
    }

    private static Set<SlipStatus> statuses(boolean open) {
        return Arrays.stream(SlipStatus.values())
                .filter(status -> status.open() == open)
                .collect(Collectors.toUnmodifiableSet());
    }
}
