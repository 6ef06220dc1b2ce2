// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.file;

/** Whether staff can see a picture of the attachment. */
public enum PreviewState {
    /** It is being made. */
    WAITING,
    /** It is there. */
    READY,
    /** None can be made of this file. */
    FAILED,
    /** None could be made in time, so often that it is not tried again unless somebody asks. */
    LATE,
    /** It is gone with the attachment, some time after the slip was withdrawn. */
    REMOVED
}
