// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.slipway.api.SupplierScope;
import org.slipway.api.check.CheckColour;
import org.slipway.api.method.MethodKind;
import org.slipway.api.slip.SlipStatus;
import org.slipway.approval.web.internal.page.FilterPanel;
import org.slipway.approval.web.internal.page.FilterPanel.Applied;
import org.slipway.approval.web.internal.page.FilterPanel.Choice;
import org.slipway.approval.web.internal.page.FilterPanel.Field;
import org.slipway.approval.web.internal.page.FilterPanel.Labels;
import org.slipway.approval.web.internal.page.FilterPanel.Part;

/** Writes what the page of a list shows of its filter. */
record FilterView(StaffRequest request, FilterForm form) {

    /** Asks for slips that are assigned to the reader. */
    static final String ME = "ME";

    FilterPanel panel() {
        List<Part> parts = form.typed().keySet().stream().map(this::part).toList();
        return new FilterPanel(
                ListNames.name(form.view()),
                field(FilterField.TEXT),
                Arrays.stream(FilterField.values())
                        .filter(field -> field != FilterField.TEXT && offered(field))
                        .map(this::field)
                        .toList(),
                form.problems().keySet().stream().anyMatch(field -> field != FilterField.TEXT),
                new Applied(parts, Addresses.queue(form.view())));
    }

    /** Nothing to choose is not offered, but shown where it was asked for. */
    private boolean offered(FilterField field) {
        if (form.typed().containsKey(field)) {
            return true;
        }
        SupplierScope scope = request.staff().scope();
        return switch (field) {
            case STATE -> form.view().statuses().size() > 1;
            case SUPPLIER -> scope.every() || scope.suppliers().size() > 1;
            case TEXT, METHOD, CHECKS, ASSIGNED, CURRENCY, LEAST, MOST, AGE, FROM, TO -> true;
        };
    }

    private Field field(FilterField field) {
        List<Choice> choices = choices(field);
        String problem = form.problems().getOrDefault(field, "");
        return new Field(
                field.parameter(),
                new Labels(label(field), hint(field)),
                choices.isEmpty() ? type(field) : "select",
                form.value(field),
                problem.isEmpty() ? "" : request.text(problem),
                choices);
    }

    private static String type(FilterField field) {
        return switch (field) {
            case FROM, TO -> "date";
            case TEXT -> "search";
            case STATE, SUPPLIER, METHOD, CHECKS, ASSIGNED, CURRENCY, LEAST, MOST, AGE -> "text";
        };
    }

    private List<Choice> choices(FilterField field) {
        return switch (field) {
            case STATE ->
                form.view().statuses().stream()
                        .sorted()
                        .map(status -> new Choice(status.name(), state(status)))
                        .toList();
            case METHOD ->
                Stream.of(MethodKind.values())
                        .map(kind -> new Choice(kind.name(), request.text("methods.kind." + kind)))
                        .toList();
            case ASSIGNED -> List.of(new Choice(ME, request.text("filter.mine")));
            case CHECKS ->
                Stream.of(CheckColour.values())
                        .map(colour -> new Choice(
                                colour.name(), ChecksView.chip(colour, request).label()))
                        .toList();
            case SUPPLIER ->
                request.staff().scope().suppliers().stream()
                        .map(supplier -> new Choice(supplier.value(), request.supplierName(supplier)))
                        .sorted(Comparator.comparing(Choice::label).thenComparing(Choice::value))
                        .toList();
            case TEXT, CURRENCY, LEAST, MOST, AGE, FROM, TO -> List.of();
        };
    }

    private String state(SlipStatus status) {
        return request.text("status." + status);
    }

    private static boolean isAmount(FilterField field) {
        return field == FilterField.LEAST || field == FilterField.MOST;
    }

    private String label(FilterField field) {
        return currency()
                .filter(known -> isAmount(field))
                .map(known -> request.text("filter." + field + ".in", known))
                .orElseGet(() -> request.text("filter." + field));
    }

    /** What amounts are in, as far as it is known. */
    private Optional<String> currency() {
        return Optional.of(form.value(FilterField.CURRENCY).toUpperCase(Locale.ROOT))
                .filter(typed -> typed.matches("[A-Z]{3}"))
                .or(() -> FilterForm.usual(request, form.typed()).map(CurrencyUnit::getCode));
    }

    private String hint(FilterField field) {
        Optional<String> usual = FilterForm.usual(request, form.typed()).map(CurrencyUnit::getCode);
        if (field == FilterField.CURRENCY && usual.isPresent()) {
            return request.text("filter.hint.usual", usual.get());
        }
        if (isAmount(field) && currency().isPresent()) {
            return "";
        }
        String hint = "filter.hint." + field;
        return request.texts().has(hint) ? request.text(hint) : "";
    }

    private Part part(FilterField field) {
        String value = form.value(field);
        String shown = choices(field).stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
        return new Part(request.text("filter.applied", label(field), shown), form.without(field));
    }
}
