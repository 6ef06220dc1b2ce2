// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import java.util.List;

/** Everything that the letter templates show, as plain text that they escape. */
public record LetterPage(Opening opening, Body body, Action action, List<String> closing) {

    /** How the letter begins; {@code language} is a BCP 47 tag. */
    public record Opening(String language, String subject, String greeting) {}

    /** The news. {@code quote} are a person's own words, by line; often there are none. */
    public record Body(List<String> paragraphs, List<Fact> facts, List<String> quote) {}

    /** One figure with its name. */
    public record Fact(String label, String value) {}

    /** Where the reader goes on. */
    public record Action(String label, String url) {}
}
