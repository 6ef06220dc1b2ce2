// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import org.slipway.web.Texts;

/**
 * What every page of the approval screen has around it.
 *
 * @param title of the document
 * @param staff name of who is signed in
 * @param formToken for every form on the page
 */
public record Frame(Texts texts, String title, String staff, String formToken) {

    /** A text of the page. */
    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** The language, for {@code <html lang>}. */
    public String language() {
        return texts.language().toLanguageTag();
    }
}
