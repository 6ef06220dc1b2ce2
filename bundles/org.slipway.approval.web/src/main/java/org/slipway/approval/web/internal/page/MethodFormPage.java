// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slipway.api.method.MethodEntry;
import org.slipway.api.method.MethodField;
import org.slipway.approval.web.internal.page.SlipPage.Notice;

/**
 * The form of a payment method.
 *
 * @param target hidden fields: what it is about
 * @param entry what stands in it
 */
public record MethodFormPage(
        Frame frame, Target target, List<Notice> notices, MethodEntry entry, Choices choices, List<Problem> problems) {

    /**
     * What the form is about.
     *
     * @param id of the method; empty for a new one
     * @param version of what was shown
     * @param back the address of the list
     * @param offered whether an account was ever confirmed: what applies at once can be chosen only then
     */
    public record Target(String supplier, String id, String version, String back, boolean offered) {}

    /** What fields are chosen from. */
    public record Choices(List<Choice> kinds, List<Choice> accounts) {}

    /** One of several. */
    public record Choice(String value, String label) {}

    /** What is wrong with a field. */
    public record Problem(MethodField field, String explanation) {}

    /** The fields in the order of the form. */
    private static final List<MethodField> IN_ORDER = List.of(
            MethodField.KIND,
            MethodField.BANK,
            MethodField.ACCOUNT_NAME,
            MethodField.ACCOUNT_NUMBER,
            MethodField.CURRENCY,
            MethodField.COUNTRY,
            MethodField.QR_PH,
            MethodField.RECEIVING_ACCOUNT,
            MethodField.LABEL,
            MethodField.ORDER,
            MethodField.INSTRUCTIONS);

    /** All that is wrong, in the order of the form. */
    public List<BookFormPage.Problem> summary() {
        return IN_ORDER.stream()
                .filter(field -> !problem(field).isEmpty())
                .map(field -> new BookFormPage.Problem(
                        "#" + field.wireName(), frame.text("methods.field." + field) + ": " + problem(field)))
                .toList();
    }

    /** What stands in a field. */
    public String value(MethodField field) {
        return entry.value(field);
    }

    /** Whether customers are to be offered the method. */
    public boolean active() {
        return "true".equals(value(MethodField.ACTIVE));
    }

    /** What is wrong with a field; empty if nothing is. */
    public String problem(MethodField field) {
        return problems.stream()
                .filter(problem -> problem.field() == field)
                .map(Problem::explanation)
                .findFirst()
                .orElse("");
    }

    /** For {@code aria-invalid}. */
    public @Nullable String invalid(MethodField field) {
        return problem(field).isEmpty() ? null : "true";
    }

    /** For {@code aria-describedby}: every field has a hint. */
    public String describedBy(MethodField field) {
        String hint = field.wireName() + "-hint";
        return problem(field).isEmpty() ? hint : hint + " " + field.wireName() + "-error";
    }
}
