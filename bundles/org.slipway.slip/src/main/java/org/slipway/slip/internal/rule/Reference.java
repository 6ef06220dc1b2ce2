// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.rule;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.slipway.api.PlainText;

/**
 * A reference as banks and wallets print it: a short token such as {@code Ref. No.: 1003 456 789} or {@code InstaPay:123,456}.
 * It goes out in mails and into books, so that it is no place for a sentence, nor for the address of a web page.
 */
final class Reference {

    /** As many as {@code GCash Ref No Makati} has. */
    private static final int MOST_WORDS = 4;

    private static final Pattern USUAL = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} /._#:,+()*&-]*");

    private static final Pattern WORD = Pattern.compile("[(]?[\\p{L}\\p{M}]{2,}[.,:)]*");

    /** What mail programs make links of; of names with a point between letters only those that end as such names do. */
    private static final Pattern WEB_ADDRESS = Pattern.compile(
            "://|\\bwww\\.|[\\p{L}\\p{Nd}]\\.(?:com|net|org|info|biz|app|link|xyz|site|shop|online|top|ph|sg|ly|io|co|cc|ru|cn)"
                    + "(?![\\p{L}\\p{Nd}])|\\.\\p{L}{2,}/+\\p{L}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Reference() {}

    /** As it is kept. */
    static String tidy(String typed) {
        return PlainText.token(typed);
    }

    /** Whether it has no other characters than references have. */
    static boolean hasUsualCharacters(String tidied) {
        return USUAL.matcher(tidied).matches();
    }

    /** Whether it is short of a sentence, and no address. */
    static boolean isToken(String tidied) {
        long words = Arrays.stream(tidied.split(" +"))
                .filter(part -> WORD.matcher(part).matches())
                .count();
        return words <= MOST_WORDS && !WEB_ADDRESS.matcher(tidied).find();
    }
}
