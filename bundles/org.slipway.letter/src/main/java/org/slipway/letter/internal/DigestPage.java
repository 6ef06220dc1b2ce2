// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import java.util.List;

/**
 * Everything that the templates of a digest show, as plain text that they escape.
 *
 * @param language a BCP 47 tag
 * @param lines what waits, at least one
 */
public record DigestPage(String language, String subject, String greeting, List<Line> lines, List<String> closing) {

    /**
     * One thing that waits.
     *
     * @param count such as {@code 3}, or {@code 200 or more}
     * @param url of the list that shows it
     */
    public record Line(String label, String count, String url) {}
}
