// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;

/**
 * Who looks at a slip, and whose it is.
 *
 * @param viewers a sentence each
 * @param assigned whose it is, in words
 * @param giving the form that makes it a colleague's
 */
public record AttentionPanel(List<String> viewers, String assigned, Ways ways, Giving giving) {

    /**
     * What the reader can do about it.
     *
     * @param slip its code
     * @param take whether it can be made the reader's
     * @param give whether it can be made somebody's
     * @param release whether it can be made nobody's
     */
    public record Ways(String slip, boolean take, boolean give, boolean release) {}

    /**
     * To whom it can be given.
     *
     * @param names of accounts; none: no colleague is known
     * @param problem why it was not given; empty if nothing was wrong
     */
    public record Giving(List<String> names, String problem) {}
}
