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
     */
    public record Target(String supplier, String id, String version, String back) {}

    /** What fields are chosen from. */
    public record Choices(List<Choice> kinds, List<Choice> accounts) {}

    /** One of several. */
    public record Choice(String value, String label) {}

    /** What is wrong with a field. */
    public record Problem(MethodField field, String explanation) {}

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
