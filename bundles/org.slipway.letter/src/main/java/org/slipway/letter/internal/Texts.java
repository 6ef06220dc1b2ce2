// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;
import org.slipway.api.PlainText;
import org.slipway.api.invoice.Languages;

/** The texts of one language. */
final class Texts {

    private static final String BUNDLE = "org.slipway.letter.internal.messages";
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\\u2028-\\u202E\\u2066-\\u2069]+");

    private final String language;
    private final ResourceBundle bundle;

    private Texts(String language) {
        this.language = language;
        Control control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        bundle = ResourceBundle.getBundle(BUNDLE, new Locale(language), Texts.class.getClassLoader(), control);
    }

    /** Filipino for those who read Filipino, English for all others. */
    static Texts of(Locale reader) {
        return new Texts(Languages.of(reader).getLanguage());
    }

    String language() {
        return language;
    }

    String get(String key, String... arguments) {
        Object[] lines = Arrays.stream(arguments).map(Texts::oneLine).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(lines);
    }

    /** Without line breaks and control characters, what can be seen of it, and isolated where it is written from right to left. */
    static String oneLine(String text) {
        return PlainText.isolated(
                PlainText.visible(UNWANTED.matcher(text).replaceAll(" ")).strip());
    }
}
