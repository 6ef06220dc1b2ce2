// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.slipway.api.SupplierId;
import org.slipway.api.posting.ReceiptFacts;
import org.slipway.approval.web.internal.page.PostingReceiptPage.Line;
import org.slipway.web.Formats;

/** Writes what both sides say of a receipt. */
record FactsView(StaffRequest request, SupplierId supplier) {

    private static final String NOTHING = "–";

    /** A line for each value; what a side does not say is a dash. */
    List<Line> lines(Optional<ReceiptFacts> ours, Optional<ReceiptFacts> theirs) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("number", ours, theirs, ReceiptFacts::number));
        lines.add(line("amount", ours, theirs, facts -> formats(facts).money(facts.amount())));
        lines.add(line("date", ours, theirs, facts -> formats(facts).date(facts.date())));
        lines.add(line("account", ours, theirs, ReceiptFacts::account));
        return List.copyOf(lines);
    }

    private Line line(
            String name,
            Optional<ReceiptFacts> ours,
            Optional<ReceiptFacts> theirs,
            Function<ReceiptFacts, String> value) {
        String left = ours.map(value).filter(text -> !text.isEmpty()).orElse(NOTHING);
        String right = theirs.map(value).filter(text -> !text.isEmpty()).orElse(NOTHING);
        boolean comparable = !left.equals(NOTHING) && !right.equals(NOTHING);
        return new Line(request.text("posting.fact." + name), left, right, !comparable || left.equals(right));
    }

    private Formats formats(ReceiptFacts facts) {
        return of(facts.amount().getCurrencyUnit());
    }

    /** As the supplier writes, or, while it is not known, as its currency does. */
    Formats of(CurrencyUnit currency) {
        return request.sessions()
                .supplier(supplier)
                .map(request::formats)
                .orElseGet(() -> CurrencyFormats.of(currency, request.texts().language(), request.zone(supplier)));
    }
}
