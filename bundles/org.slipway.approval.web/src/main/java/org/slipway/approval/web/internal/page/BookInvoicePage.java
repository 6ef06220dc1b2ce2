// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import java.util.stream.Stream;
import org.slipway.approval.web.internal.page.BookFormPage.Problem;
import org.slipway.approval.web.internal.page.BookFormPage.Suggestions;
import org.slipway.approval.web.internal.page.BookFormPage.Target;

/**
 * The form of an invoice.
 *
 * @param told what was taken for something else than was typed
 * @param head number, customer and dates
 * @param lines one row of fields each
 * @param suggestions of customers
 */
public record BookInvoicePage(
        Frame frame,
        List<String> told,
        Target target,
        List<BookInput> head,
        List<Line> lines,
        Suggestions suggestions) {

    /** A line of the invoice. */
    public record Line(String label, List<BookInput> inputs) {}

    /** All that is wrong, in the order of the fields. */
    public List<Problem> problems() {
        Stream<Problem> ofLines = lines.stream().flatMap(line -> Problem.of(line.inputs(), line.label() + " · "));
        return Stream.concat(Problem.of(head, ""), ofLines).toList();
    }

    /** How many lines the form has. */
    public int count() {
        return lines.size();
    }
}
