// SPDX-License-Identifier: Apache-2.0
package org.slipway.benchmarks;

/**
 * How long things are measured. The short form shows that everything works; its figures say little.
 *
 * @param idleMillis pause before memory is read
 * @param firstSeconds how long the load right after a start lasts
 * @param windowSeconds length of a window of the warm-up
 * @param mostWindows when the warm-up ends even if the rate is not steady
 * @param pageSeconds length of the load that counts
 * @param slips how many slips are sent, approved and posted
 * @param drawings how often each file is drawn
 */
record Extent(
        int idleMillis,
        int firstSeconds,
        int windowSeconds,
        int mostWindows,
        int pageSeconds,
        int slips,
        int drawings) {

    static final Extent FULL = new Extent(5_000, 20, 3, 30, 10, 200, 30);
    static final Extent SHORT = new Extent(500, 3, 1, 4, 2, 40, 3);
}
