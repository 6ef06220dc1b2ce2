// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.file;

import org.slipway.api.internal.Require;

/**
 * Something to know of an attachment.
 *
 * @param count how many there are, 1 or more
 * @param detail what they are, 0 to 200 visible characters; text from a stranger
 */
public record FileRemark(FileRemarkKind kind, int count, String detail) {

    /** The longest detail, in characters. */
    public static final int MOST_DETAIL = 200;

    public FileRemark {
        Require.that(count > 0, "a remark about nothing");
        Require.that(detail.length() <= MOST_DETAIL, "detail is too long");
    }
}
