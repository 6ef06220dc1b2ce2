// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import org.slipway.api.internal.Require;

/**
 * How a payment method is shown: what one admin decides.
 *
 * @param label 1 to 100 characters
 * @param instructions what else a payer has to know, up to 500 characters; often empty
 * @param order lower is shown first, 0 to 999
 */
public record MethodPresentation(String label, String instructions, int order) {

    /** Characters of the instructions. */
    public static final int LONGEST_INSTRUCTIONS = 500;

    public MethodPresentation {
        Require.text(label, 100, "method label");
        Require.atMost(instructions, LONGEST_INSTRUCTIONS, "method instructions");
        Require.that(order >= 0 && order <= 999, "method order is not 0 to 999: " + order);
    }
}
