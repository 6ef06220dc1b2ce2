// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import java.util.Optional;

/**
 * What the reader has decided just now.
 *
 * @param heading the slip and the decision
 * @param ways first that to the slip, with the same word on its page
 * @param undo how it can be taken back; empty if it can't be any more
 */
public record DecidedPanel(String code, String heading, List<SlipPage.Link> ways, Optional<Undo> undo) {

    /**
     * The form that takes the decision back.
     *
     * @param seconds after which it goes, of those that the styles know
     * @param version of the slip
     * @param list that the slip was opened from; empty for the whole queue
     */
    public record Undo(String action, int seconds, String version, String list) {}
}
