// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import java.util.stream.Stream;
import org.slipway.approval.web.internal.page.BookInput.Choice;
import org.slipway.approval.web.internal.page.SlipPage.Notice;

/** A form of the books. */
public record BookFormPage(
        Frame frame, Target target, List<Notice> notices, List<BookInput> inputs, List<Suggestions> suggestions) {

    /** What may be typed into fields, to choose from. */
    public record Suggestions(String id, List<Choice> choices) {}

    /** Something wrong, with the way to its field. */
    public record Problem(String anchor, String explanation) {

        /** What is wrong with these fields. */
        static Stream<Problem> of(List<BookInput> inputs, String before) {
            return inputs.stream()
                    .filter(input -> !input.problem().isEmpty())
                    .map(input -> new Problem(
                            "#" + input.name(), before + input.words().label() + ": " + input.problem()));
        }
    }

    /** All that is wrong, in the order of the fields. */
    public List<Problem> problems() {
        return Problem.of(inputs, "").toList();
    }

    /**
     * What the form is for.
     *
     * @param action the address that takes it
     * @param supplier whose books they are
     * @param back the address of the list
     * @param intro what it is about
     * @param button what it does
     * @param style of the button
     */
    public record Target(String action, String supplier, String back, String intro, String button, String style) {

        /** A form that adds or corrects something. */
        public Target(String action, String supplier, String back, String intro, String button) {
            this(action, supplier, back, intro, button, "btn");
        }
    }
}
