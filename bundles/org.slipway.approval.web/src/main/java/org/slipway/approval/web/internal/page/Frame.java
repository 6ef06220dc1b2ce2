// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import java.util.function.Supplier;
import org.slipway.web.Texts;

/**
 * What every page of the approval screen has around it.
 *
 * @param title of the document
 * @param staff name of who is signed in
 * @param formToken for every form on the page
 * @param places where one can go from every page
 * @param around what else stands on every page
 */
public record Frame(Texts texts, String title, String staff, String formToken, List<Place> places, Around around) {

    /**
     * A part of the screen.
     *
     * @param current as {@code aria-current} says it: {@code page} for the page itself, {@code true} for one within it,
     *     {@code false} for others
     */
    public record Place(String label, String url, String current) {}

    /**
     * A warning, or what waits for the reader.
     *
     * @param kind for scripts and tests
     * @param label of the way to where it can be helped
     * @param url of that; empty if it is not for this reader
     */
    public record Warning(String kind, String text, String label, String url) {}

    /**
     * What stands before a page and behind it.
     *
     * @param warnings what has to be known on every page
     * @param times in which zones the page's times are; empty where it has none
     * @param restored whether what was typed when a session ended is in the page again
     */
    public record Around(List<Warning> warnings, Supplier<String> times, boolean restored) {}

    /** A text of the page. */
    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** The language, for {@code <html lang>}. */
    public String language() {
        return texts.language().toLanguageTag();
    }
}
