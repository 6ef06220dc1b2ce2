// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;

/**
 * Asks which supplier a page shall be about.
 *
 * @param choices suppliers in reach, as far as they are known
 * @param field where an id can be typed; empty where the choices are all that is in reach
 * @param problem what is wrong with the supplier that was asked for; empty if nothing is
 */
public record SuppliersPage(Frame frame, List<Choice> choices, List<Field> field, Problem problem) {

    /** A supplier in reach; {@code name} may be empty. */
    public record Choice(String id, String name, String url) {}

    /**
     * Where an id is typed.
     *
     * @param address of the page
     * @param id as it was typed
     */
    public record Field(String address, String hint, String id) {}

    /**
     * What is wrong.
     *
     * @param ways what may have been meant, or can be done; often none
     */
    public record Problem(String explanation, List<Way> ways) {

        /** Nothing. */
        public static final Problem NONE = new Problem("", List.of());
    }

    /** Another page. */
    public record Way(String label, String url) {}
}
