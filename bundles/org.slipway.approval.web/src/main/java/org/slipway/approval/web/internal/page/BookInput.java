// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param name in the form
 * @param value what stands in it
 * @param problem what is wrong with that; empty if nothing is
 */
public record BookInput(String name, Words words, Control control, String value, String problem) {

    /** What is written above it. */
    public record Words(String label, String hint) {}

    /**
     * How it is typed.
     *
     * @param type as HTML has it
     * @param limit of characters
     * @param needed whether it may not be left empty
     * @param choices chosen from; empty if it is typed
     * @param fixed whether it says what the form is about, and is not typed at all
     * @param suggested the id of the list of what may be typed; null if there is none
     */
    public record Control(
            String type,
            int limit,
            boolean needed,
            List<Choice> choices,
            boolean fixed,
            @Nullable String suggested) {

        /** Without suggestions. */
        public Control(String type, int limit, boolean needed, List<Choice> choices, boolean fixed) {
            this(type, limit, needed, choices, fixed, null);
        }
    }

    /** One of several. */
    public record Choice(String value, String label) {}

    /** The same under a name that has this behind it, and may be left empty. */
    public BookInput optional(String suffix) {
        Control free = new Control(control.type(), control.limit(), false, control.choices(), control.fixed());
        return new BookInput(name + suffix, words, free, value, problem);
    }

    /** The same with other words, and a list of what may be typed. */
    public BookInput suggesting(Words chooses, String list, String wrong) {
        Control free = new Control(
                control.type(), control.limit(), control.needed(), control.choices(), control.fixed(), list);
        return new BookInput(name, chooses, free, value, wrong);
    }

    /** What the form is about: it can be read, and not be changed. */
    public BookInput fixed(String hint) {
        Control stays = new Control(control.type(), control.limit(), control.needed(), control.choices(), true);
        return new BookInput(name, new Words(words.label(), hint), stays, value, problem);
    }

    /** For {@code aria-invalid}. */
    public @Nullable String invalid() {
        return problem.isEmpty() ? null : "true";
    }

    /** For {@code aria-describedby}: every field has a hint. */
    public String describedBy() {
        String hint = name + "-hint";
        return problem.isEmpty() ? hint : hint + " " + name + "-error";
    }
}
