// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.slipway.api.check.NamedResult;
import org.slipway.web.Formats;

/** Writes in the reader's words what checks were made from. What a host's own check names goes by the host's names. */
record CheckInputs(StaffRequest request, Formats formats) {

    private static final String KEY = "check.input.";

    /** A line for each. */
    List<String> of(NamedResult named) {
        return named.result().sortedInputs().entrySet().stream()
                .map(input -> line(named.check(), input))
                .toList();
    }

    private String line(String check, Map.Entry<String, String> input) {
        String own = check + "." + input.getKey();
        String name = request.texts().has(KEY + own) ? own : input.getKey();
        return request.texts().has(KEY + name)
                ? request.text(KEY + name) + ": " + value(name, input.getValue())
                : input.getKey() + ": " + input.getValue();
    }

    private String value(String name, String value) {
        try {
            return value.isEmpty() ? request.text(KEY + "none") : written(name, value);
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            return value;
        }
    }

    private String written(String name, String value) {
        return switch (name) {
            case "allocated", "outstanding", "otherPending", "amount", "limit", "amount.read" ->
                formats.money(Money.parse(value));
            case "paid", "submitted", "since", "transaction-date.invoice", "date.read" ->
                formats.date(LocalDate.parse(value));
            case "day" ->
                DayOfWeek.valueOf(value)
                        .getDisplayName(
                                TextStyle.FULL_STANDALONE, request.texts().language());
            case "kind" -> text("methods.kind." + value, value);
            case "virus-scan.state" -> text(KEY + "state." + value, value);
            case "scanExpected", "paidBefore" -> text(KEY + value, value);
            case "differs" ->
                Arrays.stream(value.split(" ", -1))
                        .map(differing -> text("read." + differing, differing))
                        .collect(Collectors.joining(", "));
            default -> value;
        };
    }

    private String text(String key, String otherwise) {
        return request.texts().has(key) ? request.text(key) : otherwise;
    }
}
