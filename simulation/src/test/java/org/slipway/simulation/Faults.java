// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import java.util.List;
import java.util.Optional;

/** How often what goes wrong in one schedule, until all is well again. */
final class Faults {

    private static final List<Double> RATES = List.of(0.0, 0.005, 0.01, 0.03, 0.06);
    private static final List<Double> HOST_RATES = List.of(0.0, 0.1, 0.3, 0.6);
    private static final List<Double> INTERRUPTS = List.of(0.0, 0.02, 0.1);
    private static final List<PostingFault> OF_POSTING = List.of(PostingFault.values());

    private final Lot lot;
    private final double crash;
    private final double store;
    private final double host;
    private final double interrupt;
    private boolean over;

    Faults(Lot lot) {
        this.lot = lot;
        this.crash = lot.of(RATES);
        this.store = lot.of(RATES);
        this.host = lot.of(HOST_RATES);
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
        return !over && lot.strikes(host) ? Optional.of(lot.of(OF_POSTING)) : Optional.empty();
    }
}
