// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.host;

/** What may go wrong on the way between an adapter and its host. */
public enum HostFault {
    /** Nothing listens. */
    REFUSED(false),
    /** The connection is reset before the host has read the question. */
    RESET_BEFORE(false),
    /** The question gets nowhere, and no answer comes. */
    TIME_OUT(false),
    /** The host has done what it was asked for, and its answer is lost. */
    ANSWER_LOST(true),
    /** The host has done what it was asked for, and its answer ends before its head does. */
    ANSWER_CUT(true),
    /** The host has done what it was asked for, and a gateway before it answers 502. */
    BAD_GATEWAY(true),
    /** The host has done what it was asked for, and something else is answered, with status 200. */
    UNREADABLE(true);

    private final boolean applied;

    HostFault(boolean applied) {
        this.applied = applied;
    }

    /** Whether what was asked for is done all the same. */
    public boolean applied() {
        return applied;
    }
}
