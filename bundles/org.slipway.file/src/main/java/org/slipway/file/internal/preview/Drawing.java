// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import org.slipway.api.file.FileType;

/** Draws files, one after the other and each for a limited time. */
interface Drawing {

    Result draw(FileType type, byte[] file);

    /** What became of a drawing. */
    sealed interface Result {

        /** It is there. */
        record Done(Drawn drawn) implements Result {}

        /** It is not there. */
        record Missing(Cause cause, String why) implements Result {}
    }

    /** Why something is not drawn. */
    enum Cause {
        /** This file can't be drawn, today or tomorrow. */
        IMPOSSIBLE,
        /** The time was over before. */
        LATE,
        /** Whatever draws has broken down over this file: it may be drawn another time. */
        BROKEN,
        /** Nothing could be drawn at the moment, whatever the file. */
        NOT_NOW
    }
}
