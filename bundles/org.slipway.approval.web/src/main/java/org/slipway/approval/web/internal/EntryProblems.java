// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.approval.web.internal.page.EntryPage.Problem;
import org.slipway.web.Formats;

/**
 * Says what is wrong with a slip that is entered.
 *
 * @param maxBytes of its file
 */
record EntryProblems(StaffRequest request, Formats formats, long maxBytes) {

    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1024 * 1024);

    /** All of it, each with the way to its field. */
    List<Problem> all(List<SlipRefusal> refusals) {
        return refusals.stream()
                .map(refusal -> new Problem(
                        refusal.field() == SlipField.FORM
                                ? "#main"
                                : "#" + refusal.field().wireName(),
                        explain(refusal)))
                .toList();
    }

    /** Of one field; empty if nothing is. */
    String at(SlipField field, List<SlipRefusal> refusals) {
        return refusals.stream()
                .filter(refusal -> refusal.field() == field)
                .map(this::explain)
                .findFirst()
                .orElse("");
    }

    private String explain(SlipRefusal refusal) {
        String special = "enter.problem." + refusal.field() + "." + refusal.problem();
        String key = request.texts().has(special) ? special : "enter.problem." + refusal.problem();
        return request.text(
                key,
                refusal.arguments().stream()
                        .map(argument -> written(refusal.problem(), argument))
                        .toArray());
    }

    private Object written(SlipProblem problem, Object argument) {
        if (argument instanceof Money amount) {
            return formats.money(amount);
        }
        if (argument instanceof LocalDate date) {
            return formats.date(date);
        }
        return problem == SlipProblem.TOO_LARGE ? megabytes() : argument;
    }

    /** The largest file taken. */
    String megabytes() {
        return formats.quantity(BigDecimal.valueOf(maxBytes).divide(MEGABYTE, 1, RoundingMode.DOWN));
    }
}
