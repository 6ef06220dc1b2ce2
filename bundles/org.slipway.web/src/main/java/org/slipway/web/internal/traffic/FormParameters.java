// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal.traffic;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names and values as forms and addresses write them ({@code application/x-www-form-urlencoded}), in UTF-8. */
final class FormParameters {

    /** More than any form of ours has, the longest list of slips included. */
    private static final int MOST = 1_000;

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private int count;

    /** Adds what stands behind the question mark of an address. What is written wrongly there is left out: nobody typed it. */
    void addQuery(String query) {
        for (String pair : query.split("&", -1)) {
            try {
                add(pair);
            } catch (IllegalArgumentException | MalformedFormException e) {
                // hung on by who passed the address on
            }
        }
    }

    /**
     * Adds what a form sent.
     *
     * @throws MalformedFormException if it is written wrongly, or has more than 1,000 values
     */
    void addForm(String form) throws MalformedFormException {
        try {
            int begin = 0;
            while (begin <= form.length()) {
                int end = form.indexOf('&', begin);
                String pair = form.substring(begin, end < 0 ? form.length() : end);
                add(pair);
                begin += pair.length() + 1;
            }
        } catch (IllegalArgumentException e) {
            throw new MalformedFormException("a value is not encoded as forms are");
        }
    }

    private void add(String pair) throws MalformedFormException {
        if (pair.isEmpty()) {
            return;
        }
        count++;
        if (count > MOST) {
            throw new MalformedFormException("more than " + MOST + " values");
        }
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** What came, in its order: that of the address first. */
    Map<String, String[]> values() {
        Map<String, String[]> all = new LinkedHashMap<>();
        values.forEach((name, list) -> all.put(name, list.toArray(String[]::new)));
        return all;
    }
}
