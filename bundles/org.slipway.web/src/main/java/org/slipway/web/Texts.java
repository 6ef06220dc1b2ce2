// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import java.util.Locale;
import java.util.Map;
import org.slipway.api.PlainText;

/** The messages of one language. */
public final class Texts {

    private final Locale language;
    private final Map<String, String> messages;

    Texts(Locale language, Map<String, String> messages) {
        this.language = language;
        this.messages = Map.copyOf(messages);
    }

    /** The language, for {@code <html lang>}. */
    public Locale language() {
        return language;
    }

    /** Whether there is a message with this key. */
    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /**
     * A message.
     *
     * @param arguments stand where the message says {@code {0}}, {@code {1}}, …; put in only once, and as they are but for an isolate
     *     around what is written from right to left
     * @throws IllegalArgumentException if there is no such message
     */
    public String get(String key, Object... arguments) {
        String message = messages.get(key);
        if (message == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        return arguments.length == 0 ? message : fill(message, arguments);
    }

    private static String fill(String message, Object[] arguments) {
        StringBuilder filled = new StringBuilder(message.length() + 32);
        int at = 0;
        for (int open = message.indexOf('{'); open >= 0; open = message.indexOf('{', at)) {
            int close = message.indexOf('}', open);
            filled.append(message, at, open);
            filled.append(PlainText.isolated(
                    String.valueOf(arguments[Integer.parseInt(message.substring(open + 1, close))])));
            at = close + 1;
        }
        return filled.append(message, at, message.length()).toString();
    }
}
