// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

/** Where a process is when it ends. */
public enum CrashPoint {
    /** A transaction is written and not committed: nothing of it stays. */
    BEFORE_COMMIT,
    /** A transaction is committed, and nobody was told. */
    AFTER_COMMIT,
    /** A piece of work is claimed, and the other side was not called. */
    AFTER_CLAIM,
    /** The next thing would be the call. */
    BEFORE_CALL,
    /** The other side has done it, and its answer was not read. */
    AFTER_APPLY,
    /** It is known how an attempt ended, and nobody wrote it down. */
    BEFORE_SETTLE,
    /** A mail server has taken a mail. */
    IN_MAIL,
    /** Between two things. */
    IDLE
}
