// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.slipway.api.internal.Require;

/**
 * What one check said of one slip.
 *
 * @param reason code of the sentence that says why, 1 to 40 capital letters and underscores; the sentence itself is in the
 *     message files of the page
 * @param arguments what the sentence mentions: each a {@code Money}, a {@code LocalDate} or a text of up to 200 characters;
 *     at most 8
 * @param inputs what it was judged by, so that it can be judged again by others: at most 12, names of up to 40 characters,
 *     values of up to 200
 */
public record CheckResult(CheckLevel level, String reason, List<Object> arguments, Map<String, String> inputs) {

    /** The input that names other slips of the same supplier, their codes with comma and space between; the page leads to them. */
    public static final String SLIPS = "slips";

    /** The longest text of an argument or input, in characters. */
    public static final int LONGEST_TEXT = 200;

    private static final int MOST_ARGUMENTS = 8;
    private static final int MOST_INPUTS = 12;
    private static final int LONGEST_NAME = 40;

    /** The reason of a check that brings its sentence itself, as its only argument. */
    private static final String OWN_WORDS = "OWN_WORDS";

    public CheckResult {
        Require.that(reason.matches("[A-Z][A-Z_]{0,39}"), "not a reason: " + reason);
        Require.that(
                arguments.size() <= MOST_ARGUMENTS && inputs.size() <= MOST_INPUTS, "too many arguments or inputs");
        arguments.forEach(CheckResult::checkArgument);
        inputs.forEach((name, value) -> {
            Require.text(name, LONGEST_NAME, "name of an input");
            Require.atMost(value, LONGEST_TEXT, "input");
        });
        arguments = List.copyOf(arguments);
        inputs = Map.copyOf(inputs);
    }

    private static void checkArgument(Object argument) {
        if (argument instanceof String text) {
            Require.atMost(text, LONGEST_TEXT, "argument");
        } else {
            Require.that(argument instanceof Money || argument instanceof LocalDate, "neither text, money nor date");
        }
    }

    /** For a host's own check: a sentence of up to 200 characters, in the language that the supplier's staff reads. */
    public static CheckResult inOwnWords(CheckLevel level, String sentence, Map<String, String> inputs) {
        return new CheckResult(level, OWN_WORDS, List.of(sentence), inputs);
    }

    /** The inputs by their names, in order. */
    public Map<String, String> sortedInputs() {
        return new TreeMap<>(inputs);
    }
}
