// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import java.util.Optional;
import org.slipway.web.Chip;

/**
 * The slips that have to do with the one on the page.
 *
 * @param predecessor the slip that it stands for, to be seen first of all
 * @param successors those that stand for it
 * @param groups titled lists of the others; none that is empty
 * @param damaged a sentence about each of them that can't be shown
 */
public record RelatedPanel(Optional<Row> predecessor, List<Row> successors, List<Group> groups, List<String> damaged) {

    /** Nothing has to do with the slip. */
    public static final RelatedPanel NONE = new RelatedPanel(Optional.empty(), List.of(), List.of(), List.of());

    /**
     * A list of slips.
     *
     * @param id of its heading
     * @param open whether it is unfolded
     * @param counts how many there are of each status; empty if that is not said
     */
    public record Group(String id, String heading, boolean open, String counts, List<Row> rows) {}

    /**
     * Another slip.
     *
     * @param facts its amount, its invoice and when it was submitted
     * @param words why it stands as it does; empty if there is nothing to say
     */
    public record Row(String code, String url, Chip state, String facts, String words) {}
}
