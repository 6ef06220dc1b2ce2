// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import org.slipway.api.slip.DamagedSlip;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;

/**
 * The slips of a list that can be read, in its order, and apart from them those that can't. Whoever counts or sums up looks at
 * both.
 */
public final class SlipList extends AbstractList<Slip> {

    private final List<Slip> slips;
    private final List<DamagedSlip> damaged;
    private final Optional<SlipCode> last;

    /**
     * A list.
     *
     * @param last the last one of all, from which the list goes on; empty if there is none
     */
    public SlipList(List<Slip> slips, List<DamagedSlip> damaged, Optional<SlipCode> last) {
        this.slips = List.copyOf(slips);
        this.damaged = List.copyOf(damaged);
        this.last = last;
    }

    /** A list all of which can be read. */
    public static SlipList of(List<Slip> slips) {
        return new SlipList(
                slips,
                List.of(),
                slips.isEmpty()
                        ? Optional.empty()
                        : Optional.of(slips.get(slips.size() - 1).code()));
    }

    @Override
    public Slip get(int index) {
        return slips.get(index);
    }

    /** How many can be read. */
    @Override
    public int size() {
        return slips.size();
    }

    /** Those that can't be read, in no order. */
    public List<DamagedSlip> damaged() {
        return damaged;
    }

    /** How many there are, read or not. */
    public int all() {
        return slips.size() + damaged.size();
    }

    /** From where the list goes on. */
    public Optional<SlipCode> last() {
        return last;
    }
}
