// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.child;

/** What came of a question to a child. */
public sealed interface ChildAnswer<T> {

    /** An answer in time and in form. */
    record Given<T>(T value) implements ChildAnswer<T> {}

    /** None. */
    record Missing<T>(Cause cause, String why) implements ChildAnswer<T> {}

    /** Why there is no answer. The first two have ended the child. */
    enum Cause {
        /** It was killed, because the time was over. */
        LATE,
        /** It ended, or what it said has no form. */
        BROKEN,
        /** None could be started: it has nothing to do with the question. */
        NOT_STARTED
    }
}
