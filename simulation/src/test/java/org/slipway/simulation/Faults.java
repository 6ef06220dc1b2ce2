// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How often what goes wrong in one schedule, until all is well again. */
final class Faults {

    private static final List<Double> RATES = List.of(0.0, 0.005, 0.01, 0.03, 0.06);
    private static final List<Double> HOST_RATES = List.of(0.0, 0.1, 0.3, 0.6);
    private static final double WORST_HOST = 0.7;
    private static final List<Double> INTERRUPTS = List.of(0.0, 0.02, 0.1);

    private final Lot lot;
    private final double crash;
    private final double store;
    private final double host;
    private final double interrupt;
    private final List<PostingFault> ofPosting;
    private boolean over;

    /** Where some are to be met more often than others, the host is in a bad state all the time. */
    Faults(Lot lot, List<PostingFault> more) {
        this.lot = lot;
        this.ofPosting = Stream.concat(Arrays.stream(PostingFault.values()), more.stream())
                .toList();
        this.crash = lot.of(RATES);
        this.store = lot.of(RATES);
        this.host = more.isEmpty() ? lot.of(HOST_RATES) : WORST_HOST;
        this.interrupt = lot.of(INTERRUPTS);
    }

    /** From now on all is well. */
    void end() {
        over = true;
    }

    boolean over() {
        return over;
    }

    /** Whether a process ends at this point. */
    boolean crash() {
        return !over && lot.strikes(crash);
    }

    /** Whether the database does not answer, or its answer is lost. */
    boolean store() {
        return !over && lot.strikes(store);
    }

    /** Whether the host, or the mail server, does not answer a question. */
    boolean reading() {
        return !over && lot.strikes(host / 3);
    }

    /** Whether somebody else gets a turn in between. */
    boolean interrupt() {
        return !over && lot.strikes(interrupt);
    }

    /** What becomes of a call that posts; empty if it goes well. */
    Optional<PostingFault> posting() {
        return !over && lot.strikes(host) ? Optional.of(lot.of(ofPosting)) : Optional.empty();
    }
}
