// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import java.util.List;

/**
 * One problem at one field.
 *
 * @param arguments what the problem's explanation mentions, as {@link SlipProblem} says: a {@code Money}, a
 *     {@code LocalDate} or an {@code Integer}
 */
public record SlipRefusal(SlipField field, SlipProblem problem, List<Object> arguments) {

    public SlipRefusal {
        arguments = List.copyOf(arguments);
    }

    public SlipRefusal(SlipField field, SlipProblem problem) {
        this(field, problem, List.of());
    }
}
