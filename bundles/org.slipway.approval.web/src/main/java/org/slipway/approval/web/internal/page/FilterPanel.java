// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;

/**
 * What a list is filtered by.
 *
 * @param view the list, as addresses name it
 * @param text the field for text, which always shows
 * @param more the other fields, folded away
 * @param open whether they are unfolded
 * @param applied what is in force
 */
public record FilterPanel(String view, Field text, List<Field> more, boolean open, Applied applied) {

    /**
     * A field of the form.
     *
     * @param type of the {@code input}; {@code select} where there are choices
     * @param problem empty if nothing is wrong
     */
    public record Field(String name, Labels labels, String type, String value, String problem, List<Choice> choices) {}

    /** What is written beside a field. */
    public record Labels(String label, String hint) {}

    /** A choice of a {@code select}. */
    public record Choice(String value, String label) {}

    /**
     * The filters in force.
     *
     * @param clear the address of the list without any
     */
    public record Applied(List<Part> parts, String clear) {}

    /**
     * One of them.
     *
     * @param without the address of the list without it
     */
    public record Part(String label, String without) {}
}
