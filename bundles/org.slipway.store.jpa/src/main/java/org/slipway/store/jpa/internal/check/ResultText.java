// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.check;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Writes arguments and inputs as lines that a person can read in the database, and reads them again. */
final class ResultText {

    private static final String MONEY = "money ";
    private static final String DATE = "date ";
    private static final String TEXT = "text ";

    private ResultText() {}

    /** A line each: what it is, and itself. */
    static String ofArguments(List<Object> arguments) {
        return arguments.stream().map(ResultText::argument).collect(Collectors.joining("\n"));
    }

    private static String argument(Object argument) {
        String kind = argument instanceof Money ? MONEY : argument instanceof LocalDate ? DATE : TEXT;
        return kind + oneLine(argument.toString());
    }

    static List<Object> arguments(String text) {
        return lines(text).stream().map(ResultText::toArgument).toList();
    }

    private static Object toArgument(String line) {
        if (line.startsWith(MONEY)) {
            return Money.parse(line.substring(MONEY.length()));
        }
        return line.startsWith(DATE) ? LocalDate.parse(line.substring(DATE.length())) : line.substring(TEXT.length());
    }

    /** A line each: {@code name=value}. */
    static String ofInputs(Map<String, String> inputs) {
        return inputs.entrySet().stream()
                .map(input -> oneLine(input.getKey()).replace('=', '-') + "=" + oneLine(input.getValue()))
                .collect(Collectors.joining("\n"));
    }

    static Map<String, String> inputs(String text) {
        Map<String, String> inputs = new LinkedHashMap<>();
        lines(text).forEach(line -> {
            int sign = line.indexOf('=');
            inputs.put(line.substring(0, sign), line.substring(sign + 1));
        });
        return inputs;
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n", -1));
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }
}
