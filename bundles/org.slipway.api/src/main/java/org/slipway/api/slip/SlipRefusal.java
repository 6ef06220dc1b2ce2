// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import java.util.List;

/**
 * One problem at one field.
 *
 * @param row the host's id of the invoice in {@link SlipField#ALLOCATION}, otherwise empty
 * @param arguments what the problem's explanation mentions, as {@link SlipProblem} says: a {@code Money}, a
 *     {@code LocalDate}, a {@code String} or a number
 */
public record SlipRefusal(SlipField field, String row, SlipProblem problem, List<Object> arguments) {

    public SlipRefusal {
        arguments = List.copyOf(arguments);
    }

    public SlipRefusal(SlipField field, SlipProblem problem, List<Object> arguments) {
        this(field, "", problem, arguments);
    }

    public SlipRefusal(SlipField field, SlipProblem problem) {
        this(field, problem, List.of());
    }
}
