// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.web.Texts;

/**
 * A problem of a field, explained to this reader.
 *
 * @param row the host's id of the invoice, for one row of the allocations; otherwise empty
 */
public record FieldProblem(SlipField field, String row, String explanation) {

    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1024 * 1024);

    /** Where the link in the summary leads: the field. */
    public String anchor() {
        if (field == SlipField.FORM) {
            return "#main";
        }
        return "#" + field.wireName() + (row.isEmpty() ? "" : "." + row);
    }

    public static List<FieldProblem> of(PortalRequest visitor, List<SlipRefusal> refusals) {
        return refusals.stream()
                .map(refusal -> new FieldProblem(refusal.field(), refusal.row(), explain(visitor, refusal)))
                .toList();
    }

    private static String explain(PortalRequest visitor, SlipRefusal refusal) {
        Texts texts = visitor.texts();
        String special = "problem." + refusal.field() + "." + refusal.problem();
        String key = texts.has(special) ? special : "problem." + refusal.problem();
        Object[] arguments = refusal.arguments().stream()
                .map(argument -> written(visitor, refusal.problem(), argument))
                .toArray();
        return texts.get(key, arguments);
    }

    private static Object written(PortalRequest visitor, SlipProblem problem, Object argument) {
        if (argument instanceof Money amount) {
            return visitor.formats().money(amount);
        }
        if (argument instanceof LocalDate date) {
            return visitor.formats().date(date);
        }
        if (problem == SlipProblem.TOO_LARGE && argument instanceof Number bytes) {
            return megabytes(visitor, bytes.longValue());
        }
        return argument;
    }

    /** A size in megabytes, as the supplier's place writes numbers. */
    static String megabytes(PortalRequest visitor, long bytes) {
        return visitor.formats().quantity(BigDecimal.valueOf(bytes).divide(MEGABYTE, 1, RoundingMode.DOWN));
    }
}
